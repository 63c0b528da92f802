// The body map on a screen: press where it is, press again to take it back.
#pragma once

#include <string>
#include <vector>

#include "screen/page.hpp"
#include "screen/score_rows.hpp"

namespace limber {

struct RegionPicker {
  std::string list;                  // as in ToggleRegion
  std::vector<std::string> regions;  // marked
  Ratings ratings;                   // by region id, of those that have one
};

// Both views beside each other, or below each other in a narrow column. Returns the height.
double draw_region_picker(PageBuilder& sheet, const Rect& column, const RegionPicker& picker);

}  // namespace limber
