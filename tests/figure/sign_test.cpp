// Signs for what poses alone do not show: always the same one for the same thing.
#include "figure/sign.hpp"

#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

constexpr std::array actions{Action::press, Action::stroke,  Action::knead, Action::circle,
                             Action::roll,  Action::breathe, Action::tense};

Motion with(Action action, Motion motion = knee_to_chest()) {
  motion.action = action;
  return motion;
}

// The left hand goes along the right forearm, from the wrist to the elbow.
Motion stroking() {
  Motion motion = with(Action::stroke, seated());
  for (Pose& pose : motion.poses) {
    pose = seated().poses[0];
    pose[Angle::shoulder_flexion].right = 20;
    pose[Angle::elbow_flexion].right = 80;
  }
  motion.poses[0].reach = {{"left_hand", "right_wrist"}};
  motion.poses[1].reach = {{"left_hand", "right_forearm"}};
  return motion;
}

// The back on a ball at a wall that goes up by a hand's width.
Motion rolling() {
  Motion motion;
  motion.action = Action::roll;
  motion.highlight = {"mid-back"};
  motion.props = {{"wall", {}}, {"ball", {}}};
  motion.poses.resize(2);
  for (Pose& pose : motion.poses) pose.contacts = {"feet", "middle_back on ball"};
  motion.poses[1][Angle::hip_flexion] = {40, 40};
  motion.poses[1][Angle::knee_flexion] = {50, 50};
  return motion;
}

Drawing drawn(const Motion& motion, double position = 0, double tense = 1, Camera camera = Camera::side) {
  DrawOptions options{camera};
  options.sign = 1;
  options.tense = tense;
  return Figure(motion).draw(position, options);
}

std::size_t lines_of(const std::vector<Shape>& shapes) {
  return static_cast<std::size_t>(
      std::count_if(shapes.begin(), shapes.end(), [](const Shape& s) { return s.paint == Paint::arrow; }));
}

std::size_t all_lines(const Drawing& drawing) {
  return lines_of(drawing.signs) + lines_of(drawing.shapes);
}

}  // namespace

TEST_CASE("what is done has a sign, and what poses show has none") {
  for (const Action action : actions) {
    CAPTURE(static_cast<int>(action));
    const Motion motion = action == Action::stroke ? stroking()
                          : action == Action::roll ? rolling()
                                                   : with(action);
    CHECK(all_lines(drawn(motion, 1)) > 0);
    DrawOptions without{Camera::side};
    CHECK(all_lines(Figure(motion).draw(1, without)) == 0);
  }
  CHECK(all_lines(drawn(with(Action::none))) == 0);
  Motion unsaid = knee_to_chest();
  CHECK(all_lines(drawn(unsaid)) == 0);
}

TEST_CASE("a firmer press has more rings") {
  std::size_t before = 0;
  for (int firmness = 1; firmness <= 3; ++firmness) {
    Motion motion = with(Action::press);
    motion.firmness = firmness;
    const std::size_t rings = lines_of(drawn(motion).signs);
    CHECK(rings > before);
    before = rings;
  }
}

TEST_CASE("the sign is where it is done: at the ball, under the hands, or where one is to feel it") {
  const View view = view_of(Camera::side, false);
  const Rig rig(rolling());
  Motion press = rolling();
  press.action = Action::press;
  const auto props = rig.props_round(rig.at(0), 0);
  const auto ball = std::find_if(props.begin(), props.end(), [](const auto& p) { return p.kind == "ball"; });
  REQUIRE(ball != props.end());
  CHECK(distance(bounds(drawn(press).signs).centre(), view.project(ball->at)) < 0.005);

  const Motion circling = [] {
    Motion motion = stroking();
    motion.action = Action::circle;
    return motion;
  }();
  const Skeleton body = Rig(circling).at(0);
  const Point hand = view.project(body.arms[left].end.of({0, 0, -0.075}));
  CHECK(distance(bounds(drawn(circling).signs).centre(), hand) < 0.03);

  const Drawing felt = drawn(with(Action::press), 0);
  DrawOptions glowing{Camera::side, 0, 1};
  const auto lights = Figure(with(Action::press)).draw(0, glowing).lights;
  REQUIRE(lights.size() == 1);
  CHECK(distance(bounds(felt.signs).centre(), lights[0].centre) < 0.005);
}

TEST_CASE("a hand that rests on a thigh has no sign, the one that works has") {
  Motion motion = stroking();
  motion.action = Action::circle;
  const std::size_t one = lines_of(drawn(motion).signs);
  motion.poses[0].reach.push_back({"right_hand", "right_thigh"});
  CHECK(one == 1);
  CHECK(lines_of(drawn(motion).signs) == 1);
}

TEST_CASE("a stroke has one arrow along the hand's whole way, wherever the hand is, and none beside it") {
  const Motion motion = stroking();
  const Rect start = bounds(drawn(motion, 0).signs);
  CHECK(start == bounds(drawn(motion, 1).signs));
  CHECK(lines_of(drawn(motion, 0).signs) == 1);
  const Rig rig(motion);
  const View view = view_of(Camera::side, false);
  const Point first = view.project(grip(rig.at(0).arms[left], left));
  const Point last = view.project(grip(rig.at(1).arms[left], left));
  CHECK(distance(start.centre(), (first + last) * 0.5) < 0.03);
  CHECK(std::hypot(start.width, start.height) > distance(first, last));
  CHECK(Figure(motion).draw(0, {Camera::side, 0, 0, 1}).arrow.empty());
}

TEST_CASE("where a part comes close its signs and arrows are drawn finer") {
  Motion motion = with(Action::tense, seated());
  motion.highlight = {"face", "belly"};
  CHECK(sign_size(Rig(motion)) == 1);
  const std::size_t whole = lines_of(drawn(motion, 0, 1, Camera::front).signs);
  motion.highlight = {"face"};
  CHECK(sign_size(Rig(motion)) < 1);
  CHECK(lines_of(drawn(motion, 0, 1, Camera::front).signs) > whole / 2);
}

TEST_CASE("what rolls shows where it comes from and where it goes") {
  const Motion motion = rolling();
  const Rig rig(motion);
  const auto ball_at = [&](double position) {
    for (const PlacedProp& prop : rig.props_round(rig.at(position), position)) {
      if (prop.kind == "ball") return view_of(Camera::side, false).project(prop.at);
    }
    return Point{};
  };
  // The ghost is the thinnest line's ring, round the end that the ball is not at.
  const auto ghost = [&](double position) {
    for (const Shape& shape : drawn(motion, position).signs) {
      if (shape.paint == Paint::arrow && shape.strength < 1) return bounds({&shape, 1}).centre();
    }
    return Point{};
  };
  CHECK(distance(ghost(0), ball_at(1)) < 0.005);
  CHECK(distance(ghost(1), ball_at(0)) < 0.005);
}

TEST_CASE("what is tensed is hatched close, and wide when it is let go") {
  const Motion motion = with(Action::tense);
  CHECK(lines_of(drawn(motion, 0, 1).signs) > lines_of(drawn(motion, 0, 0).signs));
  CHECK(lines_of(drawn(motion, 0, 0).signs) > 0);
}

TEST_CASE("breath rises before the body as two contours that lie behind it") {
  const Drawing drawing = drawn(with(Action::breathe));
  std::size_t contours = 0;
  std::size_t first_body = drawing.shapes.size();
  for (std::size_t i = 0; i < drawing.shapes.size(); ++i) {
    if (drawing.shapes[i].paint == Paint::arrow) {
      ++contours;
      CHECK(i < first_body);
    }
    if (drawing.shapes[i].paint <= Paint::leggings) first_body = std::min(first_body, i);
  }
  CHECK(contours == 2);
}

TEST_CASE("areas that have their turn are numbered in their order") {
  Motion motion = knee_to_chest();
  motion.highlight = {"lower-back", "chest", "face"};
  CHECK(drawn(motion).marks.empty());
  motion.highlight_in_turn = true;
  const auto marks = drawn(motion).marks;
  REQUIRE(marks.size() == 3);
  for (int i = 0; i < 3; ++i) CHECK(marks[static_cast<std::size_t>(i)].number == i + 1);
}

TEST_CASE("a sign lies as asked: half as strong while it fades") {
  DrawOptions options{Camera::side};
  options.sign = 0.5;
  for (const Shape& shape : Figure(with(Action::press)).draw(0, options).signs) CHECK(shape.strength == 0.5);
}
