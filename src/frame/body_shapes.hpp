// Where the regions of the body map lie.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.hpp"

namespace limber {

// The height of the outline; x is 0 in the middle of the body, y 0 at the crown.
inline constexpr double body_shape_height = 424;

struct BodyShape {
  std::string region;
  bool back = true;
  std::vector<Point> corners;  // to be rounded
};

// Every region of journal/body_map.hpp, as it is seen: from behind the person's left has negative x, in front
// positive.
const std::vector<BodyShape>& body_shapes();

// Of what is pressed for a region, which may reach beyond it: a finger needs as much in both directions.
inline constexpr double least_region_side = 20;

// The outline around all of them.
const std::vector<Point>& body_outline();

}  // namespace limber
