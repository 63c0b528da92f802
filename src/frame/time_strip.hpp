// A whole session laid out along a strip, to look through and to be moved in.
#pragma once

#include <string>
#include <vector>

#include "frame/progress.hpp"

namespace limber {

// Places are shares of the whole, 0 … 1.
struct StripLabel {
  double from = 0;
  double to = 1;
  std::string words;   // where they have room
  std::string number;  // else this, where it has
};
struct StripFlag {
  double at = 0;
  std::string number;
  bool grave = false;  // another shape and colour: a square, not a round
};
struct TimeStripSpec {
  std::vector<BarPart> parts;
  std::vector<StripLabel> labels;  // below the parts, with a line at the beginning of each
  std::vector<double> marks;       // small ticks, in order: where something is heard
  std::vector<StripFlag> flags;    // above the parts, in order
  double position = 0;
  std::string label;  // what a spoken interface says of it, and its value
  std::string value;
  std::string key;
  int intent = -1;  // of a press that is no drag: by keyboard
};

// The room it needs, so that it can also be pressed.
double time_strip_height(const FrameBuilder& sheet);
// A slider that drags: a Drag of its area means the moment under the pointer, from edge to edge of `rect`.
void time_strip(FrameBuilder& sheet, const Rect& rect, const TimeStripSpec& spec);
// The sign of a flag, as the strip shows it, in the middle of `rect`.
void strip_flag(FrameBuilder& sheet, const Rect& rect, const StripFlag& flag);

}  // namespace limber
