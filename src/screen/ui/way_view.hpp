// The way of a walk: there, a turn, and back.
#pragma once

#include "frame/frame_builder.hpp"

namespace limber {

// From the door to the turn and back, as far as `share` (0 … 1) of it is gone, with whoever walks it. Named
// in words where there is room for them.
void draw_way(FrameBuilder& sheet, const Rect& rect, double share);

}  // namespace limber
