// A person's outline from behind or in front, in regions that can be marked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frame/frame_builder.hpp"

namespace limber {

struct BodyMark {
  std::string region;  // id of a shape: "left-lower-back"; others are not drawn
  std::string label;   // read out; "": said elsewhere
  std::string value;   // "marked, 4 of 10"
  bool marked = false;
  std::optional<int> score;  // written on the region
  int intent = -1;           // -1: only shown
};

struct BodyMapSpec {
  bool back = true;   // seen from behind: the person's left is at the left; in front it is at the right
  std::string title;  // above it, between `left` and `right`; names the group of its regions
  std::vector<BodyMark> marks;
  std::string left = {};  // words for the two sides, where they lie
  std::string right = {};
  // What the body and its regions are filled with, as the figure's skin in shade and light; none: the
  // theme's.
  std::optional<Colour> body = {};
  std::optional<Colour> region = {};
};

// How wide the outline is for its height.
inline constexpr double body_map_proportion = 0.5;

// How tall it has to be, without what stands above it, for a finger that needs `touch` pixels to hit each
// region.
double body_map_height_for(double touch);
// How tall what stands above it is.
double body_map_title_height(const FrameBuilder& sheet, const BodyMapSpec& spec);

// Fills as much of `rect` as its proportions allow, in the middle. The keys of its areas are "region-" + id,
// and all maps of a page are one group: arrows go from region to region.
void body_map(FrameBuilder& sheet, const Rect& rect, const BodyMapSpec& spec);

// Whether there is a shape for this region in this view.
bool has_body_shape(const std::string& region, bool back);

}  // namespace limber
