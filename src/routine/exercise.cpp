#include "routine/exercise.hpp"

#include <algorithm>
#include <tuple>

#include "routine/vocabulary.hpp"

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(Exercise);
namespace {

auto members_of(const Exercise& e) {
  return std::tie(e.id, e.name, e.technique, e.position, e.areas, e.sides, e.props, e.tags, e.dose, e.load,
                  e.say, e.feel, e.stop, e.why, e.easier, e.harder, e.grow, e.figure, e.images,
                  e.images_instead, e.clips, e.sources, e.file);
}

}  // namespace

bool Exercise::operator==(const Exercise& other) const {
  return members_of(*this) == members_of(other);
}

Millis HoldDose::hold_in(int rep) const {
  if (ladder.empty()) return hold;
  const auto last = static_cast<int>(ladder.size());
  return ladder[static_cast<std::size_t>(std::clamp(rep, 1, last) - 1)];
}

Reps reps_of(const Dose& dose) {
  if (const auto* hold = std::get_if<HoldDose>(&dose)) return hold->reps;
  if (const auto* tempo = std::get_if<TempoDose>(&dose)) return tempo->reps;
  if (const auto* tension = std::get_if<TensionDose>(&dose)) return tension->reps;
  return {};
}

bool contracts_and_relaxes(const Dose& dose) {
  const auto* tension = std::get_if<TensionDose>(&dose);
  return tension != nullptr && tension->stretch > 0ms;
}

std::string to_string(Technique technique) {
  return technique_names()[static_cast<std::size_t>(technique)];
}

std::string to_string(Position position) {
  return position_names()[static_cast<std::size_t>(position)];
}

std::string to_string(Sides sides) {
  return sides_names()[static_cast<std::size_t>(sides)];
}

bool shows_figure(const Exercise& exercise) {
  return exercise.figure && !(exercise.images_instead && !exercise.images.empty());
}

namespace {

figure::Action usual_action(const Exercise& exercise) {
  using figure::Action;
  switch (exercise.technique) {
    case Technique::trigger_point:
    case Technique::deep_tissue:
      return Action::press;
    case Technique::myofascial_release:
      return std::holds_alternative<HoldDose>(exercise.dose) ? Action::press : Action::roll;
    case Technique::swedish:
      return Action::stroke;
    case Technique::breathing:
      return Action::breathe;
    case Technique::relaxation:
      return std::holds_alternative<TensionDose>(exercise.dose) ? Action::tense : Action::breathe;
    default:
      return std::holds_alternative<TensionDose>(exercise.dose) ? Action::tense : Action::none;
  }
}

}  // namespace

figure::Motion picture_of(const Exercise& exercise) {
  figure::Motion motion = *exercise.figure;
  if (!motion.action) motion.action = usual_action(exercise);
  motion.returns = std::holds_alternative<TempoDose>(exercise.dose);
  const auto tagged = [&](const char* tag) {
    return std::find(exercise.tags.begin(), exercise.tags.end(), tag) != exercise.tags.end();
  };
  motion.firmness = tagged("pr.deep") ? 3 : tagged("pr.light") ? 1 : 2;
  return motion;
}

bool is_restful(const Exercise& exercise) {
  return exercise.technique == Technique::breathing || exercise.technique == Technique::relaxation;
}

}  // namespace limber
