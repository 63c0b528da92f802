// A session's time as the parts of a bar.
#pragma once

#include <vector>

#include "frame/progress.hpp"
#include "timeline/playhead.hpp"

namespace limber {

// What a segment's time is: work, rest, a change, or talk.
Stretch stretch_of(SegmentKind kind);

// All segments; those of a kind that touch are one part, but for work. Weights are milliseconds.
std::vector<BarPart> bar_parts(const Timeline& timeline);
// The same of a session that is led: what was passed over is told apart from what was done.
std::vector<BarPart> bar_parts(const Playhead& playhead);

}  // namespace limber
