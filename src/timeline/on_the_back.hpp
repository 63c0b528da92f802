// How long a routine has one lie on the back in a row: what speaks against it looks at the stretch of time,
// and not at each exercise.
#pragma once

#include <map>

#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

// For every exercise step of the routine that is done on the back, the longest stretch it stands in: with all
// that is done, said or rested in between and behind, until the position changes.
using TimesOnTheBack = std::map<const ExerciseStep*, Millis>;
TimesOnTheBack times_on_the_back(const Routine& routine, const Library& library);

}  // namespace limber
