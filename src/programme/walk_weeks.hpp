// How a walk grows where every week allows it.
#pragma once

namespace limber {

// Minutes of a walk in the week counted from 1, from the first week's minutes: a tenth more each week,
// rounded, and at least a minute (evidence E62).
int walk_in_week(int minutes, int week);

}  // namespace limber
