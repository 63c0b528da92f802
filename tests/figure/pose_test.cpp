#include "figure/pose.hpp"

#include <algorithm>
#include <set>

#include "figure/motion.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber::figure;

TEST_CASE("every joint angle stands in the table at its own place, with a name of its own") {
  std::set<std::string> names;
  for (std::size_t i = 0; i < angle_count; ++i) {
    const AngleInfo& info = angle_table()[i];
    CHECK(info.angle == static_cast<Angle>(i));
    CHECK(names.insert(info.name).second);
    CHECK(angle_named(info.name) == info.angle);
  }
}

TEST_CASE("a name that is no angle is none") {
  CHECK_FALSE(angle_named("tail_flexion"));
  CHECK_FALSE(angle_named(""));
  CHECK_FALSE(angle_named("Hip_flexion"));
}

TEST_CASE("every range of motion holds the anatomical position") {
  for (const AngleInfo& info : angle_table()) {
    CHECK(info.least <= 0);
    CHECK(info.most > 0);
    CHECK(info.least < info.most);
  }
}

TEST_CASE("limits are those of the American Academy of Orthopaedic Surgeons") {
  const auto range = [](Angle a) {
    const AngleInfo& info = angle_table()[static_cast<std::size_t>(a)];
    return std::pair(info.least, info.most);
  };
  CHECK(range(Angle::shoulder_flexion) == std::pair(-60.0, 180.0));
  CHECK(range(Angle::elbow_flexion) == std::pair(0.0, 150.0));
  CHECK(range(Angle::wrist_flexion) == std::pair(-70.0, 80.0));
  CHECK(range(Angle::hip_flexion) == std::pair(-30.0, 120.0));
  CHECK(range(Angle::hip_rotation) == std::pair(-45.0, 45.0));
  CHECK(range(Angle::ankle_dorsiflexion) == std::pair(-50.0, 20.0));
  CHECK(range(Angle::neck_rotation) == std::pair(-60.0, 60.0));
}

TEST_CASE("angles of the trunk have one value, angles of limbs one for each side") {
  const auto per_side = [](Angle a) { return angle_table()[static_cast<std::size_t>(a)].per_side; };
  CHECK_FALSE(per_side(Angle::lumbar_flexion));
  CHECK_FALSE(per_side(Angle::head_flexion));
  CHECK(per_side(Angle::knee_flexion));
  CHECK(per_side(Angle::scapular_elevation));
}

TEST_CASE("mirroring exchanges limbs, turns side bends round and renames what touches and reaches") {
  Pose pose = right_knee_at_chest();
  pose[Angle::side_bend] = {20, 20};
  pose.attitude = Attitude{5, 10, -15};
  const Pose other = mirrored(pose);
  CHECK(other[Angle::hip_flexion].left == 115);
  CHECK(other[Angle::hip_flexion].right == 52);
  CHECK(other[Angle::side_bend].left == -20);
  CHECK(other.attitude == Attitude{5, -10, 15});
  CHECK(std::count(other.contacts.begin(), other.contacts.end(), "right_foot") == 1);
  CHECK(other.reach[0].from == "left_hand");
  CHECK(std::get<std::string>(other.reach[0].to) == "left_shin");
}

TEST_CASE("mirrored twice a motion is what it was") {
  Motion motion = knee_to_chest();
  motion.highlight = {"left-glute", "lower-back"};
  motion.props.push_back({"chair", {0.1, 0.2, 0}});
  CHECK(mirrored(mirrored(motion)) == motion);
  CHECK(mirrored(motion) != motion);
}

TEST_CASE("lying on one side mirrors to lying on the other") {
  Pose pose;
  pose.lie = Lie::side_left;
  CHECK(mirrored(pose).lie == Lie::side_right);
}

TEST_CASE("blending starts exactly at one pose and ends exactly at the other") {
  const Pose a = hook_lying();
  const Pose b = right_knee_at_chest();
  CHECK(blended(a, b, 0) == a);
  CHECK(blended(a, b, 1) == b);
  CHECK(blended(a, b, -3) == a);
  CHECK(blended(a, b, 7) == b);
}

TEST_CASE("half way every joint is half way") {
  const Pose half = blended(hook_lying(), right_knee_at_chest(), 0.5);
  CHECK(half[Angle::hip_flexion].right == Approx(83.5));
  CHECK(half[Angle::hip_flexion].left == Approx(52));
}

TEST_CASE("names that files may use are never given twice") {
  for (const auto* names :
       {&contact_names(), &reach_from_names(), &reach_to_names(), &prop_names(), &highlight_names()}) {
    const std::set<std::string> distinct(names->begin(), names->end());
    CHECK(distinct.size() == names->size());
    CHECK(distinct.count("") == 0);
  }
}
