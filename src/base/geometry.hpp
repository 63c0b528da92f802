// Points and rectangles in the plane. Units are the caller's: pixels on a screen, points on paper.
#pragma once

#include <algorithm>
#include <cmath>

namespace limber {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

inline Point operator+(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}
inline Point operator-(Point a, Point b) {
  return {a.x - b.x, a.y - b.y};
}
inline Point operator*(Point a, double k) {
  return {a.x * k, a.y * k};
}
inline double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

struct Size {
  double width = 0;
  double height = 0;
  bool operator==(const Size&) const = default;
};

// Left, top, width, height; y grows downwards. A rectangle without area is empty.
struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  bool operator==(const Rect&) const = default;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  Point centre() const { return {x + width / 2, y + height / 2}; }
  Size size() const { return {width, height}; }
  bool empty() const { return width <= 0 || height <= 0; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool intersects(const Rect& o) const {
    return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
  }
  Rect inset(double by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

// The smallest rectangle that holds both; an empty one adds nothing.
inline Rect united(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace limber
