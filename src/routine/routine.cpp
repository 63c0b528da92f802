#include "routine/routine.hpp"

#include <algorithm>
#include <tuple>

#include "routine/vocabulary.hpp"

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(Routine);
namespace {

auto members_of(const ExerciseStep& s) {
  return std::tie(s.id, s.hold, s.ladder, s.rest, s.reps, s.minutes, s.sides, s.sets, s.set_rest, s.load,
                  s.grow, s.say, s.note, s.images, s.images_instead, s.clips, s.days, s.allow);
}

auto members_of(const Routine& r) {
  return std::tie(r.id, r.version, r.title, r.summary, r.author, r.meant_for, r.language, r.benefits,
                  r.intensity, r.ambience, r.lie_on, r.ends, r.ask, r.safety, r.schedule, r.grow, r.steps,
                  r.file);
}

// No days are all days.
bool holds_day(const std::vector<std::string>& days, int weekday) {
  const std::string& name = day_names().at(static_cast<std::size_t>(weekday));
  return days.empty() || std::find(days.begin(), days.end(), name) != days.end();
}

}  // namespace

bool is_planned(const Schedule& schedule, int weekday) {
  return holds_day(schedule.days, weekday);
}

bool is_done_on(const ExerciseStep& step, int weekday) {
  return holds_day(step.days, weekday);
}

int minute_of_day(const std::string& at) {
  return std::stoi(at.substr(0, 2)) * 60 + std::stoi(at.substr(3));
}

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

bool has_author(const Routine& routine) {
  const std::string name = routine.author.name.in(routine.language);
  return !name.empty() && name != "Limber";
}

SafetyLimits limits_for(const Routine& routine) {
  SafetyLimits limits = routine.safety;
  limits.by_therapist = has_author(routine);
  return limits;
}

}  // namespace limber
