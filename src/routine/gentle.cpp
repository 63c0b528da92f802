#include "routine/gentle.hpp"

#include <algorithm>

#include "routine/edit.hpp"

namespace limber {
namespace {

constexpr Millis shortest_hold{5'000};

void halve(ExerciseStep& step, const Library& library) {
  const auto exercise = resolved(step, library);
  if (!exercise) return;
  if (const auto* hold = std::get_if<HoldDose>(&exercise->dose)) {
    step.hold = std::max(shortest_hold, hold->hold / 2);
    step.reps = std::max(1, (hold->reps + 1) / 2);
  } else if (const auto* tempo = std::get_if<TempoDose>(&exercise->dose)) {
    step.reps = std::max(1, (tempo->reps + 1) / 2);
  }
}

}  // namespace

Routine gentler(const Routine& routine, const Library& library) {
  Routine gentle = routine;
  each_exercise(gentle.steps, [&](ExerciseStep& step) { halve(step, library); });
  return gentle;
}

ExerciseStep gentler(ExerciseStep step, const Library& library) {
  halve(step, library);
  return step;
}

}  // namespace limber
