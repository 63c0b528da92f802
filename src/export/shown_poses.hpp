// Which pictures tell an exercise that stands still. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "routine/exercise.hpp"
#include "screen/ui/figure_view.hpp"

namespace limber {

struct ShownPose {
  std::string caption;  // "" if there is but one
  FigureMoment moment;
};

// The first pose and the last, or the only one; in and out of a breath; tensed and let go. Requires a figure.
std::vector<ShownPose> shown_poses(const Exercise& exercise);

}  // namespace limber
