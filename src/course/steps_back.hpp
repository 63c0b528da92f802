// Down again, by red mornings and after a time away (evidence E63). Pure.
#pragma once

#include <vector>

#include "course/dose_step.hpp"

namespace limber {

// What the last two weeks take back before this routine is done again, oldest first, each for a session that
// took nothing back yet: after a red one the exercise that hurt, where it had risen, else the one that rose
// last, else all of the routine a step; after a week without any session (evidence E63) one step of each
// exercise that had risen, else all of the routine a step.
std::vector<DoseChange> steps_back(const Routine& routine, const DoseHistory& history);

}  // namespace limber
