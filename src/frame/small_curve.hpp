// A few ratings over time as a line no higher than two lines of text, with the first and the last as numbers.
#pragma once

#include <string>
#include <vector>

#include "frame/frame_builder.hpp"

namespace limber {

struct SmallCurveSpec {
  std::string label;          // "Pain"
  std::vector<Point> points;  // x: any even measure of time, ascending; y: 0 … 10
  std::string first;          // its number in words
  std::string last;
  std::string nothing;  // in place of a curve that has no point
};

// The label above; below it the first number, the line on its scale from 0 to 10, the last number. Adds no
// area: what it is part of says it in words. Returns the height.
double small_curve(FrameBuilder& sheet, const Rect& column, const SmallCurveSpec& spec);

}  // namespace limber
