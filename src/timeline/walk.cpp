#include "timeline/walk.hpp"

#include <algorithm>
#include <cmath>

#include "routine/edit.hpp"
#include "routine/length.hpp"

namespace limber {
namespace {

constexpr double least_dose = 0.5;  // minutes

double minutes_of(const Exercise& exercise) {
  return to_seconds(std::get<TimeDose>(exercise.dose).length) / 60;
}

}  // namespace

bool is_walk(const Exercise& exercise) {
  return exercise.technique == Technique::walking && std::holds_alternative<TimeDose>(exercise.dose);
}

std::optional<double> walk_minutes(const Routine& routine, const Library& library) {
  double minutes = 0;
  bool only_walks = true;
  for (const UnrolledStep& one : unrolled(routine)) {
    const auto* asked = std::get_if<ExerciseStep>(&one.step->what);
    only_walks = only_walks && !std::holds_alternative<BreatheStep>(one.step->what);
    const auto exercise = asked == nullptr ? std::nullopt : resolved(*asked, library);
    if (asked == nullptr) continue;
    if (!exercise || !is_walk(*exercise)) return std::nullopt;
    minutes += minutes_of(*exercise);
  }
  return only_walks && minutes > 0 ? std::optional(minutes) : std::nullopt;
}

Routine walk_routine(const Routine& walk, const Library& library, double minutes) {
  const auto now = walk_minutes(walk, library);
  if (!now) return walk;
  const double share = std::clamp(minutes, least_walk, most_walk) / *now;
  Routine changed = walk;
  each_exercise(changed.steps, [&](ExerciseStep& step) {
    const auto exercise = resolved(step, library);
    step.minutes = std::clamp(minutes_of(*exercise) * share, least_dose, most_walk);
  });
  return changed;
}

std::vector<double> walks_around(double minutes) {
  constexpr std::ptrdiff_t most = 4;
  std::vector<double> all{5, 10, 15, 20, 30};
  if (std::find(all.begin(), all.end(), minutes) == all.end()) all.push_back(minutes);
  std::sort(all.begin(), all.end());
  const std::ptrdiff_t place = std::find(all.begin(), all.end(), minutes) - all.begin();
  const std::ptrdiff_t last_first = static_cast<std::ptrdiff_t>(all.size()) - most;
  const auto first = all.begin() + std::clamp<std::ptrdiff_t>(place - 1, 0, last_first);
  return {first, first + most};
}

Millis walked(const std::vector<PerformedStep>& steps, const Library& library) {
  Millis sum{0};
  for (const PerformedStep& step : steps) {
    const Exercise* exercise = library.find(step.exercise);
    const bool walks = exercise == nullptr ? step.exercise == walking_id : is_walk(*exercise);
    if (walks) sum += step.held;
  }
  return sum;
}

}  // namespace limber
