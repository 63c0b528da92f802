#include "figure/outline.hpp"

#include <algorithm>

namespace limber::figure {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double arc_step = pi / 8;
// Less than this out of its neighbour an ellipse gives no tangent worth following, body heights.
constexpr double slack = 0.0015;

// How far the ellipse reaches in a direction, from its middle.
double extent(const Ellipse& e, Point u) {
  return std::sqrt(std::max(0.0, e.xx * u.x * u.x + 2 * e.xy * u.x * u.y + e.yy * u.y * u.y));
}

double length2(Point p) {
  return p.x * p.x + p.y * p.y;
}

Point direction(double angle) {
  return {std::cos(angle), std::sin(angle)};
}

// Where a tangent perpendicular to the direction touches.
Point touching_point(const Ellipse& e, double angle, double wider) {
  const Point u = direction(angle);
  const double k = 1 / std::max(1e-12, extent(e, u));
  return {e.middle.x + (e.xx * u.x + e.xy * u.y) * k + u.x * wider,
          e.middle.y + (e.xy * u.x + e.yy * u.y) * k + u.y * wider};
}

// How much further b reaches in a direction than a.
double ahead(const Ellipse& a, const Ellipse& b, Point u) {
  const Point d = b.middle - a.middle;
  return d.x * u.x + d.y * u.y + extent(b, u) - extent(a, u);
}

double heading(const Ellipse& a, const Ellipse& b) {
  const Point d = b.middle - a.middle;
  return std::atan2(d.y, d.x);
}

// The same as a direction; any, if the middles are one.
Point towards(const Ellipse& a, const Ellipse& b) {
  const Point d = b.middle - a.middle;
  const double length = std::sqrt(length2(d));
  return length > 0 ? d * (1 / length) : Point{1, 0};
}

// The direction on one side of the heading (`side` +1 or −1) in which both have one tangent: that of two
// circles first, then Newton's method for what the ellipses differ from them.
double tangent(const Ellipse& a, const Ellipse& b, double heading, double side) {
  const Point d = b.middle - a.middle;
  const Point across = direction(heading + side * pi / 2);
  const double narrower = extent(a, across) - extent(b, across);
  double angle = heading + side * std::acos(std::clamp(narrower / std::sqrt(length2(d)), -0.98, 0.98));
  for (int round = 0; round < 4; ++round) {
    const Point u = direction(angle);
    const double reach_a = std::max(1e-9, extent(a, u));
    const double reach_b = std::max(1e-9, extent(b, u));
    const double value = d.x * u.x + d.y * u.y + reach_b - reach_a;
    if (std::abs(value) < 1e-6) break;
    const auto change = [&](const Ellipse& e) {
      return (e.yy - e.xx) * u.x * u.y + e.xy * (u.x * u.x - u.y * u.y);
    };
    const double slope = d.y * u.x - d.x * u.y + change(b) / reach_b - change(a) / reach_a;
    if (std::abs(slope) < 1e-9) break;
    angle -= std::clamp(value / slope, -0.5, 0.5);
  }
  return angle;
}

bool sticks_out(const Ellipse& inner, const Ellipse& outer) {
  static const std::vector<Point> round = [] {
    std::vector<Point> all;
    for (int i = 0; i < 16; ++i) all.push_back(direction(i * pi / 8));
    return all;
  }();
  return std::any_of(round.begin(), round.end(), [&](Point u) { return ahead(outer, inner, u) > 1e-4; });
}

void add_arc(Polygon& polygon, const Ellipse& e, double from, double to, double wider) {
  const int steps = std::max(1, static_cast<int>(std::ceil((to - from) / arc_step)));
  for (int i = 0; i <= steps; ++i) {
    polygon.push_back(touching_point(e, from + (to - from) * i / steps, wider));
  }
}

// From one tangent to the next along one side of the tube.
void add_bend(Polygon& polygon, const Ellipse& e, double from, double to, double wider) {
  const double turn = std::remainder(to - from, 2 * pi);
  if (std::abs(turn) < 0.4) {  // one point a bend, evenly apart, so that the curve through them is smooth
    polygon.push_back(touching_point(e, from + turn / 2, wider));
    return;
  }
  if (turn >= 0) {
    add_arc(polygon, e, from, from + turn, wider);
    return;
  }
  polygon.push_back(touching_point(e, from, wider));
  // On the inside of a sharp bend the outline goes by way of the middle: the fill then stays whole.
  polygon.push_back(e.middle);
  polygon.push_back(touching_point(e, to, wider));
}

Polygon round(const Ellipse& e, double wider) {
  Polygon polygon;
  add_arc(polygon, e, 0, 2 * pi - arc_step, wider);
  return polygon;
}

// A tube in which every ellipse sticks out of the one before and behind the next.
Polygon along(const std::vector<Ellipse>& tube, double wider) {
  if (tube.size() == 1) return round(tube[0], wider);
  std::vector<double> right_side;
  std::vector<double> left_side;
  for (std::size_t i = 0; i + 1 < tube.size(); ++i) {
    const double angle = heading(tube[i], tube[i + 1]);
    right_side.push_back(tangent(tube[i], tube[i + 1], angle, -1));
    left_side.push_back(tangent(tube[i], tube[i + 1], angle, 1));
  }
  Polygon polygon;
  for (std::size_t i = 1; i + 1 < tube.size(); ++i) {
    add_bend(polygon, tube[i], right_side[i - 1], right_side[i], wider);
  }
  const double turned = std::remainder(left_side.back() - right_side.back(), 2 * pi);
  add_arc(polygon, tube.back(), right_side.back(),
          right_side.back() + (turned < 0 ? turned + 2 * pi : turned), wider);
  for (std::size_t i = tube.size() - 1; i-- > 1;)
    add_bend(polygon, tube[i], left_side[i], left_side[i - 1], wider);
  const double back = std::remainder(right_side.front() - left_side.front(), 2 * pi);
  add_arc(polygon, tube.front(), left_side.front(), left_side.front() + (back < 0 ? back + 2 * pi : back),
          wider);
  return polygon;
}

// Whether the outline bends by less than about 34 degrees there.
bool bends_gently(const Polygon& p, std::size_t i) {
  const Point a = p[i] - p[(i == 0 ? p.size() : i) - 1];
  const Point b = p[i + 1 == p.size() ? 0 : i + 1] - p[i];
  return std::abs(a.x * b.y - a.y * b.x) < 0.68 * (a.x * b.x + a.y * b.y);
}

// A point more on every edge over `shortest` between gentle corners, where a smooth curve through its
// neighbours would pass (four-point scheme of Dyn, Levin and Gregory, 1987). Sharp corners stay.
Polygon rounded(const Polygon& p, double shortest) {
  const std::size_t n = p.size();
  if (n < 4) return p;
  Polygon finer;
  finer.reserve(2 * n);
  bool gentle_here = bends_gently(p, 0);
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t next = (i + 1) % n;
    const bool gentle_next = bends_gently(p, next);
    finer.push_back(p[i]);
    if (gentle_here && gentle_next && length2(p[next] - p[i]) > shortest * shortest) {
      finer.push_back((p[i] + p[next]) * 0.5625 - (p[(i + n - 1) % n] + p[(next + 1) % n]) * 0.0625);
    }
    gentle_here = gentle_next;
  }
  return finer;
}

double distance_to_edge(Point p, Point a, Point b) {
  const Point along = b - a;
  const Point to = p - a;
  const double share =
      std::clamp((to.x * along.x + to.y * along.y) / std::max(1e-12, length2(along)), 0.0, 1.0);
  return std::sqrt(length2(to - along * share));
}

}  // namespace

Polygon thinned(const Polygon& p, double unseen) {
  if (p.size() < 4) return p;
  Polygon kept{p.front()};
  std::size_t last = 0;  // of the points, the one kept last
  for (std::size_t i = 1; i < p.size(); ++i) {
    const Point next = p[i + 1 == p.size() ? 0 : i + 1];
    bool missed = false;
    for (std::size_t left_out = last + 1; left_out <= i && !missed; ++left_out)
      missed = distance_to_edge(p[left_out], p[last], next) > unseen;
    if (!missed) continue;
    kept.push_back(p[i]);
    last = i;
  }
  return kept;
}

std::vector<Polygon> facets(std::span<const Ellipse> tube, double wider) {
  std::vector<Polygon> polygons;
  std::vector<Ellipse> run;
  for (const Ellipse& next : tube) {
    bool joined = false;
    while (!joined) {
      if (run.empty()) {
        run.push_back(next);
        joined = true;
        continue;
      }
      const Point onwards = towards(run.back(), next);
      if (ahead(run.back(), next, onwards) < slack) {  // swallowed by the one before
        if (sticks_out(next, run.back())) polygons.push_back(round(next, wider));
        joined = true;
      } else if (ahead(run.back(), next, onwards * -1) > -slack) {  // swallows the one before
        if (sticks_out(run.back(), next)) polygons.push_back(round(run.back(), wider));
        run.pop_back();
      } else {
        run.push_back(next);
        joined = true;
      }
    }
  }
  if (!run.empty()) polygons.insert(polygons.begin(), along(run, wider));
  return polygons;
}

std::vector<Polygon> outlines(std::span<const Ellipse> tube, double wider) {
  std::vector<Polygon> polygons = facets(tube, wider);
  for (Polygon& polygon : polygons) polygon = rounded(rounded(polygon, 0.006), 0.014);
  return polygons;
}

std::vector<Polygon> outlined(const std::vector<Chain>& chains, const View& view, double wider) {
  std::vector<Polygon> polygons;
  std::vector<Ellipse> tube;
  for (const Chain& chain : chains) {
    tube.clear();
    for (const Blob& blob : chain) tube.push_back(seen(blob, view));
    for (auto& polygon : outlines(tube, wider)) polygons.push_back(std::move(polygon));
  }
  return polygons;
}

bool is_inside(const Polygon& polygon, Point p) {
  int winding = 0;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Point a = polygon[j];
    const Point b = polygon[i];
    const double turn = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    if (a.y <= p.y && b.y > p.y && turn > 0) ++winding;
    if (a.y > p.y && b.y <= p.y && turn < 0) --winding;
  }
  return winding != 0;
}

Polygon clipped(Polygon polygon, const Polygon& convex) {
  const std::size_t n = convex.size();
  double area = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const Point a = convex[i];
    const Point b = convex[(i + 1) % n];
    area += a.x * b.y - a.y * b.x;
  }
  const double inwards = area < 0 ? -1 : 1;
  for (std::size_t i = 0; i < n && !polygon.empty(); ++i) {
    const Point a = convex[i];
    const Point edge = convex[(i + 1) % n] - a;
    const auto depth = [&](Point p) { return inwards * (edge.x * (p.y - a.y) - edge.y * (p.x - a.x)); };
    Polygon kept;
    Point from = polygon.back();
    double from_depth = depth(from);
    for (const Point& to : polygon) {
      const double to_depth = depth(to);
      if ((from_depth < 0) != (to_depth < 0)) {
        kept.push_back(from + (to - from) * (from_depth / (from_depth - to_depth)));
      }
      if (to_depth >= 0) kept.push_back(to);
      from = to;
      from_depth = to_depth;
    }
    polygon = std::move(kept);
  }
  return polygon;
}

Polygon hull(std::vector<Point> points) {
  std::sort(points.begin(), points.end(),
            [](const Point& a, const Point& b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
  const auto left_of = [](Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
  };
  Polygon polygon;
  const auto add = [&](const Point& p, std::size_t least) {
    while (polygon.size() > least && !left_of(polygon[polygon.size() - 2], polygon.back(), p))
      polygon.pop_back();
    polygon.push_back(p);
  };
  for (const Point& p : points) add(p, 1);
  const std::size_t lower = polygon.size();
  for (std::size_t i = points.size() - 1; i-- > 0;) add(points[i], lower);
  if (polygon.size() > 1) polygon.pop_back();
  return polygon;
}

}  // namespace limber::figure
