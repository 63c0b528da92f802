#include "figure/camera.hpp"

namespace limber::figure {
namespace {

View looking(double around, double above) {
  const Point3 level{std::sin(radians(around)), -std::cos(radians(around)), 0};
  const Point3 to_viewer = level * std::cos(radians(above)) + Point3{0, 0, std::sin(radians(above))};
  const Point3 to_right{std::cos(radians(around)), std::sin(radians(around)), 0};
  return {to_right, cross(to_viewer, to_right), to_viewer};
}

}  // namespace

View view_of(const Orbit& orbit) {
  return looking(orbit.around, orbit.above);
}

Orbit orbit_of(Camera camera) {
  switch (camera) {
    case Camera::side:
      return {0, 9};
    case Camera::front:
      return {90, 7};
    case Camera::three_quarter:
      return {38, 30};
    case Camera::above:
      return {0, 90};
    case Camera::behind:
      return {-90, 7};
    case Camera::behind_corner:
      return {-48, 20};
    case Camera::raised:
      return {14, 42};
  }
  return {};
}

View view_of(Camera camera, bool flipped) {
  Orbit orbit = orbit_of(camera);
  if (flipped && camera != Camera::above) orbit.around = 180 - orbit.around;
  return looking(orbit.around, orbit.above);
}

Ellipse seen(const Blob& blob, const View& view) {
  Ellipse ellipse{view.project(blob.centre)};
  for (const Point3& axis : {blob.axes.x, blob.axes.y, blob.axes.z}) {
    const Point p = view.project(axis);
    ellipse.xx += p.x * p.x;
    ellipse.xy += p.x * p.y;
    ellipse.yy += p.y * p.y;
  }
  return ellipse;
}

}  // namespace limber::figure
