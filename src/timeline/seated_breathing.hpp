// What is left of a routine for whoever is to be seen today: its breathing on a chair (evidence E9).
#pragma once

#include <optional>

#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

// The routine with nothing in it but the breathing that is done on a chair. nullopt unless at least half of
// its exercises are that: of a routine for something else a rest would not be what was asked for.
std::optional<Routine> seated_breathing(const Routine& routine, const Library& library);

}  // namespace limber
