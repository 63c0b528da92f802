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

// The same with corners: enough, at half the cost, for what is too faint for its corners to be seen.
std::vector<Polygon> facets(std::span<const Ellipse> tube, double wider);

// The outlines of several tubes, as they are seen.
std::vector<Polygon> outlined(const std::vector<Chain>& chains, const View& view, double wider);

// Without the points that an edge would pass within `unseen` (body heights) of all the same: painting costs
// as much as an outline has points.
Polygon thinned(const Polygon& polygon, double unseen);

// Whether a point lies inside (non-zero).
bool is_inside(const Polygon& polygon, Point p);

// What of a polygon lies inside a convex one (Sutherland and Hodgman, 1974). Empty if nothing does.
Polygon clipped(Polygon polygon, const Polygon& convex);

// The convex outline round points.
Polygon hull(std::vector<Point> points);

}  // namespace limber::figure
