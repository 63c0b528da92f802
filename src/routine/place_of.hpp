// Where in its file a part of a routine stands.
#pragma once

#include <string>

#include "base/problem.hpp"
#include "routine/routine.hpp"

namespace limber {

// The line and column of a JSON pointer ("/steps/3") in the routine's file; without a line where the routine
// was made in memory or has no such part.
Place place_of(const Routine& routine, const std::string& pointer);

}  // namespace limber
