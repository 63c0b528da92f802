#include "figure/scenery.hpp"

#include <algorithm>
#include <string_view>

#include "figure/furniture.hpp"

namespace limber::figure {
namespace {

std::vector<Point> corners(const Point3& middle, const Point3& half, const View& view) {
  std::vector<Point> points;
  for (const double x : {-1.0, 1.0}) {
    for (const double y : {-1.0, 1.0}) {
      for (const double z : {-1.0, 1.0}) {
        points.push_back(view.project(middle + Point3{half.x * x, half.y * y, half.z * z}));
      }
    }
  }
  return points;
}

Shape box(Paint paint, const Point3& middle, const Point3& half, const View& view, double nearness = 1) {
  return {paint, nearness, 1, {hull(corners(middle, half, view))}};
}

// A slab shown as its two near sides and its lighter top.
void add_slab(std::vector<Shape>& shapes, Paint side, Paint top, const Point3& middle, const Point3& half,
              const View& view) {
  Shape sides{side, 1, 1, {}};
  const auto add_side = [&](const Point3& way, const Point3& half_side) {
    const double faces_viewer = view.nearness(unit(way, way));
    if (std::abs(faces_viewer) < 0.001) return;
    sides.outlines.push_back(hull(corners(middle + way * (faces_viewer < 0 ? -1 : 1), half_side, view)));
  };
  add_side({half.x, 0, 0}, {0, half.y, half.z});
  add_side({0, half.y, 0}, {half.x, 0, half.z});
  if (!sides.outlines.empty()) shapes.push_back(std::move(sides));
  shapes.push_back(box(top, middle + Point3{0, 0, half.z}, {half.x, half.y, 0.0005}, view));
}

// What a shadow falls on: the floor, which has no edge, or what has one at its level.
struct Ground {
  Paint shadow = Paint::floor_shadow;
  double level = 0;
  Polygon edge;  // convex
};

// Where the body is near the ground it keeps the light off it, the more the nearer: high up it casts none, so
// that a shadow says what rests. `wider` for the soft rim.
std::vector<Polygon> shadow_of(const Skeleton& body, const View& view, double level, double wider) {
  constexpr double high = 0.26;
  std::vector<Polygon> shadow;
  std::vector<Ellipse> tube;
  const auto end_tube = [&] {
    for (auto& polygon : facets(tube, 0)) shadow.push_back(std::move(polygon));
    tube.clear();
  };
  const auto cast = [&](std::initializer_list<Point3> line, double radius) {
    const Point3* from = line.begin();
    for (const Point3* to = from; to != line.end(); from = to++) {
      for (const double k : {0.33, 0.67, 1.0}) {
        if (from == to && k < 1) continue;
        const Point3 p = lerp(*from, *to, k);
        const double near = 1 - std::max(0.0, p.z - level - radius) / high;
        if (near < 0.15) {
          end_tube();
          continue;
        }
        const double r = radius * std::min(1.0, 0.3 + 0.8 * near) + wider * near;
        tube.push_back(seen({{p.x, p.y, level}, {{r, 0, 0}, {0, r, 0}, {0, 0, 0.0005}}}, view));
      }
    }
    end_tube();
  };
  cast({body.pelvis.at, body.spine[4].at, body.spine[8].at}, 0.088);
  cast({body.spine[9].at, body.head.of({0, 0, 0.05})}, 0.05);
  for (const Side side : sides) {
    const Limb& leg = body.legs[side];
    const Limb& arm = body.arms[side];
    cast({leg.upper.at, leg.lower.at}, 0.055);
    cast({leg.lower.at, leg.end.at, leg.end.of({0.08, 0, 0})}, 0.032);
    cast({arm.upper.at, arm.lower.at, arm.end.at, arm.end.of({0, 0, -0.09})}, 0.026);
  }
  return shadow;
}

// Two of different width make a soft edge. What lies wholly on the `covering` is left out: it would not be
// seen.
void add_shadow(std::vector<Shape>& shapes, const Skeleton& body, const View& view, const Ground& ground,
                const Polygon& covering = {}) {
  for (const double wider : {0.022, 0.0}) {
    Shape shape{ground.shadow, 1, wider > 0 ? 0.5 : 1, {}};
    for (Polygon& polygon : shadow_of(body, view, ground.level, wider)) {
      const auto covered = [&](Point p) { return !covering.empty() && is_inside(covering, p); };
      if (std::all_of(polygon.begin(), polygon.end(), covered)) continue;
      Polygon seen = ground.edge.empty() ? std::move(polygon) : clipped(polygon, ground.edge);
      if (seen.size() > 2) shape.outlines.push_back(std::move(seen));
    }
    if (!shape.outlines.empty()) shapes.push_back(std::move(shape));
  }
}

void add_mat(std::vector<Shape>& shapes, const Point3& at, const View& view) {
  add_slab(shapes, Paint::mat_side, Paint::mat, at - Point3{0, 0, mat_thickness / 2},
           {mat_half_length, mat_half_width, mat_thickness / 2}, view);
}

// Seat, four legs and a back: behind the sitter, or beyond the feet if it is turned.
void add_chair(std::vector<Shape>& shapes, const PlacedProp& prop, const View& view) {
  constexpr double half_seat = 0.125;
  const Point3 seat = prop.at + Point3{0, 0, chair_seat - 0.012};
  const auto post = [&](double x, double y, double from, double to) {
    const bool far = view.nearness({x, y, 0}) < 0;
    shapes.push_back(box(Paint::chair_side, prop.at + Point3{x, y, (from + to) / 2},
                         {0.009, 0.009, (to - from) / 2}, view, far ? 0 : 1));
  };
  const double reach = half_seat - 0.012;
  const double back = (prop.turned ? 1 : -1) * reach;
  const double far_y = view.nearness({0, 1, 0}) < 0 ? 1 : -1;
  for (const double y : {far_y * reach, -far_y * reach}) {
    post(-back, y, 0, chair_seat - 0.02);
    post(back, y, 0, 0.53);
  }
  const Point3 rest = prop.at + Point3{back, 0, 0.455};
  shapes.push_back(box(Paint::chair, rest, {0.008, reach + 0.009, 0.06}, view));
  add_slab(shapes, Paint::chair_side, Paint::chair, seat, {half_seat, half_seat, 0.012}, view);
}

void add_soft(std::vector<Shape>& shapes, Paint paint, const Point3& at, const Point3& half,
              const View& view) {
  const double r = half.z;
  std::vector<Point> points;
  for (const double x : {-1.0, 1.0}) {
    for (const double y : {-1.0, 1.0}) {
      const Ellipse corner = seen(ball(at + Point3{x * (half.x - r), y * (half.y - r), half.z}, r), view);
      const auto round = outlines(std::span(&corner, 1), 0);
      points.insert(points.end(), round[0].begin(), round[0].end());
    }
  }
  shapes.push_back({paint, 1, 1, {hull(points)}});
}

// A round disc across `way`.
Ellipse disc(const Point3& at, const Point3& way, double radius, const View& view) {
  const Point3 along = unit(way, {0, 1, 0});
  const Point3 other =
      unit(cross(along, std::abs(along.z) < 0.9 ? Point3{0, 0, 1} : Point3{1, 0, 0}), {1, 0, 0});
  return seen({at, {along * 1e-4, other * radius, cross(along, other) * radius}}, view);
}

// A roller or rolled towel: its round, and the end that is seen, lighter.
void add_cylinder(std::vector<Shape>& shapes, Paint round, Paint end, const Point3& middle,
                  const Point3& half, double radius, const View& view) {
  const Ellipse ends[] = {disc(middle - half, half, radius, view), disc(middle + half, half, radius, view)};
  shapes.push_back({round, 1, 1, outlines(ends, 0)});
  const Ellipse& near = view.nearness(half) > 0 ? ends[1] : ends[0];
  shapes.push_back({end, 1, 1, outlines(std::span(&near, 1), 0)});
  Ellipse core = near;
  for (double* spread : {&core.xx, &core.xy, &core.yy}) *spread *= 0.12;
  shapes.push_back({round, 1, 1, outlines(std::span(&core, 1), 0)});
}

void add_ball(std::vector<Shape>& shapes, const Point3& at, const View& view) {
  const Ellipse round = seen(ball(at, ball_radius), view);
  shapes.push_back({Paint::ball, 1, 1, outlines(std::span(&round, 1), 0)});
}

std::vector<Polygon> ribbon(const Point3& a, const Point3& b, double half, const View& view) {
  const Ellipse tube[] = {seen(ball(a, half), view), seen(ball(b, half), view)};
  return outlines(tube, 0);
}

void add_wall(std::vector<Shape>& shapes, const PlacedProp& prop, const View& view) {
  constexpr double half_depth = 0.012;
  const Point3 along{std::abs(prop.way.y), std::abs(prop.way.x), 0};
  const Point3 thick{std::abs(prop.way.x), std::abs(prop.way.y), 0};
  const Point3 middle = prop.at - prop.way * half_depth + Point3{0, 0, prop.size / 2};
  const Point3 half = along * prop.wide + thick * half_depth + Point3{0, 0, prop.size / 2};
  // One that stands before the body is only hinted at.
  const double strength = view.nearness(prop.way) < -0.5 ? 0.25 : 1;
  Shape whole = box(Paint::wall_side, middle, half, view);
  whole.strength = strength;
  shapes.push_back(whole);
  Shape face = box(Paint::wall, middle + prop.way * half_depth,
                   along * prop.wide + thick * 0.0003 + Point3{0, 0, prop.size / 2}, view);
  face.strength = strength;
  if (view.nearness(prop.way) > 0.2) shapes.push_back(face);
}

// Two posts and a lintel; the opening as wide as the arms that rest on it need.
void add_doorway(std::vector<Shape>& shapes, const PlacedProp& prop, const View& view) {
  constexpr double half_post = 0.03;
  constexpr double half_depth = 0.02;
  constexpr double height = 1.18;
  const Point3 along{std::abs(prop.way.y), std::abs(prop.way.x), 0};
  const Point3 thick{std::abs(prop.way.x), std::abs(prop.way.y), 0};
  const Point3 at = prop.at - prop.way * half_depth;
  const double far = view.nearness(along) > 0 ? -1 : 1;
  for (const double y : {far, -far}) {
    shapes.push_back(box(Paint::wall_side, at + along * (y * prop.size) + Point3{0, 0, height / 2},
                         along * half_post + thick * half_depth + Point3{0, 0, height / 2}, view,
                         y == far ? 0.3 : 1));
  }
  shapes.push_back(box(Paint::wall_side, at + Point3{0, 0, height + half_post},
                       along * (prop.size + half_post) + thick * half_depth + Point3{0, 0, half_post}, view));
}

void add_legs(std::vector<Shape>& shapes, const Point3& at, const Point3& reach, double height,
              const View& view) {
  for (const double x : {-1.0, 1.0}) {
    for (const double y : {-1.0, 1.0}) {
      const Point3 corner{reach.x * x, reach.y * y, 0};
      shapes.push_back(box(Paint::chair_side, at + corner + Point3{0, 0, height / 2},
                           {0.011, 0.011, height / 2}, view, view.nearness(corner) < 0 ? 0.2 : 1));
    }
  }
}

void add_bed(std::vector<Shape>& shapes, const PlacedProp& prop, const View& view) {
  constexpr double mattress = 0.11;
  constexpr double frame = 0.05;
  const double x = prop.turned ? bed_half_width : bed_half_length;
  const double y = prop.turned ? bed_half_length : bed_half_width;
  const double under = bed_top - mattress;
  add_legs(shapes, prop.at, {x - 0.03, y - 0.03, 0}, under - frame, view);
  shapes.push_back(box(Paint::chair_side, prop.at + Point3{0, 0, under - frame / 2},
                       {x - 0.014, y - 0.014, frame / 2}, view));
  add_slab(shapes, Paint::mattress, Paint::mat, prop.at + Point3{0, 0, under + mattress / 2},
           {x - 0.004, y - 0.004, mattress / 2}, view);
}

void add_table(std::vector<Shape>& shapes, const PlacedProp& prop, const View& view) {
  constexpr double half_top = 0.011;
  const Point3 half{table_half_depth, table_half_width, half_top};
  add_legs(shapes, prop.at, {half.x - 0.025, half.y - 0.025, 0}, table_top - 2 * half_top, view);
  add_slab(shapes, Paint::chair_side, Paint::chair, prop.at + Point3{0, 0, table_top - half_top}, half, view);
}

// A stick or towel between hands that close over it.
void add_held(std::vector<Shape>& shapes, const PlacedProp& prop, const Skeleton& body, const View& view) {
  const bool stick = prop.kind == "stick";
  const double half = stick ? 0.0085 : 0.012;
  const Point3 along = unit(prop.way, {0, 1, 0});
  const double whole = length(prop.way);
  std::vector<double> cuts{-whole};
  for (const Side side : {right, left}) {
    const Point3 hand = grip(body.arms[side], side) - prop.at;
    const double at = dot(hand, along);
    if (length(hand - along * at) > 0.03) continue;
    cuts.push_back(at - 0.016);
    cuts.push_back(at + 0.016);
  }
  cuts.push_back(whole);
  Shape shape{stick ? Paint::stick : Paint::towel, 1, 1, {}};
  for (std::size_t i = 0; i + 1 < cuts.size(); i += 2) {
    if (cuts[i + 1] <= cuts[i]) continue;
    for (auto& part : ribbon(prop.at + along * cuts[i], prop.at + along * cuts[i + 1], half, view))
      shape.outlines.push_back(std::move(part));
  }
  shapes.push_back(std::move(shape));
}

bool is_held_thing(const PlacedProp& prop) {
  return prop.kind == "stick" || (prop.kind == "towel" && length(prop.way) > 0);
}

// Whether the trunk hides it.
bool behind_body(const PlacedProp& prop, const Skeleton& body, const View& view) {
  return view.nearness(prop.at) < view.nearness(body.spine[5].at) - 0.03;
}

void add_strap(std::vector<Shape>& shapes, const Skeleton& body, const View& view) {
  const Side up = body.legs[left].end.at.z > body.legs[right].end.at.z ? left : right;
  const Joint& foot = body.legs[up].end;
  constexpr double half = 0.006;
  for (const Side side : sides) {
    const double out = outward(side) * 0.024;
    const Point3 sole = foot.of({0.055, out, -ankle_height - 0.004});
    const Point3 hand_at = body.arms[side].end.of({0, 0, -palm_length});
    Shape shape{Paint::strap, 1, 1, ribbon(sole, hand_at, half, view)};
    for (auto& part : ribbon(hand_at, hand_at + Point3{0, 0, -0.07}, half, view))
      shape.outlines.push_back(part);
    for (auto& part : ribbon(foot.of({0.055, -out, -ankle_height - 0.004}), sole, half, view))
      shape.outlines.push_back(part);
    shapes.push_back(shape);
  }
}

void add_prop(std::vector<Shape>& shapes, const PlacedProp& prop, const View& view) {
  const std::string& kind = prop.kind;
  if (kind == "doorway") add_doorway(shapes, prop, view);
  if (kind == "chair") add_chair(shapes, prop, view);
  if (kind == "table") add_table(shapes, prop, view);
  if (kind == "blanket") add_soft(shapes, Paint::blanket, prop.at, {0.13, 0.09, 0.02}, view);
  if (kind == "pillow") add_soft(shapes, Paint::cushion, prop.at, {0.10, 0.13, 0.019}, view);
  if (kind == "cushion") add_soft(shapes, Paint::cushion, prop.at, {0.10, 0.12, 0.027}, view);
  if (kind == "bolster") add_soft(shapes, Paint::cushion, prop.at, {0.055, 0.16, 0.05}, view);
  if (kind == "towel" && !is_held_thing(prop))
    add_cylinder(shapes, Paint::towel, Paint::mattress, prop.at + Point3{0, 0, 0.0175}, {0, 0.06, 0}, 0.0175,
                 view);
  if (kind == "roller")
    add_cylinder(shapes, Paint::roller, Paint::roller_end, prop.at, prop.way, roller_radius, view);
  if (kind == "ball") add_ball(shapes, prop.at, view);
  if (kind == "two-balls") {
    shapes.push_back(
        {Paint::towel, 1, 1, ribbon(prop.at - prop.way, prop.at + prop.way, ball_radius * 1.08, view)});
    add_ball(shapes, prop.at - prop.way, view);
    add_ball(shapes, prop.at + prop.way, view);
  }
}

}  // namespace

std::vector<Shape> scenery(const std::vector<PlacedProp>& props, const Skeleton& body, const View& view) {
  const auto find = [&](std::string_view kind) -> const PlacedProp* {
    const auto it =
        std::find_if(props.begin(), props.end(), [&](const PlacedProp& p) { return p.kind == kind; });
    return it == props.end() ? nullptr : &*it;
  };
  const PlacedProp* mat = find("mat");
  const PlacedProp* bed = find("bed");
  const bool in_bed = bed != nullptr && !bed->turned && body.pelvis.at.z > bed_top;
  Ground ground{Paint::mat_shadow, in_bed ? bed_top : 0, {}};
  if (in_bed) {
    const Point3 top{bed->at.x, bed->at.y, bed_top};
    ground.edge = hull(corners(top, {bed_half_length, bed_half_width, 0}, view));
  } else if (mat != nullptr) {
    ground.edge = hull(corners(mat->at, {mat_half_length, mat_half_width, 0}, view));
  }

  std::vector<Shape> shapes;
  if (!in_bed) add_shadow(shapes, body, view, {Paint::floor_shadow, 0, {}}, ground.edge);
  for (const auto& prop : props) {
    if (prop.kind == "wall") add_wall(shapes, prop, view);
  }
  if (mat != nullptr) add_mat(shapes, mat->at, view);
  if (bed != nullptr) add_bed(shapes, *bed, view);
  if (!ground.edge.empty()) add_shadow(shapes, body, view, ground);
  for (const char* furniture : {"doorway", "chair", "table", ""}) {
    for (const auto& prop : props) {
      const bool big = prop.kind == "doorway" || prop.kind == "chair" || prop.kind == "table";
      if (big ? prop.kind == furniture : *furniture == '\0') add_prop(shapes, prop, view);
    }
  }
  for (const auto& prop : props) {
    if (is_held_thing(prop) && behind_body(prop, body, view)) add_held(shapes, prop, body, view);
  }
  return shapes;
}

std::vector<Shape> held_shapes(const std::vector<PlacedProp>& props, const Motion& motion,
                               const Skeleton& body, const View& view) {
  std::vector<Shape> shapes;
  for (const auto& prop : props) {
    if (is_held_thing(prop) && !behind_body(prop, body, view)) add_held(shapes, prop, body, view);
  }
  for (const auto& prop : motion.props) {
    if (prop.kind == "strap") add_strap(shapes, body, view);
  }
  return shapes;
}

}  // namespace limber::figure
