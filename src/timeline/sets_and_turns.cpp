// What is done several times over: sets with a rest between them, and sides in turn.
#include "base/text.hpp"
#include "timeline/timeline_builder.hpp"

namespace limber {
namespace {

constexpr Millis shortest_word_of_set = 3s;
constexpr Millis shortest_turn = 2s;  // from one side to the other, in a movement that goes on

}  // namespace

void TimelineBuilder::rest_between_sets(int index, int set) {
  const TimelineStep& step = timeline_.steps[static_cast<std::size_t>(index)];
  const auto* asked = std::get_if<ExerciseStep>(&step.asked.what);
  if (step.set > 1 && asked != nullptr && asked->set_rest > 0ms) lay_rest(index, set, asked->set_rest);
}

// Who has just done a set of it knows how.
void TimelineBuilder::prepare_set(const Scene& scene) {
  open(scene, SegmentKind::prepare, 0);
  const std::string& pattern = scene.step.set == scene.step.sets ? phrases_.last_set : phrases_.next_set;
  tell(program_words(
      fill(pattern, {{"n", std::to_string(scene.step.set)}, {"all", std::to_string(scene.step.sets)}})));
  tell(program_words(side_words(scene)));
  layout_.pause(pace_.breath_after_speech);
  layout_.close(shortest_word_of_set);
}

std::string TimelineBuilder::side_words(const Scene& scene) const {
  if (scene.side == BodySide::none) return "";
  const bool left = scene.side == BodySide::left;
  if (scene.in_turn()) return phrases_.in_turn;
  if (scene.exercise.sides == Sides::each) return left ? phrases_.first_left : phrases_.first_right;
  return left ? phrases_.only_left : phrases_.only_right;
}

std::string TimelineBuilder::how_often(const Exercise& exercise) const {
  const Reps reps = reps_of(exercise.dose);
  if (reps.longest() == reps.least) return "";
  return fill(phrases_.up_to, {{"least", std::to_string(reps.least)}, {"most", std::to_string(reps.most)}});
}

void TimelineBuilder::lay_in_turn(const std::vector<Scene>& sides) {
  const Dose& dose = sides.front().exercise.dose;
  if (const auto* tempo = std::get_if<TempoDose>(&dose)) said_by_rep_ = words_by_rep(sides.front(), *tempo);
  for (int rep = 1; rep <= reps_of(dose).longest(); ++rep) {
    for (const Scene& scene : sides) {
      turn_over(scene, rep);
      lay_rep(scene, rep);
    }
    rest_after(sides.back(), rep);
  }
  lay_end(sides.back());
}

// Of a movement done in turn: told in full once, then by a word, unless the whole body has to turn.
void TimelineBuilder::turn_over(const Scene& scene, int rep) {
  if (!scene.wants(rep, ExercisePoint::prepare)) return;
  if (rep == 1 && scene.side_index == 0) return prepare(scene);
  if (rep == 1 || scene.exercise.position == Position::side_lying) return switch_side(scene, rep);
  open(scene, SegmentKind::switch_side, rep);
  tell(program_words(phrases_.and_side(scene.side)));
  const bool flows = std::holds_alternative<TempoDose>(scene.exercise.dose);
  layout_.close(flows ? shortest_turn : pace_.switch_side);
}

}  // namespace limber
