// The parts the rehearsal is put together from. Private to the rehearsal's files.
#pragma once

#include "screen/bench/rehearsal_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// All flags in the order of their numbers, from 1: what the linter says, then what conditions change.
std::vector<LintWarning> numbered(const RehearsalScreen& state);

// The list of them, and the conditions to choose from. Returns the height.
double draw_rehearsal_list(RehearsalBuilder& sheet, const Rect& column, const RehearsalScreen& state);

}  // namespace limber
