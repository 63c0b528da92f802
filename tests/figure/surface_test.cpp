#include "figure/surface.hpp"

#include "figure/drawing.hpp"
#include "figure/reach.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber::figure;

namespace {

// Standing, knees as soft as said.
Pose standing(double knees) {
  Pose pose;
  pose[Angle::hip_flexion] = pose[Angle::knee_flexion] = {knees, knees};
  pose.contacts = {"feet"};
  return pose;
}

Motion slide(std::vector<PropPlacement> props, const std::string& contact) {
  Motion motion;
  motion.props = std::move(props);
  motion.poses = {standing(20), standing(50)};
  for (Pose& pose : motion.poses) pose.contacts.push_back(contact);
  return motion;
}

double gap_at(const Rig& rig, double position, Touch touch, Side side = left) {
  const auto& support = rig.touches(static_cast<std::size_t>(position)).support(touch, side);
  return gap(rig.at(position), touch, side, rig.surfaces().of(support));
}

const PlacedProp& prop_of(const std::vector<PlacedProp>& props, const std::string& kind) {
  for (const auto& prop : props) {
    if (prop.kind == kind) return prop;
  }
  FAIL("no " << kind);
  return props.front();
}

Point3 flipped(const Point3& p) {
  return {p.x, -p.y, p.z};
}

void check_mirrored(const Motion& motion) {
  const Rig one(motion);
  const Rig other(mirrored(motion));
  for (double position = 0; position <= one.last(); position += 0.25) {
    const Skeleton a = one.at(position);
    const Skeleton b = other.at(position);
    CHECK(length(flipped(a.head.at) - b.head.at) < 1e-6);
    for (const Side side : sides) {
      const Side opposite = side == left ? right : left;
      CHECK(length(flipped(a.arms[side].end.at) - b.arms[opposite].end.at) < 1e-6);
      CHECK(length(flipped(a.legs[side].end.at) - b.legs[opposite].end.at) < 1e-6);
    }
    const auto props = one.props_round(a, position);
    const auto others = other.props_round(b, position);
    REQUIRE(props.size() == others.size());
    for (std::size_t i = 0; i < props.size(); ++i) CHECK(length(flipped(props[i].at) - others[i].at) < 1e-6);
  }
}

}  // namespace

TEST_CASE("a plane knows how far a ball is from it, and where they come nearest") {
  const Plane wall{{1, 0, 0}, -0.2};
  CHECK(gap(ball({0, 0.3, 1}, 0.05), wall) == Approx(0.15));
  CHECK(length(nearest_point(ball({0, 0.3, 1}, 0.05), wall) - Point3{-0.05, 0.3, 1}) < 1e-9);
  CHECK(gap(ball({-0.2, 0, 0}, 0.05), wall) == Approx(-0.05));
}

TEST_CASE("a contact names its surface, and what it does not name rests as usual") {
  const std::vector<PropPlacement> props = {{"pillow", {}}, {"bed", {}}};
  const TouchSet lying = TouchSet::of({"head", "back", "feet", "left_hand on floor"}, props, Lie::supine);
  CHECK(lying.support(Touch::head) == Support{Surface::pillow, Surface::bed});
  CHECK(lying.support(Touch::back).on == Surface::bed);
  CHECK(lying.support(Touch::foot, right).on == Surface::bed);
  CHECK(lying.support(Touch::hand, left).on == Surface::floor);
  CHECK(!lying.has(Touch::hand, right));
  const TouchSet sitting = TouchSet::of({"seat", "feet"}, props, Lie::upright);
  CHECK(sitting.support(Touch::seat).on == Surface::bed);
  CHECK(sitting.support(Touch::foot, left).on == Surface::floor);
  CHECK(TouchSet::of({"nose on moon"}).empty());
}

TEST_CASE("a ball lies at the wall for someone upright, and on the floor for someone who lies") {
  const std::vector<PropPlacement> props = {{"wall", {}}, {"ball", {}}};
  const std::vector<std::string> contacts = {"left_glute on ball"};
  CHECK(TouchSet::of(contacts, props, Lie::upright).support(Touch::glute, left).base == Surface::wall);
  CHECK(TouchSet::of(contacts, props, Lie::supine).support(Touch::glute, left).base == Surface::floor);
}

TEST_CASE("a back slides down the wall while the feet stay") {
  const Rig rig(slide({{"wall", {}}}, "upper_back on wall"));
  const Skeleton start = rig.at(0);
  CHECK(rig.at(1).pelvis.at.z < start.pelvis.at.z - 0.03);
  for (double position = 0; position <= 1; position += 0.1) {
    const Skeleton body = rig.at(position);
    const Plane wall = rig.surfaces().of({Surface::wall, Surface::wall});
    CHECK(std::abs(gap(body, Touch::upper_back, left, wall)) < 0.002);
    for (const Side side : sides) CHECK(length(body.legs[side].end.at - start.legs[side].end.at) < 0.002);
  }
}

TEST_CASE("a wall stands behind unless its side is given") {
  const auto normal = [](PropSide side) {
    return Surfaces({{"wall", {}, side}}).of({Surface::wall, Surface::wall}).normal;
  };
  CHECK(normal(PropSide::usual) == Point3{1, 0, 0});
  CHECK(normal(PropSide::ahead) == Point3{-1, 0, 0});
  CHECK(normal(PropSide::left) == Point3{0, -1, 0});
  CHECK(normal(PropSide::right) == Point3{0, 1, 0});
}

TEST_CASE("hands lie flat on a wall ahead, fingers up") {
  Motion motion;
  motion.props = {{"wall", {}, PropSide::ahead}};
  Pose pose = standing(5);
  pose[Angle::shoulder_flexion] = {85, 85};
  pose[Angle::elbow_flexion] = {30, 30};
  pose.contacts.emplace_back("hands on wall");
  motion.poses = {pose};
  const Rig rig(motion);
  for (const Side side : sides) {
    CHECK(std::abs(gap_at(rig, 0, Touch::hand, side)) < 0.001);
    const Joint hand = rig.at(0).arms[side].end;
    CHECK(palm_side(hand, side).x > 0.99);
    CHECK(-hand.turn.z.z > 0.8);
  }
}

TEST_CASE("a ball between back and wall touches both") {
  const Rig rig(slide({{"wall", {}}, {"ball", {}}}, "right_shoulder_blade on ball"));
  const Plane wall = rig.surfaces().of({Surface::wall, Surface::wall});
  for (double position = 0; position <= 1; position += 0.25) {
    const Skeleton body = rig.at(position);
    const PlacedProp ball = prop_of(rig.props_round(body, position), "ball");
    CHECK(wall.above(ball.at) == Approx(ball_radius).margin(0.002));
    const Blob blade = touching(body, Touch::shoulder_blade, right, wall).front();
    CHECK(length(nearest_point(blade, wall) - ball.at) == Approx(ball_radius).margin(0.002));
  }
}

TEST_CASE("a roller lies under the upper back that rests on it, the pelvis on the floor") {
  Motion motion;
  motion.props = {{"mat", {}}, {"roller", {}}};
  Pose pose = hook_lying();
  pose.contacts = {"pelvis", "feet", "upper_back on roller"};
  motion.poses = {pose};
  const Rig rig(motion);
  CHECK(std::abs(gap_at(rig, 0, Touch::upper_back)) < 0.002);
  CHECK(std::abs(gap_at(rig, 0, Touch::pelvis)) < 0.002);
  const PlacedProp roller = prop_of(rig.props_round(rig.at(0), 0), "roller");
  CHECK(roller.at.z == Approx(roller_radius).margin(0.002));
  CHECK(std::abs(roller.at.x - rig.at(0).spine[7].at.x) < 0.03);
}

TEST_CASE("a ball under one side lifts a lying body and does not roll it over") {
  Motion motion;
  motion.props = {{"ball", {}}};
  Pose pose = hook_lying();
  pose.contacts = {"back", "head", "feet", "right_glute on ball"};
  motion.poses = {pose};
  const Rig rig(motion);
  CHECK(std::abs(gap_at(rig, 0, Touch::glute, right)) < 0.01);
  CHECK(std::abs(gap_at(rig, 0, Touch::back)) < 0.01);
  CHECK(rig.at(0).pelvis.turn.x.z > 0.95);
}

TEST_CASE("hands hold a stick on one line, and it does not bend with the arms") {
  Motion motion;
  motion.props = {{"stick", {}}};
  Pose pose = standing(0);
  pose[Angle::shoulder_flexion] = {40, 30};
  pose[Angle::forearm_pronation] = {80, 80};
  pose.reach = {{"left_hand", "stick"}, {"right_hand", "stick"}};
  motion.poses = {pose, pose};
  motion.poses[1][Angle::shoulder_flexion] = {150, 150};
  const Rig rig(motion);
  for (double position = 0; position <= 1; position += 0.25) {
    const Skeleton body = rig.at(position);
    const PlacedProp stick = prop_of(rig.props_round(body, position), "stick");
    CHECK(length(stick.way) == Approx(0.3));
    for (const Side side : sides) {
      const Point3 to_hand = grip(body.arms[side], side) - stick.at;
      const Point3 along = unit(stick.way, {});
      CHECK(length(to_hand - along * dot(to_hand, along)) < 0.01);
    }
  }
}

TEST_CASE("hands find the back of a chair ahead, and a hand the edge of the seat sat on") {
  Motion motion;
  motion.props = {{"chair", {}, PropSide::ahead}};
  Pose pose = standing(0);
  pose[Angle::shoulder_flexion] = {45, 45};
  pose[Angle::elbow_flexion] = {30, 30};
  pose.reach = {{"left_hand", "chair_back"}, {"right_hand", "chair_back"}};
  motion.poses = {pose};
  const Rig ahead(motion);
  CHECK(ahead.props().front().at.x > ahead.at(0).pelvis.at.x + 0.2);
  for (const Reach& reach : pose.reach) {
    CHECK(length(*reaching_point(ahead.at(0), reach.from) -
                 *reach_target(ahead.at(0), reach, ahead.handles(0))) < 0.01);
  }
  Motion sitting = seated();
  sitting.poses[0].reach = {{"left_hand", "chair_seat"}};
  const Rig rig(sitting);
  const Point3 hand = *reaching_point(rig.at(0), "left_hand");
  CHECK(length(hand - *reach_target(rig.at(0), sitting.poses[0].reach[0], rig.handles(0))) < 0.02);
}

TEST_CASE("a bed carries someone who lies on it, and ends where a leg hangs down") {
  Motion motion;
  motion.props = {{"bed", {}}};
  motion.poses = {hook_lying()};
  CHECK(Rig(motion).at(0).pelvis.at.z > bed_top);
  Pose& pose = motion.poses[0];
  pose[Angle::hip_flexion] = {110, -20};
  pose[Angle::knee_flexion] = {120, 60};
  pose.contacts = {"back", "pelvis", "head"};
  const Rig rig(motion);
  const double end = rig.props().front().at.x + 0.6;
  CHECK(end > rig.at(0).legs[right].upper.at.x);
  CHECK(end < rig.at(0).legs[right].lower.at.x);
}

TEST_CASE("hands reach the points of the body that are pressed") {
  Pose pose = seated().poses[0];
  for (const char* point : {"shoulder_top", "neck_side", "skull_base", "collarbone"}) {
    for (const bool crossed : {false, true}) {
      Pose asked = pose;
      asked[Angle::shoulder_flexion] = {70, 70};
      asked[Angle::elbow_flexion] = {130, 130};
      asked.reach = {{"right_hand", std::string(crossed ? "left_" : "right_") + point}};
      const Skeleton body = solve(asked, {{"chair", {}}});
      INFO(point << (crossed ? " across" : ""));
      CHECK(length(*reaching_point(body, "right_hand") - *reach_target(body, asked.reach[0])) < 0.02);
    }
  }
}

TEST_CASE("what rests on walls, balls, rollers, tables and sticks mirrors exactly") {
  check_mirrored(slide({{"wall", {}}, {"ball", {}}}, "right_shoulder_blade on ball"));
  check_mirrored(slide({{"wall", {}, PropSide::right}}, "right_shoulder_blade on wall"));
  Motion doorway = slide({{"doorway", {}}}, "right_forearm on doorway");
  for (Pose& pose : doorway.poses) pose[Angle::shoulder_abduction].right = 90;
  check_mirrored(doorway);
  Motion lying = knee_to_chest();
  lying.props = {{"bed", {}}, {"roller", {}}};
  for (Pose& pose : lying.poses) pose.contacts = {"pelvis", "head", "left_foot", "upper_back on roller"};
  check_mirrored(lying);
  Motion table = seated();
  table.props.push_back({"table", {}, PropSide::left});
  table.poses.resize(1);
  table.poses[0].contacts.emplace_back("left_forearm on table");
  check_mirrored(table);
  Motion stick = slide({{"stick", {}}}, "feet");
  for (Pose& pose : stick.poses) {
    pose[Angle::shoulder_flexion] = {20, 110};
    pose.reach = {{"left_hand", "stick"}, {"right_hand", "stick"}};
  }
  check_mirrored(stick);
  for (const char* point : {"right_shoulder_top", "left_neck_side", "right_skull_base", "left_collarbone",
                            "right_lower_back_muscle", "left_forearm", "right_glute", "left_wrist"}) {
    Motion press = seated();
    press.poses[0].reach = {{"right_hand", point}};
    press.poses[1].reach = {{"right_hand", point}};
    INFO(point);
    check_mirrored(press);
  }
}
