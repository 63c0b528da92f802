// What of a body moves of its own accord.
#include "figure/track.hpp"

#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

using Of = Track::Of;

// Upright, from one pose to another.
Motion standing_to(const Pose& end) {
  Motion motion;
  Pose start;
  start.contacts = {"feet"};
  motion.poses = {start, end};
  motion.poses[1].contacts = {"feet"};
  return motion;
}

std::vector<Of> parts(const Motion& motion) {
  std::vector<Of> all;
  for (const Track& track : tracks_of(Rig(motion))) all.push_back(track.of);
  return all;
}

bool moves(const Motion& motion, Of of, Side side = left) {
  const auto tracks = tracks_of(Rig(motion));
  return std::any_of(tracks.begin(), tracks.end(), [&](const Track& track) {
    return track.of == of && (track.side == side || (of != Of::arm && of != Of::leg));
  });
}

}  // namespace

TEST_CASE("the leg that is drawn up has a way, not the one that stays, nor the hands that help it") {
  CHECK(moves(knee_to_chest(), Of::leg, right));
  CHECK_FALSE(moves(knee_to_chest(), Of::leg, left));
  CHECK_FALSE(moves(knee_to_chest(), Of::arm, left));
  CHECK_FALSE(moves(knee_to_chest(), Of::arm, right));
}

TEST_CASE(
    "parts that a motion names have a way, whatever moves more, and the other side's when it is mirrored") {
  Motion motion = knee_to_chest();
  motion.arrows = {"head", "left-arm"};
  motion.poses[1][Angle::shoulder_flexion].left += 40;
  CHECK(moves(motion, Of::arm, left));
  CHECK_FALSE(moves(motion, Of::leg, right));
  CHECK(moves(mirrored(motion), Of::arm, right));
  CHECK_FALSE(moves(mirrored(motion), Of::leg, left));
  motion.arrows = {"none"};
  CHECK(parts(motion).empty());
}

TEST_CASE("where nothing moves there is no way, and no pose at all has none") {
  Motion still = knee_to_chest();
  still.poses[1] = still.poses[0];
  CHECK(parts(still).empty());
  still.poses.clear();
  CHECK(parts(still).empty());
}

TEST_CASE("each arm that lifts has a way of its own") {
  Pose lifted;
  lifted[Angle::shoulder_abduction] = {90, 90};
  CHECK(moves(standing_to(lifted), Of::arm, left));
  CHECK(moves(standing_to(lifted), Of::arm, right));
  lifted[Angle::shoulder_abduction] = {90, 0};
  CHECK(moves(standing_to(lifted), Of::arm, left));
  CHECK_FALSE(moves(standing_to(lifted), Of::arm, right));
}

TEST_CASE("what a bending trunk carries along, head and hanging arms, has no way of its own") {
  Pose bent;
  bent[Angle::side_bend] = {30, 30};
  CHECK(parts(standing_to(bent)) == std::vector{Of::chest});
}

TEST_CASE("a head that bends on a trunk at rest has the only way") {
  CHECK(parts(seated()) == std::vector{Of::head});
}

TEST_CASE("what moves most comes first, and what moves little beside it is left out") {
  Pose pose;
  pose[Angle::shoulder_abduction] = {120, 60};
  const auto both = tracks_of(Rig(standing_to(pose)));
  REQUIRE(both.size() == 2);
  CHECK(both[0].side == left);
  CHECK(both[0].length() > both[1].length());
  pose[Angle::shoulder_abduction] = {120, 8};
  CHECK(tracks_of(Rig(standing_to(pose))).size() == 1);
}

TEST_CASE("a way begins and ends where the part is at the first and the last key") {
  for (const Track& track : tracks_of(Rig(knee_to_chest()))) {
    CHECK(track.points.size() == track_samples + 1);
    CHECK(track.length() > 0.2);
    CHECK(track.points.back().x < track.points.front().x);  // the knee, towards the chest
  }
}
