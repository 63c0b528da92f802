// The body map on a screen: press where it is, press again to take it back.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "frame/frame_builder.hpp"
#include "journal/check_in.hpp"

namespace limber {

struct RegionPicker {
  std::vector<AreaRating> marked;
  // Gives the index of the intent that marks a region, or clears it.
  std::function<int(const std::string& region)> add;
};

// Both views beside each other, or below each other in a narrow column; where even one would be too small to
// be pressed (a telephone), the regions by their names. Returns the height.
double draw_region_picker(FrameBuilder& sheet, const Rect& column, const RegionPicker& picker);

}  // namespace limber
