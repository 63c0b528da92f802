// Drawing a joint of the figure to a place in the picture.
#pragma once

#include <vector>

#include "figure/camera.hpp"
#include "figure/handle.hpp"

namespace limber::figure {

// An end of a joint's range that kept a drag from going on.
struct Limit {
  Angle angle{};
  Side side = left;
  double degrees = 0;
  bool operator==(const Limit&) const = default;
};

struct Dragged {
  Pose pose;
  std::vector<Limit> limits;  // empty: nothing was in the way
  double away = 0;            // body heights that are left to the target, in the picture
  bool held = false;          // what was drawn at rests on something or reaches for something, and stays
};

// The pose at `pose` of the motion with the angles that bring `handle` nearest to `target` (in the picture of
// `view`), every angle within its range and what touches still touching. Angles change as little as that
// allows. Same values, same answer; a step takes a few milliseconds.
Dragged dragged(const Motion& motion, std::size_t pose, Handle handle, const View& view, Point target);

}  // namespace limber::figure
