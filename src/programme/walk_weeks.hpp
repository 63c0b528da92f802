// How a walk grows where every week allows it.
#pragma once

#include "programme/programme.hpp"

namespace limber {

// Minutes of a walk in the week counted from 1, from the first week's minutes: a tenth more each week,
// rounded, and at least a minute (evidence E62).
int walk_in_week(int minutes, int week);
// The same of a walk as its phase has it, which may not grow or has a limit.
int walk_in_week(const ProgrammeWalk& walk, int week);

}  // namespace limber
