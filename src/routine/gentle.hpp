// The same routine for a sore day.
#pragma once

#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

// Half the hold (not under 5 s) and half the repetitions (not under 1) in every exercise (evidence E5).
// Breathing and relaxation keep their length. Steps whose exercise is not in the library stay as they are.
Routine gentler(const Routine& routine, const Library& library);

// The same for one step.
ExerciseStep gentler(ExerciseStep step, const Library& library);

}  // namespace limber
