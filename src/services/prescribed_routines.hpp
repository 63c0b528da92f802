// What the routines and programmes on a shelf ask for.
#pragma once

#include <filesystem>
#include <vector>

#include "journal/summary.hpp"
#include "store/shelf.hpp"

namespace limber {

// The routines on a shelf by what they ask: their schedules and limits. Those that do not lie below `own`
// came with Limber, and their schedules are examples. Behind them what the programmes ask of whoever begins
// them.
std::vector<Prescribed> all_prescribed(const Shelf& shelf, const std::filesystem::path& own);

}  // namespace limber
