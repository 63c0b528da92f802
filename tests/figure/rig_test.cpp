#include "figure/rig.hpp"

#include "figure/reach.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber::figure;

namespace {

Motion moving(const Pose& a, const Pose& b) {
  Motion motion;
  motion.poses = {a, b};
  return motion;
}

double gap_of(const Rig& rig, double position, Touch touch, Side side) {
  const TouchSet& touches = rig.touches(static_cast<std::size_t>(position));
  return gap(rig.at(position), touch, side, rig.surfaces().of(touches.support(touch, side)));
}

}  // namespace

TEST_CASE("on the back, back, head and feet rest on the floor") {
  const Rig rig(moving(hook_lying(), hook_lying()));
  for (const Touch touch : {Touch::back, Touch::pelvis, Touch::head}) {
    CHECK(std::abs(gap_of(rig, 0, touch, left)) <= 0.01);
  }
  for (const Side side : sides) {
    CHECK(std::abs(gap_of(rig, 0, Touch::foot, side)) <= 0.001);
    CHECK(std::abs(gap_of(rig, 0, Touch::hand, side)) <= 0.001);
  }
}

TEST_CASE("on all fours knees, insteps and hands rest, and the fingers point ahead") {
  const Rig rig(moving(all_fours(), all_fours()));
  for (const Side side : sides) {
    CHECK(std::abs(gap_of(rig, 0, Touch::knee, side)) <= 0.005);
    CHECK(std::abs(gap_of(rig, 0, Touch::instep, side)) <= 0.005);
    CHECK(std::abs(gap_of(rig, 0, Touch::hand, side)) <= 0.005);
    CHECK(-rig.at(0).arms[side].end.turn.z.x > 0.9);
  }
}

TEST_CASE("hands and knees stay where they are while the back rounds") {
  const Rig rig(moving(all_fours(), rounded_on_all_fours()));
  const Skeleton start = rig.at(0);
  for (double position = 0; position <= 1; position += 0.1) {
    const Skeleton body = rig.at(position);
    for (const Side side : sides) {
      CHECK(length(body.legs[side].lower.at - start.legs[side].lower.at) < 0.01);
      CHECK(length(body.arms[side].end.at - start.arms[side].end.at) < 0.01);
    }
  }
}

TEST_CASE("a foot that stays on the floor does not slide while the other leg is lifted") {
  const Rig rig(knee_to_chest());
  const Point3 foot = rig.at(0).legs[left].end.at;
  for (double position = 0; position <= 1; position += 0.05) {
    CHECK(length(rig.at(position).legs[left].end.at - foot) < 0.002);
  }
}

TEST_CASE("both hands reach the shin they hold") {
  const Rig rig(knee_to_chest());
  const Skeleton body = rig.at(1);
  for (const Reach& reach : rig.motion().poses[1].reach) {
    CHECK(length(*reaching_point(body, reach.from) - *reach_target(body, reach)) < 0.02);
  }
}

TEST_CASE("a hand reaches a place in the air, and a place too far only as near as the arm is long") {
  Pose pose;
  pose.contacts = {"feet"};
  pose.reach = {{"right_hand", Point3{0.25, -0.1, 0.75}}};
  const Skeleton near = solve(pose, {});
  CHECK(length(*reaching_point(near, "right_hand") - Point3{0.25, -0.1, 0.75}) < 0.005);
  pose.reach = {{"right_hand", Point3{3, 0, 0.75}}};
  const Skeleton far = solve(pose, {});
  const Limb& arm = far.arms[right];
  CHECK(length(arm.end.at - arm.upper.at) == Approx(0.332).margin(0.001));
}

TEST_CASE("nothing jumps between two keys, not even where a touch or a reach begins") {
  const Rig rig(knee_to_chest());
  Skeleton before = rig.at(0);
  for (double position = 0.01; position <= 1.0; position += 0.01) {
    const Skeleton now = rig.at(position);
    for (const Side side : sides) {
      CHECK(length(now.arms[side].end.at - before.arms[side].end.at) < 0.02);
      CHECK(length(now.legs[side].end.at - before.legs[side].end.at) < 0.02);
    }
    CHECK(length(now.head.at - before.head.at) < 0.01);
    before = now;
  }
}

TEST_CASE("on a chair the seat carries and the feet stand on the floor") {
  const Rig rig(seated());
  CHECK(std::abs(gap_of(rig, 0, Touch::seat, left)) < 0.005);
  CHECK(std::abs(gap_of(rig, 0, Touch::foot, right)) < 0.001);
  CHECK(rig.at(0).pelvis.at.z > chair_seat);
}

TEST_CASE("a cushion lifts the head that rests on it") {
  Motion flat = moving(hook_lying(), hook_lying());
  Motion soft = flat;
  soft.props = {{"cushion", {}}};
  const Point3 crown{0, 0, 0.05};
  CHECK(Rig(soft).at(0).head.of(crown).z > Rig(flat).at(0).head.of(crown).z + 0.03);
  CHECK(std::abs(gap_of(Rig(soft), 0, Touch::head, left)) < 0.01);
}

TEST_CASE("calves on a chair rest on its seat, and the chair stands under them") {
  Pose pose;
  pose.lie = Lie::supine;
  pose[Angle::hip_flexion] = {74, 74};
  pose[Angle::knee_flexion] = {75, 75};
  pose.contacts = {"back", "pelvis", "head", "calves"};
  Motion motion;
  motion.props = {{"chair", {}}};
  motion.poses = {pose};
  const Rig rig(motion);
  for (const Side side : sides) CHECK(std::abs(gap_of(rig, 0, Touch::calf, side)) < 0.01);
  CHECK(rig.props().front().turned);
  CHECK(rig.props().front().at.x > rig.at(0).legs[right].lower.at.x);
}

TEST_CASE("what is laid under somebody in bed lies on the bed, not on the floor below it") {
  for (const char* kind : {"bolster", "blanket", "pillow", "towel"}) {
    CAPTURE(kind);
    Motion motion = moving(hook_lying(), hook_lying());
    motion.props = {{"bed", {}}, {kind, {}}};
    CHECK(Rig(motion).props().back().at.z >= bed_top);
    motion.props = {{"mat", {}}, {kind, {}}};
    CHECK(Rig(motion).props().back().at.z < bed_top);
  }
}

TEST_CASE("a breath lifts belly and chest and nothing else") {
  const Rig rig(moving(hook_lying(), hook_lying()));
  const Skeleton out = rig.at(0, 0);
  const Skeleton in = rig.at(0, 1);
  const auto front = [](const Skeleton& body, std::size_t section) {
    const Blob blob = trunk_section(body, section);
    return blob.centre.z + length(blob.axes.x);
  };
  CHECK(front(in, waist_section) > front(out, waist_section) + 0.01);
  CHECK(length(in.pelvis.at - out.pelvis.at) < 1e-9);
  CHECK(length(in.head.at - out.head.at) < 1e-9);
}

TEST_CASE("a hand on the belly rises with the breath") {
  Pose pose = hook_lying();
  pose.contacts = {"back", "pelvis", "head", "feet"};
  pose[Angle::shoulder_abduction] = {50, 50};
  pose[Angle::elbow_flexion] = {90, 90};
  pose.reach = {{"right_hand", "belly"}};
  const Rig rig(moving(pose, pose));
  CHECK(reaching_point(rig.at(0, 1), "right_hand")->z >
        reaching_point(rig.at(0, 0), "right_hand")->z + 0.008);
}

TEST_CASE("a motion without poses stands, and positions beyond the keys are the keys") {
  CHECK(Rig(Motion{}).last() == 0);
  const Rig rig(knee_to_chest());
  CHECK(length(rig.at(-5).head.at - rig.at(0).head.at) == 0);
  CHECK(length(rig.at(9).legs[right].lower.at - rig.at(1).legs[right].lower.at) == 0);
}
