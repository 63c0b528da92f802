#include "figure/scenery.hpp"

namespace limber::figure {
namespace {

constexpr double mat_length = 1.14;
constexpr double mat_width = 0.38;

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

// A slab shown as its side and its lighter top.
void add_slab(std::vector<Shape>& shapes, Paint side, Paint top, const Point3& middle, const Point3& half,
              const View& view) {
  shapes.push_back(box(side, middle, half, view));
  shapes.push_back(box(top, middle + Point3{0, 0, half.z}, {half.x, half.y, 0.0005}, view));
}

void add_mat(std::vector<Shape>& shapes, const Point3& at, const View& view) {
  add_slab(shapes, Paint::mat_side, Paint::mat, at - Point3{0, 0, mat_thickness / 2},
           {mat_length / 2, mat_width / 2, mat_thickness / 2}, view);
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

void add_soft(std::vector<Shape>& shapes, const Point3& at, const Point3& half, const View& view) {
  const double r = half.z;
  std::vector<Point> points;
  for (const double x : {-1.0, 1.0}) {
    for (const double y : {-1.0, 1.0}) {
      const Ellipse corner = seen(ball(at + Point3{x * (half.x - r), y * (half.y - r), half.z}, r), view);
      const auto round = outlines(std::span(&corner, 1), 0);
      points.insert(points.end(), round[0].begin(), round[0].end());
    }
  }
  shapes.push_back({Paint::cushion, 1, 1, {hull(points)}});
}

}  // namespace

std::vector<Shape> scenery(const std::vector<PlacedProp>& props, const View& view) {
  std::vector<Shape> shapes;
  for (const auto& prop : props) {
    if (prop.kind == "wall")
      shapes.push_back(box(Paint::wall, prop.at + Point3{-0.01, 0, 0.55}, {0.01, 0.4, 0.55}, view));
  }
  for (const auto& prop : props) {
    if (prop.kind == "mat") add_mat(shapes, prop.at, view);
  }
  for (const auto& prop : props) {
    if (prop.kind == "chair") add_chair(shapes, prop, view);
    if (prop.kind == "pillow") add_soft(shapes, prop.at, {0.10, 0.13, 0.019}, view);
    if (prop.kind == "cushion") add_soft(shapes, prop.at, {0.10, 0.12, 0.027}, view);
    if (prop.kind == "bolster") add_soft(shapes, prop.at, {0.055, 0.16, 0.05}, view);
  }
  return shapes;
}

Shape ground_shadow(const Skeleton& body, const View& view, double wider) {
  Shape shadow{Paint::shadow, 1, 0.5, {}};
  const auto cast = [&](const std::vector<Point3>& line, double radius) {
    std::vector<Ellipse> tube;
    for (const Point3& p : line) {
      const double r = radius * (1 + 0.4 * std::min(1.0, p.z)) + wider;
      tube.push_back(seen({{p.x, p.y, 0}, {{r, 0, 0}, {0, r, 0}, {0, 0, 0.0005}}}, view));
    }
    for (auto& polygon : outlines(tube, 0)) shadow.outlines.push_back(std::move(polygon));
  };
  cast({body.pelvis.at, body.spine[4].at, body.spine[8].at}, 0.085);
  cast({body.spine[9].at, body.head.of({0, 0, 0.05})}, 0.05);
  for (const Side side : sides) {
    const Limb& leg = body.legs[side];
    const Limb& arm = body.arms[side];
    cast({leg.upper.at, leg.lower.at}, 0.055);
    cast({leg.lower.at, leg.end.at, leg.end.of({0.08, 0, 0})}, 0.03);
    cast({arm.upper.at, arm.lower.at, arm.end.at, arm.end.of({0, 0, -0.09})}, 0.024);
  }
  return shadow;
}

std::vector<Shape> strap_shapes(const Skeleton& body, const View& view) {
  const Side up = body.legs[left].end.at.z > body.legs[right].end.at.z ? left : right;
  const Joint& foot = body.legs[up].end;
  std::vector<Shape> shapes;
  for (const Side side : sides) {
    const double out = outward(side) * 0.024;
    const Point3 sole = foot.of({0.055, out, -ankle_height - 0.004});
    const Point3 hand_at = body.arms[side].end.of({0, 0, -palm_length});
    const auto ribbon = [&](const Point3& a, const Point3& b) {
      std::vector<Ellipse> tube{seen(ball(a, 0.006), view), seen(ball(b, 0.006), view)};
      return outlines(tube, 0);
    };
    Shape shape{Paint::strap, 1, 1, ribbon(sole, hand_at)};
    for (auto& polygon : ribbon(hand_at, hand_at + Point3{0, 0, -0.07})) shape.outlines.push_back(polygon);
    for (auto& polygon : ribbon(foot.of({0.055, -out, -ankle_height - 0.004}), sole))
      shape.outlines.push_back(polygon);
    shapes.push_back(shape);
  }
  return shapes;
}

}  // namespace limber::figure
