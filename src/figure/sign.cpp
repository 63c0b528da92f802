#include "figure/sign.hpp"

#include <numbers>

#include "figure/ribbon.hpp"

namespace limber::figure {
namespace {

using Shapes = std::vector<Shape>;

constexpr double thin_line = 0.0045;
constexpr double loop = 0.8;  // how large the arrows of a loop are beside those of a way

void append(Shapes& all, Shapes more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

bool is_rolled(const PlacedProp& prop) {
  return prop.kind == "ball" || prop.kind == "two-balls" || prop.kind == "roller";
}

double radius_of(const PlacedProp& prop) {
  return prop.kind == "roller" ? roller_radius : ball_radius;
}

// The balls or the roller at a position.
std::vector<PlacedProp> rolled_at(const Rig& rig, const Skeleton& body, double position) {
  std::vector<PlacedProp> all = rig.props_round(body, position);
  std::erase_if(all, [](const PlacedProp& prop) { return !is_rolled(prop); });
  return all;
}

// Hands that are on the body, as the key says that is nearest.
std::vector<Side> working_hands(const Rig& rig, double position) {
  const auto& poses = rig.motion().poses;
  if (poses.empty()) return {};
  const auto nearest = static_cast<std::size_t>(std::clamp(std::round(position), 0.0, rig.last()));
  std::vector<Side> hands;
  for (const Side side : sides) {
    const std::string name = side == left ? "left_hand" : "right_hand";
    const auto& reach = poses[nearest].reach;
    if (std::any_of(reach.begin(), reach.end(), [&](const Reach& r) { return r.from == name && works(r); }))
      hands.push_back(side);
  }
  return hands;
}

struct Site {
  Point at;
  double radius = 0.03;  // of what is there
  double turn = 1;       // which way it is turned
};

// Where it is done: at the ball, else under the working hands, else where the body is meant to feel it.
std::vector<Site> sites_of(const SignedMoment& m) {
  std::vector<Site> sites;
  for (const PlacedProp& prop : rolled_at(m.rig, m.body, m.position))
    sites.push_back({m.view.project(prop.at), radius_of(prop)});
  if (!sites.empty()) return sites;
  for (const Side side : working_hands(m.rig, m.position))
    sites.push_back({m.view.project(m.body.arms[side].end.of({0, 0, -0.075})), 0.02, outward(side)});
  if (!sites.empty()) return sites;
  for (const Area& area : m.areas) sites.push_back({area.light.centre, 0.02});
  return sites;
}

Shapes press_sign(const SignedMoment& m) {
  Shapes shapes;
  for (const Site& site : sites_of(m)) {
    for (int ring = 1; ring <= 1 + m.rig.motion().firmness; ++ring)
      append(shapes, line_along(arc(site.at, site.radius + 0.019 * ring, 0, 360), thin_line));
  }
  return shapes;
}

Shapes circle_sign(const SignedMoment& m) {
  Shapes shapes;
  for (const Site& site : sites_of(m)) {
    const double from = -60 * site.turn;
    append(shapes, arrow_along(arc(site.at, site.radius + 0.022, from, from + 300 * site.turn),
                               {false, true, loop * m.size}));
  }
  return shapes;
}

Shapes knead_sign(const SignedMoment& m) {
  Shapes shapes;
  for (const Site& site : sites_of(m)) {
    for (const double from : {20.0, 200.0})
      append(shapes,
             arrow_along(arc(site.at, site.radius + 0.026, from, from + 140), {false, true, loop * m.size}));
  }
  return shapes;
}

// Away from the body's middle.
Point aside_of(const SignedMoment& m, Point at, Point along) {
  const Point middle = m.view.project(lerp(m.body.pelvis.at, m.body.spine[6].at, 0.5));
  const double l = std::hypot(along.x, along.y);
  Point across{-along.y / l, along.x / l};
  const Point out = at - middle;
  if (out.x * across.x + out.y * across.y < 0) across = across * -1;
  return across;
}

// Which ways of the balls at the two ends are apart in the picture.
Shapes travel_sign(const SignedMoment& m) {
  constexpr double least = 0.012;
  Shapes shapes;
  const auto first = rolled_at(m.rig, m.rig.at(0), 0);
  const auto last = rolled_at(m.rig, m.rig.at(m.rig.last()), m.rig.last());
  for (std::size_t i = 0; i < std::min(first.size(), last.size()); ++i) {
    const Point from = m.view.project(first[i].at);
    const Point to = m.view.project(last[i].at);
    if (distance(from, to) < least) continue;
    const double r = radius_of(first[i]);
    const Point ghost = m.position * 2 > m.rig.last() ? from : to;
    append(shapes, line_along(arc(ghost, r, 0, 360), thin_line * 0.7, 0.6));
    const Point off = aside_of(m, (from + to) * 0.5, to - from) * (r + 0.045);
    const Point reach = (to - from) * (0.05 / distance(from, to));
    append(shapes,
           arrow_along({from - reach + off, (from + to) * 0.5 + off, to + reach + off}, {true, true, 0.8}));
  }
  return shapes;
}

Shapes roll_sign(const SignedMoment& m) {
  Shapes shapes = travel_sign(m);
  for (const Site& site : sites_of(m))
    append(shapes, arrow_along(arc(site.at, site.radius + 0.016, -150, 90), {false, true, 0.6}));
  return shapes;
}

Blob between(const Blob& a, const Blob& b, double k) {
  return {lerp(a.centre, b.centre, k),
          {lerp(a.axes.x, b.axes.x, k), lerp(a.axes.y, b.axes.y, k), lerp(a.axes.z, b.axes.z, k)}};
}

// Without the corners at its few sections: each is cut off.
Chain smooth(const Chain& chain) {
  Chain round{chain.front()};
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    round.push_back(between(chain[i], chain[i + 1], 0.25));
    round.push_back(between(chain[i], chain[i + 1], 0.75));
  }
  round.push_back(chain.back());
  return round;
}

// A contour: the line alone, with paper behind it.
void add_contour(Shapes& shapes, const Skeleton& body, const View& view) {
  Chain chain;
  for (std::size_t i = 1; i <= chest_section; ++i) chain.push_back(trunk_section(body, i));
  chain = smooth(chain);
  shapes.push_back({Paint::gap, 1, 1, outlined({chain}, view, 0.011)});
  shapes.push_back({Paint::arrow, 1, 1, outlined({chain}, view, 0.006)});
  shapes.push_back({Paint::gap, 1, 1, outlined({chain}, view, 0)});
}

// Two lines of air before the nose, beside the face and never over it.
Shapes air_at_nose(const SignedMoment& m) {
  const Joint& head = m.body.head;
  const Point ahead = m.view.project(head.turn.x);
  if (std::hypot(ahead.x, ahead.y) < 0.6) return {};
  const Point across{-ahead.y, ahead.x};
  const Point nose = m.view.project(head.of({0.078, 0, 0.018}));
  Shapes shapes;
  for (const double side : {-1.0, 1.0}) {
    std::vector<Point> points;
    for (int i = 0; i <= 10; ++i) {
      const double k = i / 10.0;
      const double wave = 0.006 * std::sin(2 * std::numbers::pi * k);
      points.push_back(nose + ahead * (0.022 + 0.06 * k) + across * (side * (0.012 + 0.012 * k) + wave));
    }
    append(shapes, line_along(points, thin_line * 0.8 * m.size));
  }
  return shapes;
}

// Then the floor is before the belly.
bool lies_on_the_belly(const Skeleton& body) {
  return body.spine[2].turn.x.z < -0.5;
}

// Out and in again, where the belly is seen from its side.
Shapes belly_arrow(const SignedMoment& m) {
  if (lies_on_the_belly(m.body)) return {};
  const Joint& waist = m.body.spine[2];
  const Point ahead = m.view.project(waist.turn.x);
  const double seen = std::hypot(ahead.x, ahead.y);
  if (seen < 0.45) return {};
  const Point out = ahead * (1 / seen);
  const Point skin = m.view.project(trunk_section(m.body, waist_section).centre + waist.turn.x * 0.055);
  return arrow_along({skin + out * 0.075, skin + out * 0.115, skin + out * 0.155}, {true, true, 0.8});
}

Shapes breathe_sign(const SignedMoment& m) {
  Shapes shapes = air_at_nose(m);
  append(shapes, belly_arrow(m));
  return shapes;
}

// The runs of a line that lie on the lit body.
void add_hatch(Shapes& shapes, Point from, Point to, const Light& light, double half) {
  constexpr int steps = 40;
  const auto lit = [&](Point p) {
    return std::any_of(light.lit.begin(), light.lit.end(), [&](const Lit& one) {
      return std::any_of(one.within.begin(), one.within.end(),
                         [&](const Polygon& polygon) { return is_inside(polygon, p); });
    });
  };
  std::vector<Point> run;
  const auto finish = [&] {
    if (run.size() > 3) append(shapes, line_along({run.front(), run.back()}, half));
    run.clear();
  };
  for (int i = 0; i <= steps; ++i) {
    const Point p = from + (to - from) * (static_cast<double>(i) / steps);
    if (lit(p)) {
      run.push_back(p);
    } else {
      finish();
    }
  }
  finish();
}

// Slanting lines over what is tensed: close together, and far apart when it is let go.
Shapes tense_sign(const SignedMoment& m) {
  constexpr double close = 0.019;
  constexpr double open = 0.044;
  const double gap = (open + (close - open) * m.tense) * m.size;
  const Point along{std::sqrt(0.5), -std::sqrt(0.5)};
  const Point across{std::sqrt(0.5), std::sqrt(0.5)};
  Shapes shapes;
  for (const Area& area : m.areas) {
    const double r = area.light.radius * 0.8;
    for (double off = -std::floor(r / gap) * gap; off < r; off += gap) {
      const double half = std::sqrt(std::max(0.0, r * r - off * off));
      const Point middle = area.light.centre + across * off;
      add_hatch(shapes, middle - along * half, middle + along * half, area.light, 0.003 * m.size);
    }
  }
  return shapes;
}

}  // namespace

bool is_by_hand(const Motion& motion) {
  const Action action = motion.action.value_or(Action::none);
  return action == Action::stroke || action == Action::knead || action == Action::circle;
}

bool works(const Reach& reach) {
  const auto* to = std::get_if<std::string>(&reach.to);
  return to == nullptr || !(to->ends_with("_thigh") || to->ends_with("_knee"));
}

Shapes sign_under(const SignedMoment& m) {
  Shapes shapes;
  if (m.rig.motion().action != Action::breathe || lies_on_the_belly(m.body)) return shapes;
  for (const double fuller : {3.6, 2.0}) {
    Skeleton full = m.body;
    full.breath = fuller;
    add_contour(shapes, full, m.view);
  }
  return shapes;
}

Shapes trail_of(const Rig& rig, const View& view, double size) {
  constexpr int steps = 12;
  Shapes shapes;
  if (rig.motion().action != Action::stroke || rig.last() <= 0) return shapes;
  std::vector<Skeleton> bodies;
  for (int i = 0; i <= steps; ++i) bodies.push_back(rig.at(rig.last() * i / steps));
  std::vector<Point> longest;
  for (const Side side : working_hands(rig, rig.last())) {
    std::vector<Point> points;
    for (const Skeleton& body : bodies) {
      const Point here = view.project(grip(body.arms[side], side));
      if (points.empty() || distance(points.back(), here) > 0.004) points.push_back(here);
    }
    if (points.size() > 2 && length_of(points) > length_of(longest)) longest = std::move(points);
  }
  if (longest.empty()) return shapes;
  lengthen(longest, 0.16 * size);
  append(shapes, arrow_along(std::move(longest), {false, true, 1.3 * size}));
  return shapes;
}

Shapes sign_over(const SignedMoment& m) {
  switch (m.rig.motion().action.value_or(Action::none)) {
    case Action::none:
      return {};
    case Action::press:
      return press_sign(m);
    case Action::stroke:
      return {};
    case Action::knead:
      return knead_sign(m);
    case Action::circle:
      return circle_sign(m);
    case Action::roll:
      return roll_sign(m);
    case Action::breathe:
      return breathe_sign(m);
    case Action::tense:
      return tense_sign(m);
  }
  return {};
}

}  // namespace limber::figure
