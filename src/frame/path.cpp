// Outlines that many pieces share, made of lines and cubic curves.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "frame/frame.hpp"

namespace limber {
namespace {

constexpr double quarter_circle =
    0.5522847498307936;  // control distance of a cubic that follows a quarter circle

PathStep move_to(Point p) {
  return {PathStep::Kind::move, p, {}, {}};
}
PathStep line_to(Point p) {
  return {PathStep::Kind::line, p, {}, {}};
}
PathStep curve_to(Point c1, Point c2, Point p) {
  return {PathStep::Kind::curve, p, c1, c2};
}
PathStep closed() {
  return {PathStep::Kind::close, {}, {}, {}};
}

Point on_circle(Point centre, double radius, double radians) {
  return {centre.x + radius * std::sin(radians), centre.y - radius * std::cos(radians)};
}

}  // namespace

Path rounded_rect(const Rect& rect, double radius) {
  const double r = std::clamp(radius, 0.0, std::max(0.0, std::min(rect.width, rect.height) / 2));
  const double left = rect.x;
  const double top = rect.y;
  const double right = rect.right();
  const double bottom = rect.bottom();
  if (r <= 0) {
    return {move_to({left, top}), line_to({right, top}), line_to({right, bottom}), line_to({left, bottom}),
            closed()};
  }
  const double k = r * (1 - quarter_circle);
  return {move_to({left + r, top}),
          line_to({right - r, top}),
          curve_to({right - k, top}, {right, top + k}, {right, top + r}),
          line_to({right, bottom - r}),
          curve_to({right, bottom - k}, {right - k, bottom}, {right - r, bottom}),
          line_to({left + r, bottom}),
          curve_to({left + k, bottom}, {left, bottom - k}, {left, bottom - r}),
          line_to({left, top + r}),
          curve_to({left, top + k}, {left + k, top}, {left + r, top}),
          closed()};
}

Path circle(Point centre, double radius) {
  Path path = arc(centre, radius, 0, 360);
  path.push_back(closed());
  return path;
}

Path arc(Point centre, double radius, double from_degrees, double to_degrees) {
  const double from = from_degrees * std::numbers::pi / 180;
  const double sweep = std::clamp(to_degrees - from_degrees, -360.0, 360.0) * std::numbers::pi / 180;
  const int pieces =
      std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / (std::numbers::pi / 2) - 1e-9)));
  const double step = sweep / pieces;
  const double reach = radius * 4.0 / 3.0 * std::tan(step / 4);
  const auto along = [&](double a) {
    return Point{std::cos(a), std::sin(a)};
  };  // direction of travel, clockwise
  Path path{move_to(on_circle(centre, radius, from))};
  for (int i = 0; i < pieces; ++i) {
    const double a = from + step * i;
    const double b = a + step;
    const Point start = on_circle(centre, radius, a);
    const Point end = on_circle(centre, radius, b);
    path.push_back(curve_to(start + along(a) * reach, end - along(b) * reach, end));
  }
  return path;
}

Rect bounds(const Path& path) {
  bool any = false;
  Point least;
  Point most;
  const auto include = [&](Point p) {
    least = any ? Point{std::min(least.x, p.x), std::min(least.y, p.y)} : p;
    most = any ? Point{std::max(most.x, p.x), std::max(most.y, p.y)} : p;
    any = true;
  };
  for (const PathStep& step : path) {
    if (step.kind == PathStep::Kind::close) continue;
    include(step.to);
    if (step.kind != PathStep::Kind::curve) continue;
    include(step.control1);
    include(step.control2);
  }
  return {least.x, least.y, most.x - least.x, most.y - least.y};
}

}  // namespace limber
