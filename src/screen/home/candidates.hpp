// The routines on the shelf as this person may be offered them.
#pragma once

#include <vector>

#include "journal/plan.hpp"
#include "screen/ui/world.hpp"

namespace limber {

// One for every card, in the order of the cards: held against what the person told, and against today.
std::vector<Candidate> weighed(const World& world);
// The same, as the world keeps them.
std::vector<Candidate> candidates_of(const World& world);

// What there is for a day when `routine` is too much: the choice of its file, else rest, as long as enough of
// it suits the person. "" only where no card rests.
std::string gentler_than(const World& world, const Routine& routine);

// Those that fit best, at most so many, to name where a routine does not.
std::vector<const RoutineCard*> those_that_fit(const World& world, std::size_t most);

}  // namespace limber
