// Lines of some width as outlines: arrows and the strokes that signs are made of.
#pragma once

#include "figure/drawing.hpp"

namespace limber::figure {

struct Tips {
  bool first = false;  // a head at the beginning too
  bool last = true;
  double size = 1;
};

// A line through points, `half` its half-width at its end and `thin` of that at its beginning.
Polygon ribbon_along(const std::vector<Point>& points, double half, double thin = 1);
// The same with heads that end where the points end, and a light line round it all (Paint::gap) that keeps it
// apart from whatever it lies on. Nothing of fewer than two points.
std::vector<Shape> arrow_along(std::vector<Point> points, const Tips& tips, double strength = 1);
double length_of(const std::vector<Point>& points);
// The same way drawn larger about its middle, where it is shorter than `least`.
void lengthen(std::vector<Point>& points, double least);
// A line with a light one round it.
std::vector<Shape> line_along(const std::vector<Point>& points, double half, double strength = 1);
// Part of a circle, in degrees clockwise from the right.
std::vector<Point> arc(Point centre, double radius, double from, double to);

}  // namespace limber::figure
