#include "routine/exercise.hpp"

#include <tuple>

#include "routine/vocabulary.hpp"

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(Exercise);
namespace {

auto members_of(const Exercise& e) {
  return std::tie(e.id, e.name, e.technique, e.position, e.areas, e.sides, e.props, e.tags, e.dose, e.say,
                  e.feel, e.stop, e.why, e.easier, e.figure, e.images, e.clips, e.sources, e.file);
}

}  // namespace

bool Exercise::operator==(const Exercise& other) const {
  return members_of(*this) == members_of(other);
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

bool is_restful(const Exercise& exercise) {
  return exercise.technique == Technique::breathing || exercise.technique == Technique::relaxation;
}

}  // namespace limber
