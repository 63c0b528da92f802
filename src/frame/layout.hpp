// Cutting a rectangle into parts. Every cut falls on whole pixels, so that edges stay crisp.
#pragma once

#include <vector>

#include "base/geometry.hpp"

namespace limber {

// Edges moved to the nearest whole pixel.
Rect snapped(const Rect& rect);

// Cut a strip off one side and make `rest` smaller by it; never more than there is.
Rect cut_top(Rect& rest, double height);
Rect cut_bottom(Rect& rest, double height);
Rect cut_left(Rect& rest, double width);
Rect cut_right(Rect& rest, double width);

// Less `horizontal` at left and right, `vertical` at top and bottom; never less than nothing.
Rect padded(const Rect& rect, double horizontal, double vertical);

// `count` equal parts with `gap` between them, left to right or top to bottom.
std::vector<Rect> columns(const Rect& rect, int count, double gap);
std::vector<Rect> rows(const Rect& rect, int count, double gap);

// A rectangle of this size in the middle of another, cut to it.
Rect centred(const Rect& outer, Size size);

// How many columns of at least `least_width` fit beside each other; at least one, at most `most`.
int columns_that_fit(double width, double least_width, double gap, int most);

}  // namespace limber
