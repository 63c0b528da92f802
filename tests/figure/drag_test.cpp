#include "figure/drag.hpp"

#include <cmath>

#include "figure/rig.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

const View from_the_side = view_of(Camera::side, false);
const View from_the_front = view_of(Camera::front, false);

Motion standing() {
  Pose pose;
  pose.contacts = {"feet"};
  Motion motion;
  motion.poses = {pose};
  return motion;
}

Point seen(const Motion& motion, std::size_t pose, Handle handle, const View& view) {
  const Rig rig(motion);
  return view.project(place_of(rig.at(static_cast<double>(pose)), handle));
}

// The pose after a drag by so much of the picture.
Dragged dragged_by(const Motion& motion, std::size_t pose, Handle handle, const View& view, Point by) {
  return dragged(motion, pose, handle, view, seen(motion, pose, handle, view) + by);
}

double greatest_difference(const Pose& a, const Pose& b) {
  double most = 0;
  for (const AngleInfo& info : angle_table()) {
    most = std::max({most, std::abs(a[info.angle].left - b[info.angle].left),
                     std::abs(a[info.angle].right - b[info.angle].right)});
  }
  return most;
}

bool in_range(const Pose& pose) {
  for (const AngleInfo& info : angle_table()) {
    for (const double degrees : {pose[info.angle].left, pose[info.angle].right})
      if (degrees < info.least || degrees > info.most) return false;
  }
  return true;
}

const Point ways[] = {{0.2, 0}, {-0.2, 0}, {0, 0.2}, {0, -0.2}, {0.5, -0.5}, {-0.5, 0.5}};

}  // namespace

TEST_CASE("every handle has a name, and its mirror image is one") {
  for (const Handle handle : all_handles()) {
    CHECK(handle_named(handle_name(handle)) == handle);
    CHECK(mirrored(mirrored(handle)) == handle);
  }
  CHECK(all_handles().size() == handle_count);
  CHECK(mirrored(Handle::left_knee) == Handle::right_knee);
  CHECK(mirrored(Handle::head) == Handle::head);
  CHECK_FALSE(handle_named("tail"));
}

TEST_CASE("a hand dragged up and ahead raises its arm to just there") {
  const Motion motion = standing();
  const Dragged result = dragged_by(motion, 0, Handle::right_hand, from_the_side, {0.3, -0.3});
  CHECK(result.pose[Angle::shoulder_flexion].right > 40);
  CHECK(result.pose[Angle::shoulder_flexion].left == 0);
  CHECK(result.away < 0.005);
  CHECK(result.limits.empty());
}

TEST_CASE("a drag to where the joint is changes next to nothing") {
  const Motion motion = knee_to_chest();
  for (const Handle handle : all_handles()) {
    for (std::size_t pose = 0; pose < 2; ++pose) {
      const Dragged result = dragged_by(motion, pose, handle, from_the_side, {});
      CHECK(greatest_difference(result.pose, motion.poses[pose]) < 0.01);
    }
  }
}

TEST_CASE("no drag takes an angle out of its range") {
  for (const Motion& motion : {standing(), knee_to_chest(), seated()}) {
    for (const Handle handle : all_handles()) {
      for (const Point way : ways) {
        INFO(handle_name(handle) << " by " << way.x << " " << way.y);
        CHECK(in_range(dragged_by(motion, 0, handle, from_the_side, way).pose));
        CHECK(in_range(dragged_by(motion, 0, handle, from_the_front, way).pose));
      }
    }
  }
}

TEST_CASE("a drag never ends farther from where it should than it began") {
  for (const Motion& motion : {standing(), knee_to_chest(), seated()}) {
    for (const Handle handle : all_handles()) {
      for (const Point way : ways)
        CHECK(dragged_by(motion, 0, handle, from_the_side, way).away <= std::hypot(way.x, way.y) + 1e-9);
    }
  }
}

TEST_CASE("what is mirrored is dragged to the mirrored pose") {
  Motion motion = standing();
  motion.poses[0][Angle::shoulder_abduction].right = 20;
  motion.poses[0][Angle::elbow_flexion].right = 30;
  const Motion other = mirrored(motion);
  const Point by{-0.15, -0.2};
  const Dragged one = dragged_by(motion, 0, Handle::right_hand, from_the_front, by);
  const Dragged two = dragged_by(other, 0, Handle::left_hand, from_the_front, {-by.x, by.y});
  CHECK(one.away < 0.01);
  CHECK(greatest_difference(mirrored(one.pose), two.pose) < 0.5);
}

TEST_CASE("contacts still touch after a drag") {
  for (Motion motion : {standing(), knee_to_chest(), seated()}) {
    for (const Handle handle : all_handles()) {
      for (const Point way : ways) {
        motion.poses[0] = dragged_by(motion, 0, handle, from_the_side, way * 0.5).pose;
        const Rig rig(motion);
        const Skeleton body = rig.at(0);
        for (const Side side : sides) {
          if (!rig.touches(0).has(Touch::foot, side)) continue;
          INFO(handle_name(handle));
          CHECK(std::abs(gap(body, Touch::foot, side,
                             rig.surfaces().of(rig.touches(0).support(Touch::foot, side)))) <= 0.01);
        }
      }
    }
  }
}

TEST_CASE("a hip that is bent as far as it goes says so") {
  Motion motion = standing();
  motion.poses[0].contacts = {"left_foot"};
  motion.poses[0][Angle::hip_flexion].right = 110;
  motion.poses[0][Angle::knee_flexion].right = 140;
  const Dragged result = dragged(motion, 0, Handle::right_knee, from_the_side,
                                 seen(motion, 0, Handle::head, from_the_side) + Point{0.05, 0});
  CHECK(result.away > 0.01);
  REQUIRE_FALSE(result.limits.empty());
  CHECK(result.limits.front() == Limit{Angle::hip_flexion, right, 120});
}

TEST_CASE("a hand that holds a shin stays, and that is told") {
  const Dragged result = dragged_by(knee_to_chest(), 1, Handle::right_hand, from_the_side, {0.2, -0.2});
  CHECK(result.held);
  CHECK(result.away > 0.1);
}

TEST_CASE("standing, the pelvis is dragged down into bent knees") {
  const Dragged result = dragged_by(standing(), 0, Handle::pelvis, from_the_side, {0, 0.08});
  CHECK(result.pose[Angle::knee_flexion].left > 15);
  CHECK(result.pose[Angle::knee_flexion].left == result.pose[Angle::knee_flexion].right);
}

TEST_CASE("orbits begin where the cameras stand") {
  for (const Camera camera : {Camera::side, Camera::front, Camera::above, Camera::three_quarter}) {
    const View fixed = view_of(camera, false);
    const View free = view_of(orbit_of(camera));
    for (const Point3& p : {Point3{1, 0, 0}, Point3{0, 1, 0}, Point3{0, 0, 1}}) {
      CHECK(std::abs(fixed.project(p).x - free.project(p).x) < 1e-9);
      CHECK(std::abs(fixed.project(p).y - free.project(p).y) < 1e-9);
      CHECK(std::abs(fixed.nearness(p) - free.nearness(p)) < 1e-9);
    }
  }
}
