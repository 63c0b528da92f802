// Arrows: what moves, where to, and clear of the face.
#include "figure/drawing.hpp"
#include "figure/parts.hpp"
#include "figure/scenery.hpp"
#include "figure/track.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

std::vector<Shape> arrows(const Motion& motion, Camera camera) {
  return arrow_of(Rig(motion), view_of(camera, false));
}

std::size_t count(const Motion& motion, Camera camera) {
  const auto shapes = arrows(motion, camera);
  return static_cast<std::size_t>(std::count_if(shapes.begin(), shapes.end(),
                                                [](const Shape& one) { return one.paint == Paint::arrow; }));
}

// Arms that swing from behind to before the body.
Motion arm_swing() {
  Motion motion;
  motion.poses.resize(2);
  for (Pose& pose : motion.poses) pose.contacts = {"feet"};
  motion.poses[0][Angle::shoulder_flexion] = {-30, -30};
  motion.poses[1][Angle::shoulder_flexion] = {30, 30};
  return motion;
}

// Tip of its (last) head, and the thin end of its line. Its heads come first among its outlines.
struct Ends {
  Point tip;
  Point tail;
};
Ends ends_of(const Shape& arrow) {
  const Polygon& line = arrow.outlines.back();
  return {arrow.outlines.front()[1], (line.front() + line.back()) * 0.5};
}

}  // namespace

TEST_CASE("the arrow points the way the knee goes, and goes as far") {
  const auto shapes = arrows(knee_to_chest(), Camera::side);
  REQUIRE(shapes.size() == 2);
  CHECK(shapes[0].paint == Paint::gap);
  CHECK(shapes[1].paint == Paint::arrow);
  const Track knee = tracks_of(Rig(knee_to_chest())).front();
  const View view = view_of(Camera::side, false);
  const Point way = view.project(knee.points.back()) - view.project(knee.points.front());
  const Ends ends = ends_of(shapes[1]);
  CHECK((ends.tip - ends.tail).x == Approx(way.x).margin(0.02));
  CHECK((ends.tip - ends.tail).y == Approx(way.y).margin(0.02));
  CHECK(distance(ends.tail, view.project(knee.points.front())) < 0.25);
}

TEST_CASE("the arrow lies beside the body when there is room") {
  const Drawing drawing = Figure(knee_to_chest()).draw(0, {Camera::side, 0, 0, 1});
  Rect body;
  for (const Shape& shape : drawing.shapes) {
    if (shape.paint <= Paint::leggings) body = united(body, bounds({&shape, 1}));
  }
  CHECK(bounds(drawing.arrow).bottom() < body.y);
}

TEST_CASE("an arrow has a second head where one comes back, and none where one stays") {
  Motion motion = knee_to_chest();
  CHECK(arrows(motion, Camera::side)[1].outlines.size() == 2);
  motion.returns = true;
  CHECK(arrows(motion, Camera::side)[1].outlines.size() == 3);
}

TEST_CASE("each side that moves has its arrow, and two ways that look the same are one arrow") {
  Motion motion = arm_swing();
  motion.poses[0][Angle::shoulder_flexion] = {};
  motion.poses[1][Angle::shoulder_flexion] = {};
  motion.poses[1][Angle::shoulder_abduction] = {90, 90};
  CHECK(count(motion, Camera::front) == 2);
  CHECK(count(arm_swing(), Camera::side) == 1);
}

TEST_CASE("a way that goes towards the eye has no arrow in that view") {
  CHECK(count(arm_swing(), Camera::side) == 1);
  CHECK(count(arm_swing(), Camera::front) == 0);
}

TEST_CASE("a motion that goes nowhere has no arrow, and an arrow that is not asked for is not drawn") {
  Motion motion = knee_to_chest();
  CHECK(Figure(motion).draw(0, {}).arrow.empty());
  motion.poses[1] = motion.poses[0];
  CHECK(arrows(motion, Camera::side).empty());
}

TEST_CASE("no arrow lies over the face, from wherever it is seen") {
  for (const Motion& motion : {seated(), knee_to_chest(), arm_swing()}) {
    const Rig rig(motion);
    for (std::size_t i = 0; i < camera_count; ++i) {
      const View view = view_of(static_cast<Camera>(i), false);
      std::vector<Polygon> head;
      for (const Part& part : parts_of(rig.at(0), view)) {
        if (part.kind != PartKind::head) continue;
        for (const Layer& layer : part.layers) {
          for (Polygon& polygon : outlined(layer.chains, view, 0)) head.push_back(std::move(polygon));
        }
      }
      REQUIRE_FALSE(head.empty());
      for (const Shape& shape : arrow_of(rig, view)) {
        if (shape.paint != Paint::arrow) continue;
        for (const Polygon& outline : shape.outlines) {
          for (const Point& p : outline)
            CHECK(std::none_of(head.begin(), head.end(), [&](const Polygon& h) { return is_inside(h, p); }));
        }
      }
    }
  }
}
