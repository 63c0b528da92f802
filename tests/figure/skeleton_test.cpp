#include "figure/skeleton.hpp"

#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber::figure;

namespace {

Skeleton standing(const Pose& pose) {
  return posed(pose, {{0, 0, 0.53}, pelvis_turn(pose)});
}

void check_near(const Point3& a, const Point3& b, double by) {
  CHECK(length(a - b) <= by);
}

}  // namespace

TEST_CASE("bones are as long as Drillis and Contini measured, however they are bent") {
  for (const Pose& pose : {Pose{}, hook_lying(), right_knee_at_chest(), rounded_on_all_fours()}) {
    const Skeleton body = standing(pose);
    for (const Side side : sides) {
      const Limb& arm = body.arms[side];
      const Limb& leg = body.legs[side];
      CHECK(length(arm.lower.at - arm.upper.at) == Approx(0.186));
      CHECK(length(arm.end.at - arm.lower.at) == Approx(0.146));
      CHECK(length(leg.lower.at - leg.upper.at) == Approx(0.245));
      CHECK(length(leg.end.at - leg.lower.at) == Approx(0.246));
    }
  }
}

TEST_CASE("a standing body is one body height tall and looks forward") {
  const Skeleton body = standing({});
  CHECK(body.head.of({0, 0, 0.106}).z == Approx(1.0).margin(0.02));
  CHECK(body.head.turn.x.x == Approx(1.0).margin(0.02));
  CHECK(body.arms[right].upper.at.y < 0);
  CHECK(body.arms[left].upper.at.y > 0);
}

TEST_CASE("flexion brings knee and arm forward, extension back") {
  Pose pose;
  pose[Angle::hip_flexion] = {90, -20};
  pose[Angle::shoulder_flexion] = {90, -30};
  const Skeleton body = standing(pose);
  CHECK(body.legs[left].lower.at.x == Approx(0.245));
  CHECK(body.legs[right].lower.at.x < -0.05);
  CHECK(body.arms[left].lower.at.x > 0.15);
  CHECK(body.arms[right].lower.at.x < body.arms[right].upper.at.x - 0.05);
}

TEST_CASE("abduction takes arms and legs away from the middle") {
  Pose pose;
  pose[Angle::shoulder_abduction] = {90, 90};
  pose[Angle::hip_abduction] = {30, 30};
  const Skeleton body = standing(pose);
  CHECK(body.arms[left].end.at.y > 0.35);
  CHECK(body.arms[right].end.at.y < -0.35);
  CHECK(body.legs[left].end.at.y > 0.2);
  CHECK(body.legs[right].end.at.y < -0.2);
}

TEST_CASE("bending and turning the neck to the right goes to the right") {
  Pose pose;
  pose[Angle::neck_side_bend] = {40, 40};
  CHECK(standing(pose).head.of({0, 0, 0.1}).y < -0.03);
  pose = {};
  pose[Angle::neck_rotation] = {60, 60};
  CHECK(standing(pose).head.turn.x.y < -0.5);
}

TEST_CASE("tucking the chin glides the head back and leaves the eyes level") {
  Pose pose;
  pose[Angle::neck_flexion] = {-16, -16};
  pose[Angle::head_flexion] = {16, 16};
  const Skeleton before = standing({});
  const Skeleton after = standing(pose);
  CHECK(after.head.at.x < before.head.at.x - 0.005);
  CHECK(after.head.turn.x.z == Approx(before.head.turn.x.z).margin(1e-6));
}

TEST_CASE("lying on the back the face looks up, lying on the front down, and on a side level") {
  Pose pose;
  const auto face = [&](Lie lie) {
    pose.lie = lie;
    return standing(pose).head.turn.x.z;
  };
  CHECK(face(Lie::supine) > 0.95);
  CHECK(face(Lie::prone) < -0.95);
  CHECK(std::abs(face(Lie::side_left)) < 0.1);
  pose.lie = Lie::side_left;
  CHECK(standing(pose).arms[left].upper.at.z < standing(pose).arms[right].upper.at.z);
}

TEST_CASE("a mirrored pose is the mirror image, joint by joint") {
  const Pose pose = right_knee_at_chest();
  const Skeleton one = standing(pose);
  const Skeleton other = standing(mirrored(pose));
  const auto image = [](Point3 p) { return Point3{p.x, -p.y, p.z}; };
  check_near(other.legs[left].end.at, image(one.legs[right].end.at), 1e-12);
  check_near(other.arms[right].end.at, image(one.arms[left].end.at), 1e-12);
  check_near(other.head.at, image(one.head.at), 1e-12);
}
