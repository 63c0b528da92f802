// The parts the rehearsal is put together from. Private to the rehearsal's files.
#pragma once

#include "screen/page.hpp"
#include "screen/rehearsal_screen.hpp"

namespace limber {

// All flags in the order of their numbers, from 1: what the linter says, then what conditions change.
std::vector<Flag> numbered(const RehearsalScreen& state);

// The list of them, and the conditions to choose from. Returns the height.
double draw_rehearsal_list(PageBuilder& sheet, const Rect& column, const RehearsalScreen& state);

}  // namespace limber
