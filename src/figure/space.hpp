// Vectors and turns in space, for the figure room alone.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "figure/pose.hpp"

namespace limber::figure {

inline Point3 operator+(const Point3& a, const Point3& b) {
  return {a.x + b.x, a.y + b.y, a.z + b.z};
}
inline Point3 operator-(const Point3& a, const Point3& b) {
  return {a.x - b.x, a.y - b.y, a.z - b.z};
}
inline Point3 operator*(const Point3& a, double k) {
  return {a.x * k, a.y * k, a.z * k};
}
inline Point3 operator-(const Point3& a) {
  return {-a.x, -a.y, -a.z};
}
inline double dot(const Point3& a, const Point3& b) {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
inline Point3 cross(const Point3& a, const Point3& b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(const Point3& a) {
  return std::sqrt(dot(a, a));
}
inline Point3 lerp(const Point3& a, const Point3& b, double k) {
  return a + (b - a) * k;
}

// The direction of `a`, or `otherwise` where it has none.
inline Point3 unit(const Point3& a, const Point3& otherwise) {
  const double l = length(a);
  return l < 1e-9 ? otherwise : a * (1 / l);
}

inline double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

// A rotation, as where it takes the axes: forward, left, up. For a Blob: its three half-axes.
struct Turn {
  Point3 x{1, 0, 0};
  Point3 y{0, 1, 0};
  Point3 z{0, 0, 1};
  bool operator==(const Turn&) const = default;
};

inline Point3 operator*(const Turn& t, const Point3& p) {
  return t.x * p.x + t.y * p.y + t.z * p.z;
}
inline Turn operator*(const Turn& a, const Turn& b) {
  return {a * b.x, a * b.y, a * b.z};
}
inline Turn transposed(const Turn& t) {
  return {{t.x.x, t.y.x, t.z.x}, {t.x.y, t.y.y, t.z.y}, {t.x.z, t.y.z, t.z.z}};
}

// Right-handed turns about one axis, in degrees.
Turn about_x(double angle);
Turn about_y(double angle);
Turn about_z(double angle);
// Turn by |axis| radians about `axis`.
Turn about(const Point3& axis);
// The smallest turn that takes direction `from` to direction `to` (both of length 1).
Turn between(const Point3& from, const Point3& to);
// The share `k` of the shortest way from `a` to `b`; exact at 0 and 1.
Turn mixed(const Turn& a, const Turn& b, double k);
// The turn whose z is `up` and whose x lies as near to `forward` as that allows.
Turn upright(const Point3& up, const Point3& forward);
// The turn whose x is `forward` and whose z lies as near to `up` as that allows.
Turn facing(const Point3& forward, const Point3& up);

}  // namespace limber::figure
