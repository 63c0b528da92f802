#include "figure/drawing.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

constexpr std::array cameras{Camera::side,   Camera::front,         Camera::above, Camera::three_quarter,
                             Camera::behind, Camera::behind_corner, Camera::raised};
static_assert(cameras.size() == camera_count);

bool inside(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

std::size_t count_of(const Drawing& drawing, Paint paint) {
  return static_cast<std::size_t>(std::count_if(drawing.shapes.begin(), drawing.shapes.end(),
                                                [&](const Shape& shape) { return shape.paint == paint; }));
}

}  // namespace

TEST_CASE("the camera's frame holds the whole motion from every side") {
  for (const Motion& motion : {knee_to_chest(), seated()}) {
    const Figure figure(motion);
    for (const Camera camera : cameras) {
      const Rect frame = figure.framing(camera);
      for (double position = 0; position <= 1; position += 0.125) {
        const Drawing drawing = figure.draw(position, {camera, 1, 1, 1});
        CHECK(inside(frame, bounds(drawing.shapes)));
        if (!drawing.arrow.empty()) CHECK(inside(frame, bounds(drawing.arrow)));
      }
    }
  }
}

TEST_CASE("every outline has finite points and an inside") {
  const Figure figure(knee_to_chest());
  for (const Camera camera : cameras) {
    for (const Shape& shape : figure.draw(0.6, {camera, 0, 1, 1}).shapes) {
      CHECK_FALSE(shape.outlines.empty());
      for (const Polygon& polygon : shape.outlines) {
        CHECK(polygon.size() >= 3);
        for (const Point& p : polygon) CHECK((std::isfinite(p.x) && std::isfinite(p.y)));
      }
    }
  }
}

TEST_CASE("mirrored and seen from the other side a motion is its own mirror image") {
  const Figure one(knee_to_chest());
  const Figure other(knee_to_chest(), true);
  const Rect a = one.framing(Camera::side);
  const Rect b = other.framing(Camera::side);
  CHECK(b.width == Approx(a.width).margin(1e-6));
  CHECK(b.right() == Approx(-a.x).margin(1e-6));
  CHECK(b.y == Approx(a.y).margin(1e-6));
  const auto near_legs = [](const Drawing& drawing) {
    double sum = 0;
    for (const Shape& shape : drawing.shapes) sum += shape.paint == Paint::leggings ? shape.nearness : 0;
    return sum;
  };
  CHECK(near_legs(one.draw(1, {})) == Approx(near_legs(other.draw(1, {}))));
}

TEST_CASE("the far leg is paler than the near one from the side, and not from the front") {
  Motion motion = seated();
  const auto palest = [&](Camera camera) {
    double least = 1;
    for (const Shape& shape : Figure(motion).draw(0, {camera, 0, 0, 0}).shapes) {
      if (shape.paint == Paint::leggings) least = std::min(least, shape.nearness);
    }
    return least;
  };
  CHECK(palest(Camera::side) < 0.5);
  CHECK(palest(Camera::front) == 1);
}

TEST_CASE("a sturdier build is broader, and a slender one narrower") {
  const auto width = [](Build build) {
    const Drawing drawing = Figure(seated(), false, build).draw(0, {Camera::front, 0, 0, 0});
    for (const Shape& shape : drawing.shapes) {
      if (shape.paint == Paint::leggings) return bounds({&shape, 1}).width;
    }
    return 0.0;
  };
  CHECK(width(Build::slender) < width(Build::average));
  CHECK(width(Build::average) < width(Build::sturdy));
}

TEST_CASE("props are drawn before the body, and as many as there are") {
  const Drawing drawing = Figure(seated()).draw(0, {Camera::three_quarter, 0, 0, 0});
  CHECK(count_of(drawing, Paint::chair) >= 2);
  const auto is = [&](std::initializer_list<Paint> paints) {
    return std::find_if(drawing.shapes.begin(), drawing.shapes.end(), [&](const Shape& s) {
      return std::find(paints.begin(), paints.end(), s.paint) != paints.end();
    });
  };
  CHECK(is({Paint::chair, Paint::chair_side}) < is({Paint::skin, Paint::shirt, Paint::leggings}));
  CHECK(is({Paint::floor_shadow}) < is({Paint::chair, Paint::chair_side}));
  CHECK(count_of(drawing, Paint::mat) == 0);
  CHECK(count_of(Figure(knee_to_chest()).draw(0, {}), Paint::mat) == 1);
}

TEST_CASE("the shadow on the mat stays on the mat") {
  const Drawing drawing = Figure(knee_to_chest()).draw(0, {Camera::three_quarter, 0, 0, 0});
  Rect mat;
  for (const Shape& shape : drawing.shapes) {
    if (shape.paint == Paint::mat) mat = bounds({&shape, 1}).inset(-1e-9);
    if (shape.paint != Paint::mat_shadow) continue;
    REQUIRE_FALSE(mat.empty());
    CHECK(united(mat, bounds({&shape, 1})) == mat);
  }
  CHECK(count_of(drawing, Paint::mat_shadow) == 2);
}

TEST_CASE("a strap runs from the lifted foot to both hands") {
  Motion motion = knee_to_chest();
  motion.props.push_back({"strap", {}});
  motion.poses[1].reach = {{"left_hand", "strap"}, {"right_hand", "strap"}};
  CHECK(count_of(Figure(motion).draw(1, {}), Paint::strap) == 2);
}

TEST_CASE("from the side the near leg is painted after the far one") {
  const Drawing drawing = Figure(knee_to_chest()).draw(1, {});
  std::size_t far = 0;
  std::size_t near = 0;
  for (std::size_t i = 0; i < drawing.shapes.size(); ++i) {
    if (drawing.shapes[i].paint != Paint::leggings) continue;
    (drawing.shapes[i].nearness < 0.5 ? far : near) = i;
  }
  CHECK(far < near);
}
