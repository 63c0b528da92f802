#include "figure/ribbon.hpp"

#include <numbers>

namespace limber::figure {
namespace {

constexpr double half_width = 0.0075;
constexpr double head_length = 0.040;
constexpr double head_half = 0.023;
constexpr double light = 0.0055;  // the line round it

Point unit(Point p) {
  const double l = std::hypot(p.x, p.y);
  return l < 1e-9 ? Point{1, 0} : p * (1 / l);
}

// Cuts the end off where the head begins. Returns the way of the head.
Point make_room(std::vector<Point>& points, double length) {
  const Point tip = points.back();
  while (points.size() > 2 && distance(points.back(), tip) < length * 0.8) points.pop_back();
  const Point travel = unit(tip - points.back());
  points.back() = tip - travel * (length * 0.75);
  return travel;
}

Polygon head_at(Point tip, Point travel, double size, double wider) {
  const Point across = Point{-travel.y, travel.x} * (head_half * size + wider * 1.6);
  const Point base = tip - travel * (head_length * size + wider);
  return {base + across, tip + travel * (wider * 1.9), base - across};
}

}  // namespace

Polygon ribbon_along(const std::vector<Point>& points, double half, double thin) {
  Polygon there;
  Polygon back;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point travel = unit(points[std::min(i + 1, points.size() - 1)] - points[i == 0 ? 0 : i - 1]);
    const double k = static_cast<double>(i) / static_cast<double>(points.size() - 1);
    const Point across = Point{-travel.y, travel.x} * (half * (thin + (1 - thin) * k));
    there.push_back(points[i] + across);
    back.push_back(points[i] - across);
  }
  there.insert(there.end(), back.rbegin(), back.rend());
  return there;
}

std::vector<Shape> arrow_along(std::vector<Point> points, const Tips& tips, double strength) {
  if (points.size() < 2) return {};
  const Point tip = points.back();
  const Point start = points.front();
  const double length = head_length * tips.size;
  Shape casing{Paint::gap, 1, strength, {}};
  Shape line{Paint::arrow, 1, strength, {}};
  const auto add_head = [&](Point at, Point travel) {
    casing.outlines.push_back(head_at(at, travel, tips.size, light * std::min(1.0, tips.size)));
    line.outlines.push_back(head_at(at, travel, tips.size, 0));
  };
  if (tips.last) add_head(tip, make_room(points, length));
  if (tips.first) {
    std::reverse(points.begin(), points.end());
    add_head(start, make_room(points, length));
    std::reverse(points.begin(), points.end());
  }
  const double half = half_width * tips.size;
  const double round = light * std::min(1.0, tips.size);
  const double thin = tips.first ? 1 : 0.45;
  casing.outlines.push_back(ribbon_along(points, half + round, thin));
  line.outlines.push_back(ribbon_along(points, half, thin));
  return {std::move(casing), std::move(line)};
}

double length_of(const std::vector<Point>& points) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) sum += distance(points[i], points[i + 1]);
  return sum;
}

void lengthen(std::vector<Point>& points, double least) {
  const double length = length_of(points);
  if (length >= least || length <= 0) return;
  const Point middle = (points.front() + points.back()) * 0.5;
  for (Point& p : points) p = middle + (p - middle) * (least / length);
}

std::vector<Shape> line_along(const std::vector<Point>& points, double half, double strength) {
  if (points.size() < 2) return {};
  return {{Paint::gap, 1, strength, {ribbon_along(points, half + std::min(0.7 * light, 1.3 * half))}},
          {Paint::arrow, 1, strength, {ribbon_along(points, half)}}};
}

std::vector<Point> arc(Point centre, double radius, double from, double to) {
  const int steps = std::max(4, static_cast<int>(std::abs(to - from) / 12));
  std::vector<Point> points;
  for (int i = 0; i <= steps; ++i) {
    const double angle = (from + (to - from) * i / steps) * std::numbers::pi / 180;
    points.push_back(centre + Point{std::cos(angle), std::sin(angle)} * radius);
  }
  return points;
}

}  // namespace limber::figure
