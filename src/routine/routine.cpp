#include "routine/routine.hpp"

#include <tuple>

namespace limber {
namespace {

auto members_of(const ExerciseStep& s) {
  return std::tie(s.id, s.hold, s.rest, s.reps, s.minutes, s.sides, s.note, s.images, s.clips, s.allow);
}

auto members_of(const Routine& r) {
  return std::tie(r.id, r.version, r.title, r.summary, r.author, r.meant_for, r.language, r.benefits, r.intensity,
                  r.ambience, r.lie_on, r.ask, r.safety, r.schedule, r.steps, r.file);
}

}  // namespace

bool ExerciseStep::operator==(const ExerciseStep& other) const {
  if (members_of(*this) != members_of(other)) return false;
  if (in_place && other.in_place) return *in_place == *other.in_place;
  return !in_place && !other.in_place;
}

bool RepeatStep::operator==(const RepeatStep& other) const {
  return times == other.times && steps == other.steps;
}

bool Routine::operator==(const Routine& other) const {
  return members_of(*this) == members_of(other);
}

}  // namespace limber
