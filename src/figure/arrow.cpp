#include "figure/parts.hpp"
#include "figure/scenery.hpp"

namespace limber::figure {
namespace {

constexpr int samples = 14;
constexpr double half_width = 0.0075;
constexpr double head_length = 0.042;
constexpr double head_half = 0.024;
constexpr double shortest = 0.11;  // a small movement's arrow is drawn longer than its way

// A part whose way may be shown, and how much rather than others.
struct Pick {
  Point3 (*at)(const Skeleton&);
  double worth;
  double beside = 0.055;  // how far from its way the arrow keeps, not to cover the part
};

constexpr Pick picks[] = {
    {[](const Skeleton& b) {
       return b.legs[right].lower.of({0.035, 0, 0});
     },
     1.6, 0.075},
    {[](const Skeleton& b) {
       return b.legs[left].lower.of({0.035, 0, 0});
     },
     1.5, 0.075},
    {[](const Skeleton& b) {
       return b.legs[right].end.of({0.04, 0, -0.03});
     },
     1.0},
    {[](const Skeleton& b) {
       return b.legs[left].end.of({0.04, 0, -0.03});
     },
     1.0},
    {[](const Skeleton& b) {
       return b.arms[right].end.of({0, 0, -palm_length});
     },
     1.0},
    {[](const Skeleton& b) {
       return b.arms[left].end.of({0, 0, -palm_length});
     },
     0.9},
    {[](const Skeleton& b) {
       return b.head.of({0, 0, 0.10});
     },
     1.0},
    {[](const Skeleton& b) {
       return b.head.of({0.07, 0, 0.02});
     },
     1.25, 0.125},
    {[](const Skeleton& b) {
       return b.spine[5].of({-0.04, 0, 0});
     },
     1.2},
    {[](const Skeleton& b) {
       return b.pelvis.of({-0.07, 0, 0.02});
     },
     2.2},
    {[](const Skeleton& b) {
       return b.pelvis.of({0.06, 0, 0.04});
     },
     2.4},
    {[](const Skeleton& b) { return b.arms[right].upper.at; }, 1.35, 0.08},
};

Point unit(Point p) {
  const double l = std::hypot(p.x, p.y);
  return l < 1e-9 ? Point{1, 0} : p * (1 / l);
}

struct Way {
  std::vector<Point> points;
  double beside = 0;
  double length() const {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) sum += distance(points[i], points[i + 1]);
    return sum;
  }
};

// Without the corner where one key gives over to the next.
void smooth(Way& way) {
  for (int round = 0; round < 4; ++round) {
    const std::vector<Point> was = way.points;
    for (std::size_t i = 1; i + 1 < was.size(); ++i)
      way.points[i] = (was[i - 1] + was[i] * 2 + was[i + 1]) * 0.25;
  }
}

// The longest way in the picture, as much as each is worth showing.
Way longest_way(const Rig& rig, const View& view, Point& middle) {
  std::vector<Way> ways(std::size(picks));
  for (int i = 0; i <= samples; ++i) {
    const Skeleton body = rig.at(rig.last() * i / samples);
    middle = middle + view.project(lerp(body.pelvis.at, body.spine[6].at, 0.5)) * (1.0 / (samples + 1));
    for (std::size_t p = 0; p < ways.size(); ++p) ways[p].points.push_back(view.project(picks[p].at(body)));
  }
  std::size_t best = 0;
  for (std::size_t p = 1; p < ways.size(); ++p) {
    if (ways[p].length() * picks[p].worth > ways[best].length() * picks[best].worth) best = p;
  }
  ways[best].beside = picks[best].beside;
  smooth(ways[best]);
  return ways[best];
}

// What the body covers of the picture while it moves, a hand's breadth of it on.
std::vector<Polygon> covered(const Rig& rig, const View& view) {
  std::vector<Polygon> polygons;
  for (const double share : {0.0, 0.5, 1.0}) {
    const Skeleton body = rig.at(rig.last() * share);
    for (const Part& part : parts_of(body, view)) {
      for (const Layer& layer : part.layers) {
        for (Polygon& polygon : outlined(layer.chains, view, half_width * 2))
          polygons.push_back(std::move(polygon));
      }
    }
  }
  return polygons;
}

// How much of the way lies over the body, 0 … 1.
double share_over(const Way& way, Point shift, const std::vector<Polygon>& body) {
  double over = 0;
  for (const Point& p : way.points) {
    const auto hit = [&](const Polygon& polygon) { return is_inside(polygon, p + shift); };
    if (std::any_of(body.begin(), body.end(), hit)) over += 1;
  }
  return over / static_cast<double>(way.points.size());
}

// Off the body, as near to the way as there is room; away from the body's middle rather than over it.
void step_aside(Way& way, Point middle, const std::vector<Polygon>& body) {
  const Point travel = unit(way.points.back() - way.points.front());
  Point across{-travel.y, travel.x};
  const Point centre = way.points[way.points.size() / 2];
  if ((centre.x - middle.x) * across.x + (centre.y - middle.y) * across.y < 0) across = across * -1;
  constexpr double steps[] = {0, 0.03, 0.06, 0.09, 0.12, 0.16};
  Point best;
  double least = 1e9;
  for (const double side : {1.0, -1.0}) {
    for (const double farther : steps) {
      const Point shift = across * (side * (way.beside + farther));
      const double cost = share_over(way, shift, body) + 3.5 * farther + (side < 0 ? 0.1 : 0);
      if (cost >= least) continue;
      least = cost;
      best = shift;
    }
  }
  for (Point& p : way.points) p = p + best;
}

void lengthen(Way& way) {
  const double k = shortest / way.length();
  const Point middle = way.points[way.points.size() / 2];
  for (Point& p : way.points) p = middle + (p - middle) * k;
}

Polygon ribbon(const std::vector<Point>& points) {
  Polygon there;
  Polygon back;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point travel = unit(points[std::min(i + 1, points.size() - 1)] - points[i == 0 ? 0 : i - 1]);
    const double k = static_cast<double>(i) / static_cast<double>(points.size() - 1);
    const Point across = Point{-travel.y, travel.x} * (half_width * (0.35 + 0.65 * k));
    there.push_back(points[i] + across);
    back.insert(back.begin(), points[i] - across);
  }
  there.insert(there.end(), back.begin(), back.end());
  return there;
}

}  // namespace

std::vector<Shape> arrow_of(const Rig& rig, const View& view) {
  Point middle;
  Way way = longest_way(rig, view, middle);
  if (way.length() < 0.012) return {};
  if (way.length() < shortest) lengthen(way);
  // A long way is shown by its last part: where to go matters more than where from.
  while (way.points.size() > 4 && way.length() > 0.34) way.points.erase(way.points.begin());
  step_aside(way, middle, covered(rig, view));
  const Point tip = way.points.back();
  while (way.points.size() > 2 && distance(way.points.back(), tip) < head_length * 0.8) way.points.pop_back();
  const Point travel = unit(tip - way.points.back());
  const Point across = Point{-travel.y, travel.x} * head_half;
  const Point base = tip - travel * head_length;
  way.points.back() = base + travel * (head_length * 0.25);
  return {{Paint::arrow, 1, 1, {ribbon(way.points), {base + across, tip, base - across}}}};
}

}  // namespace limber::figure
