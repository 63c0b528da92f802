#include "timeline/warmth.hpp"

#include "routine/edit.hpp"

namespace limber {

Routine warmed(Routine routine, const Library& library, Warmth when) {
  bool there = false;
  each_exercise(routine.steps, [&](const ExerciseStep& step) { there = there || step.id == warmth_id; });
  if (when == Warmth::none || there || library.find(warmth_id) == nullptr) return routine;
  ExerciseStep warmth;
  warmth.id = warmth_id;
  const bool first = when == Warmth::before || routine.lie_on == "bed";
  routine.steps.insert(first ? routine.steps.begin() : routine.steps.end(), Step{warmth});
  return routine;
}

}  // namespace limber
