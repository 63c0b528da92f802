// What glows: where the motion is felt.
#include <algorithm>

#include "figure/drawing.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"
#include "support/flesh.hpp"

using namespace limber;
using namespace limber::figure;

TEST_CASE("the glow sits on the stretched area and goes with it") {
  const Figure figure(knee_to_chest());
  const Drawing start = figure.draw(0, {Camera::side, 0, 1, 0});
  const Drawing end = figure.draw(1, {Camera::side, 0, 0.5, 0});
  REQUIRE(start.lights.size() == 1);
  REQUIRE(end.lights.size() == 1);
  CHECK(end.lights[0].strength == 0.5);
  const View view = view_of(Camera::side, false);
  const Point buttock_now = view.project(buttock(figure.rig().at(1), right).centre);
  CHECK(std::hypot(end.lights[0].centre.x - buttock_now.x, end.lights[0].centre.y - buttock_now.y) < 0.05);
  CHECK(figure.draw(0, {Camera::side, 0, 0, 0}).lights.empty());
}

TEST_CASE("an area of a pair glows on the worked side alone, and on the other when mirrored") {
  Motion motion = seated();
  motion.highlight = {"hip"};
  motion.poses[1] = motion.poses[0];
  motion.poses[1][Angle::hip_flexion].right = 100;
  const auto light_x = [&](bool mirrored) {
    const auto lights = Figure(motion, mirrored).draw(1, {Camera::front, 0, 1, 0}).lights;
    REQUIRE(lights.size() == 1);
    return lights[0].centre.x;
  };
  CHECK(light_x(false) < -0.01);  // from the front the right side is to the left
  CHECK(light_x(true) > 0.01);
}

namespace {

// The glow of one area on somebody who stands, from a direction; nothing if it is turned away.
std::optional<Light> glow_from(const std::string& area, const Orbit& orbit) {
  Motion motion;
  motion.highlight = {area};
  motion.poses.resize(1);
  DrawOptions options;
  options.glow = 1;
  options.orbit = orbit;
  const Drawing drawing = Figure(motion).draw(0, options);
  if (drawing.lights.empty()) return std::nullopt;
  return drawing.lights[0];
}

constexpr double before = 90, behind = -90;

}  // namespace

TEST_CASE("the glow of a back is seen from behind and not from the front, that of a chest the other way") {
  struct Row {
    const char* area;
    double seen_from;
  };
  for (const Row& row :
       {Row{"neck", behind}, Row{"upper-back", behind}, Row{"mid-back", behind}, Row{"lower-back", behind},
        Row{"left-shoulder-blade", behind}, Row{"right-glute", behind}, Row{"left-hamstring", behind},
        Row{"right-calf", behind}, Row{"chest", before}, Row{"belly", before}, Row{"face", before},
        Row{"left-thigh", before}}) {
    INFO(row.area);
    const auto seen = glow_from(row.area, {row.seen_from, 7});
    REQUIRE(seen);
    CHECK(seen->strength == 1);
    CHECK_FALSE(glow_from(row.area, {-row.seen_from, 7}));
    const auto aside = glow_from(row.area, {row.seen_from + 75, 7});
    REQUIRE(aside);
    CHECK(aside->strength == 1);
  }
}

TEST_CASE("the glow lies on one place of the body from wherever that is seen, and on the skin") {
  const Skeleton body = Rig(Motion{}).at(0);
  for (const char* area : {"lower-back", "left-hamstring", "right-calf", "right-glute"}) {
    // The place, from the pictures from straight behind and from the side of there.
    const View straight = view_of(Orbit{behind, 0});
    const View oblique = view_of(Orbit{behind + 40, 0});
    const Point first = glow_from(area, {behind, 0})->centre;
    const Point second = glow_from(area, {behind + 40, 0})->centre;
    const Point3 known = straight.to_right * first.x - straight.to_top * first.y;
    const double off = (second.x - oblique.project(known).x) / dot(straight.to_viewer, oblique.to_right);
    const Point3 place = known + straight.to_viewer * off;
    INFO(area);
    for (const Orbit& orbit : {Orbit{behind - 50, 0}, Orbit{behind + 20, 35}, Orbit{behind - 30, 50}}) {
      const auto light = glow_from(area, orbit);
      REQUIRE(light);
      const Point there = view_of(orbit).project(place);
      CHECK(std::hypot(light->centre.x - there.x, light->centre.y - there.y) < 0.002);
    }
    CHECK(std::abs(test::deepest(place, 0, test::whole_flesh(body))) < 0.012);
  }
}

TEST_CASE("an area of a pair glows on both sides where both sides move alike") {
  Motion motion = seated();
  motion.highlight = {"shoulder"};
  motion.poses[1] = motion.poses[0];
  CHECK(Figure(motion).draw(1, {Camera::front, 0, 1, 0}).lights.size() == 2);
}

TEST_CASE("a light falls only inside outlines of the body that are painted before it") {
  for (const Camera camera : {Camera::side, Camera::front, Camera::above, Camera::three_quarter}) {
    const Drawing drawing = Figure(knee_to_chest()).draw(0.7, {camera, 0, 1, 0});
    for (const Light& light : drawing.lights) {
      CHECK_FALSE(light.lit.empty());
      for (const Lit& lit : light.lit) {
        REQUIRE(lit.after <= drawing.shapes.size());
        for (const Polygon& polygon : lit.within) {
          bool painted = false;
          for (std::size_t i = 0; i < lit.after; ++i) {
            const auto& shape = drawing.shapes[i];
            const bool body = shape.paint <= Paint::leggings;
            const auto& all = shape.outlines;
            painted = painted || (body && std::find(all.begin(), all.end(), polygon) != all.end());
          }
          CHECK(painted);
        }
      }
    }
  }
}

TEST_CASE("in turn only one area glows, and half-way to the next both glow by half") {
  Motion motion = knee_to_chest();
  motion.highlight = {"lower-back", "chest", "face"};
  const Figure figure(motion);
  const auto strengths = [&](double turn) {
    std::vector<double> all;
    for (const Light& light : figure.draw(1, {Camera::side, 0, 1, 0, turn}).lights)
      all.push_back(light.strength);
    return all;
  };
  CHECK(strengths(-1) == std::vector<double>{1, 1, 1});
  CHECK(strengths(0) == std::vector<double>{1});
  CHECK(strengths(2) == std::vector<double>{1});
  CHECK(strengths(1.5) == std::vector<double>{0.5, 0.5});
}

TEST_CASE("the lit side of a limb, which lies within its shade, cuts no light again") {
  Motion motion = seated();
  motion.highlight = {"thigh"};
  const Drawing drawing = Figure(motion).draw(1, {Camera::side, 0, 1, 0});
  REQUIRE_FALSE(drawing.lights.empty());
  std::vector<Polygon> lit_sides;
  for (std::size_t i = 1; i < drawing.shapes.size(); ++i) {
    if (drawing.shapes[i].paint == Paint::leggings && drawing.shapes[i - 1].paint == Paint::leggings_shade)
      lit_sides.push_back(drawing.shapes[i].outlines.front());
  }
  REQUIRE_FALSE(lit_sides.empty());
  for (const Light& light : drawing.lights) {
    for (const Lit& lit : light.lit) {
      CHECK_FALSE(lit.within.empty());
      for (const Polygon& polygon : lit.within)
        CHECK(std::find(lit_sides.begin(), lit_sides.end(), polygon) == lit_sides.end());
    }
  }
}
