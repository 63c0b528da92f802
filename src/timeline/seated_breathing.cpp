#include "timeline/seated_breathing.hpp"

#include <utility>

#include "routine/edit.hpp"

namespace limber {
namespace {

bool is_seated_breathing(const ExerciseStep& step, const Library& library) {
  const auto exercise = resolved(step, library);
  return exercise && exercise->technique == Technique::breathing && exercise->position == Position::chair;
}

std::vector<Step> breathing_of(const std::vector<Step>& steps, const Library& library) {
  std::vector<Step> kept;
  for (const Step& step : steps) {
    if (const auto* repeat = std::get_if<RepeatStep>(&step.what)) {
      RepeatStep inner{repeat->times, breathing_of(repeat->steps, library)};
      if (!inner.steps.empty()) kept.push_back({std::move(inner)});
    } else if (const auto* exercise = std::get_if<ExerciseStep>(&step.what)) {
      if (is_seated_breathing(*exercise, library)) kept.push_back(step);
    }
  }
  return kept;
}

}  // namespace

std::optional<Routine> seated_breathing(const Routine& routine, const Library& library) {
  int all = 0;
  int breathing = 0;
  each_exercise(routine.steps, [&](const ExerciseStep& step) {
    ++all;
    breathing += is_seated_breathing(step, library) ? 1 : 0;
  });
  if (breathing == 0 || 2 * breathing < all) return std::nullopt;
  Routine left = routine;
  left.steps = breathing_of(routine.steps, library);
  return left;
}

}  // namespace limber
