// A warm pack for the back, before a session or after it (evidence E59).
#pragma once

#include "base/settings.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

inline constexpr const char* warmth_id = "warm-pack";  // of the exercise that comes along

// The routine with warmth as its first step or its last. Before it, too, where it is done in bed: nobody gets
// up again for a warm pack. As it is where it has that step already, or the library has no such exercise.
Routine warmed(Routine routine, const Library& library, Warmth when);

}  // namespace limber
