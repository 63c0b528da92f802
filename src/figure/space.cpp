#include "figure/space.hpp"

namespace limber::figure {

Turn about_x(double angle) {
  const double c = std::cos(radians(angle));
  const double s = std::sin(radians(angle));
  return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}

Turn about_y(double angle) {
  const double c = std::cos(radians(angle));
  const double s = std::sin(radians(angle));
  return {{c, 0, -s}, {0, 1, 0}, {s, 0, c}};
}

Turn about_z(double angle) {
  const double c = std::cos(radians(angle));
  const double s = std::sin(radians(angle));
  return {{c, s, 0}, {-s, c, 0}, {0, 0, 1}};
}

Turn about(const Point3& axis) {
  const double angle = length(axis);
  if (angle < 1e-12) return {};
  const Point3 n = axis * (1 / angle);
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  const auto turned = [&](const Point3& p) { return p * c + cross(n, p) * s + n * (dot(n, p) * (1 - c)); };
  return {turned({1, 0, 0}), turned({0, 1, 0}), turned({0, 0, 1})};
}

Turn between(const Point3& from, const Point3& to) {
  const Point3 axis = cross(from, to);
  const double s = length(axis);
  const double angle = std::atan2(s, dot(from, to));
  if (s > 1e-9) return about(axis * (angle / s));
  if (dot(from, to) > 0) return {};
  const Point3 side = std::abs(from.x) < 0.7 ? Point3{1, 0, 0} : Point3{0, 1, 0};
  return about(unit(cross(from, side), {0, 0, 1}) * std::numbers::pi);
}

Turn mixed(const Turn& a, const Turn& b, double k) {
  if (k <= 0) return a;
  if (k >= 1) return b;
  const Turn way = transposed(a) * b;
  const double c = std::clamp((way.x.x + way.y.y + way.z.z - 1) / 2, -1.0, 1.0);
  const double angle = std::acos(c);
  const Point3 axis{way.y.z - way.z.y, way.z.x - way.x.z, way.x.y - way.y.x};
  if (angle < 1e-7) return b;
  return a * about(unit(axis, {0, 0, 1}) * (angle * k));
}

Turn upright(const Point3& up, const Point3& forward) {
  const Point3 z = unit(up, {0, 0, 1});
  const Point3 spare = std::abs(z.x) < 0.9 ? Point3{1, 0, 0} : Point3{0, 0, 1};
  Point3 x = forward - z * dot(forward, z);
  if (length(x) < 1e-6) x = spare - z * dot(spare, z);
  x = unit(x, {1, 0, 0});
  return {x, cross(z, x), z};
}

Turn facing(const Point3& forward, const Point3& up) {
  const Point3 x = unit(forward, {1, 0, 0});
  const Point3 spare = std::abs(x.z) < 0.9 ? Point3{0, 0, 1} : Point3{1, 0, 0};
  Point3 z = up - x * dot(up, x);
  if (length(z) < 1e-6) z = spare - x * dot(spare, x);
  z = unit(z, {0, 0, 1});
  return {x, cross(z, x), z};
}

}  // namespace limber::figure
