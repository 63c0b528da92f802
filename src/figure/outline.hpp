// The outline of a tube through ellipses, as a closed polygon.
#pragma once

#include <span>
#include <vector>

#include "figure/camera.hpp"

namespace limber::figure {

using Polygon =
    std::vector<Point>;  // closed; what lies inside any of a shape's polygons is filled (non-zero)

// One polygon, or a few that overlap where the tube is seen from its end. `wider` moves the outline outwards.
std::vector<Polygon> outlines(std::span<const Ellipse> tube, double wider);

// The outlines of several tubes, as they are seen.
std::vector<Polygon> outlined(const std::vector<Chain>& chains, const View& view, double wider);

// Whether a point lies inside (non-zero).
bool is_inside(const Polygon& polygon, Point p);

// The convex outline round points.
Polygon hull(std::vector<Point> points);

}  // namespace limber::figure
