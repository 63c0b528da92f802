// How much of a motion a camera shows.
#include "figure/worth.hpp"

#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::figure;

TEST_CASE("a leg drawn up on the back is well seen from the side, and never from the feet") {
  const Rig rig(knee_to_chest());
  for (std::size_t i = 0; i < camera_count; ++i) {
    const double worth = worth_of(rig, static_cast<Camera>(i));
    CHECK(worth >= 0);
    CHECK(worth <= 1);
  }
  CHECK(worth_of(rig, Camera::side) > 0.6);
  CHECK(worth_of(rig, Camera::front) == 0);
  CHECK(worth_of(rig, Camera::behind) == 0);
}

TEST_CASE("a head that bends aside is better seen from the front than from the side") {
  const Rig rig(seated());
  CHECK(worth_of(rig, Camera::front) > worth_of(rig, Camera::side));
}

TEST_CASE("of what does not move no camera shows more than another") {
  Motion still = seated();
  still.poses[1] = still.poses[0];
  for (std::size_t i = 0; i < camera_count; ++i) CHECK(worth_of(Rig(still), static_cast<Camera>(i)) == 0);
}
