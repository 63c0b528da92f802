// What of a motion the picture holds: all of it, or the part that works alone.
#include "figure/drawing.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

Motion working_at(std::vector<std::string> areas, Motion motion = seated()) {
  motion.highlight = std::move(areas);
  return motion;
}

std::optional<Rect> close(const Motion& motion) {
  return Figure(motion).close_framing(motion.camera);
}

// The left hand at the right one, moving by a little along it or not at all.
Motion hand_in_hand(Action action) {
  Motion motion = seated();
  motion.action = action;
  for (Pose& pose : motion.poses) {
    pose = seated().poses[0];
    pose[Angle::shoulder_flexion] = {20, 20};
    pose[Angle::elbow_flexion] = {70, 70};
    pose.reach = {{"left_hand", "right_hand"}};
  }
  return motion;
}

bool holds(const Rect& all, Point p) {
  return p.x > all.x && p.x < all.right() && p.y > all.y && p.y < all.bottom();
}

}  // namespace

TEST_CASE("what works at head and neck, at one foot or with the hands is shown close, and nothing else is") {
  CHECK(close(working_at({"neck"})));
  CHECK(close(working_at({"left-neck-side", "face"})));
  CHECK(close(working_at({"right-foot"})));
  CHECK(close(hand_in_hand(Action::stroke)));
  CHECK_FALSE(close(working_at({"neck", "lower-back"})));
  CHECK_FALSE(close(working_at({"left-foot", "right-foot"})));
  CHECK_FALSE(close(hand_in_hand(Action::none)));
  CHECK_FALSE(close(working_at({"glute"}, knee_to_chest())));
}

TEST_CASE("in a square place what is shown close is at least twice as long and wide") {
  const auto longer_side = [](const Rect& rect) { return std::max(rect.width, rect.height); };
  for (const Motion& motion : {working_at({"neck"}), working_at({"right-foot"}), hand_in_hand(Action::knead),
                               working_at({"neck"}, knee_to_chest())}) {
    const Rect whole = Figure(motion).framing(motion.camera);
    REQUIRE(close(motion));
    CHECK(longer_side(*close(motion)) * 2 <= longer_side(whole));
  }
}

TEST_CASE("a close picture of a foot holds the ball that it rolls on") {
  Motion motion = working_at({"right-foot"});
  motion.props.push_back({"ball", {}});
  for (Pose& pose : motion.poses) pose.contacts = {"seat", "left_foot", "right_foot on ball"};
  const Figure figure(motion);
  REQUIRE(close(motion));
  for (const PlacedProp& prop : figure.rig().props_round(figure.rig().at(0), 0)) {
    if (prop.kind == "ball") CHECK(holds(*close(motion), view_of(motion.camera, false).project(prop.at)));
  }
}

TEST_CASE("a close picture holds the part that works wherever it moves") {
  const Motion motion = working_at({"left-neck-side"});  // the head bends aside
  const Figure figure(motion);
  const View view = view_of(motion.camera, false);
  for (double position = 0; position <= 1; position += 0.25) {
    const Joint head = figure.rig().at(position).head;
    for (const Point3& p : {head.at, head.of({0, 0, 0.1}), head.of({0.06, 0, 0})})
      CHECK(holds(*close(motion), view.project(p)));
  }
}
