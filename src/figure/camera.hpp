// Where the body is seen from: orthographic, so that true lengths stay comparable.
#pragma once

#include <vector>

#include "base/geometry.hpp"
#include "figure/body.hpp"
#include "figure/motion.hpp"

namespace limber::figure {

// Directions of the picture in space, each of length 1.
struct View {
  Point3 to_right;
  Point3 to_top;
  Point3 to_viewer;

  // In the picture, in body heights; y grows downwards.
  Point project(const Point3& p) const { return {dot(p, to_right), -dot(p, to_top)}; }
  double nearness(const Point3& p) const { return dot(p, to_viewer); }
};

// A direction to look from: `around` degrees left of the person's right side, `above` degrees over the floor.
struct Orbit {
  double around = 0;
  double above = 0;
  bool operator==(const Orbit&) const = default;
};
View view_of(const Orbit& orbit);
// Where a camera stands.
Orbit orbit_of(Camera camera);

// `flipped` looks from the other side, as a mirrored motion is shown.
View view_of(Camera camera, bool flipped);

// A blob as it is seen: an ellipse, by its middle and its spread in x and y.
struct Ellipse {
  Point middle;
  double xx = 0;
  double xy = 0;
  double yy = 0;
};
Ellipse seen(const Blob& blob, const View& view);

}  // namespace limber::figure
