// The tags of the shipped exercises: what an exercise's position, its props and its figure show, its tags
// say. A person's condition rules exercises out by these tags alone.
#include "figure/motion.hpp"
#include "figure/rig.hpp"
#include "routine/files.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::test;
using figure::Angle;

namespace {

std::vector<Exercise> shipped() {
  std::vector<Exercise> exercises;
  for (const auto& path : json_files(routines_dir() / "exercises")) {
    const auto exercise = parse_exercise(contents(path), path.string());
    REQUIRE(exercise);
    exercises.push_back(*exercise);
  }
  REQUIRE(exercises.size() >= 80);
  return exercises;
}

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string position_tag(Position position) {
  switch (position) {
    case Position::supine:
      return "pos.supine";
    case Position::prone:
      return "pos.prone";
    case Position::side_lying:
      return "pos.sidelying";
    case Position::quadruped:
      return "pos.quadruped";
    case Position::kneeling:
      return "pos.kneel";
    case Position::floor_sitting:
      return "pos.floorsit";
    case Position::chair:
      return "pos.chair";
    case Position::standing:
      break;
  }
  return "pos.stand";
}

// The largest and smallest degrees of one joint over all poses and both sides.
struct Reach {
  double least = 0;
  double most = 0;
};

Reach reach(const Exercise& exercise, Angle angle) {
  Reach found;
  for (const figure::Pose& pose : exercise.figure->poses) {
    const auto sides = pose[angle];
    found.least = std::min({found.least, sides.left, sides.right});
    found.most = std::max({found.most, sides.left, sides.right});
  }
  return found;
}

// Degrees beyond which a movement is told. `below`: the joint goes under the limit; `beyond`: over it.
struct Shown {
  Angle angle;
  bool beyond;
  double limit;
  std::vector<std::string> any_of;
};

const std::vector<Shown>& shown_movements() {
  static const std::vector<Shown> table{
      {Angle::lumbar_flexion, true, 40, {"mv.lx_flex_end"}},
      {Angle::lumbar_flexion, true, 13, {"mv.lx_flex", "mv.lx_flex_end"}},
      {Angle::lumbar_flexion, false, -15, {"mv.lx_ext"}},
      {Angle::thoracic_flexion, true, 15, {"mv.tx_flex"}},
      {Angle::thoracic_flexion, false, -11, {"mv.tx_ext"}},
      {Angle::rotation, true, 40, {"mv.rot_end"}},
      {Angle::rotation, false, -40, {"mv.rot_end"}},
      {Angle::rotation, true, 20, {"mv.rot", "mv.rot_end"}},
      {Angle::rotation, false, -20, {"mv.rot", "mv.rot_end"}},
      {Angle::side_bend, false, -15, {"mv.sidebend"}},
      {Angle::neck_flexion, true, 20, {"mv.cx_flex"}},
      {Angle::neck_rotation, true, 19, {"mv.cx_rot"}},
      {Angle::neck_rotation, false, -19, {"mv.cx_rot"}},
      {Angle::hip_flexion, true, 90, {"mv.hip_flex90"}},
      {Angle::hip_flexion, false, -5, {"mv.hip_ext"}},
      {Angle::hip_abduction, false, -12, {"mv.hip_adduct_cross"}},
      {Angle::hip_rotation, true, 29, {"mv.hip_er"}},
      {Angle::hip_rotation, false, -29, {"mv.hip_ir"}},
      {Angle::knee_flexion, true, 120, {"ld.knee_deep"}},
      {Angle::shoulder_flexion, true, 111, {"mv.sh_overhead"}},
      {Angle::shoulder_abduction, true, 94, {"mv.sh_overhead"}},
      {Angle::shoulder_flexion, false, -40, {"mv.sh_behind"}},
      {Angle::wrist_flexion, false, -55, {"ld.wrist"}},
  };
  return table;
}

bool is_shown(const Shown& movement, const Exercise& exercise) {
  const Reach found = reach(exercise, movement.angle);
  return movement.beyond ? found.most > movement.limit : found.least < movement.limit;
}

bool any(const std::vector<std::string>& tags, std::string_view beginning) {
  return std::any_of(tags.begin(), tags.end(),
                     [&](const std::string& tag) { return tag.starts_with(beginning); });
}

constexpr std::size_t chest = 7;  // of the spine's joints: about as high as the heart

// Of somebody who sits, stands or kneels and bends until the head hangs. On hands and knees it sinks below
// the heart for a breath, with every cat and camel: that is no low head.
bool head_hangs(const Exercise& exercise) {
  return std::any_of(exercise.figure->poses.begin(), exercise.figure->poses.end(),
                     [&](const figure::Pose& pose) {
                       if (pose.lie != figure::Lie::upright) return false;
                       const figure::Skeleton body = figure::solve(pose, exercise.figure->props);
                       constexpr double margin = 0.06;  // of the body's height, more than a nod
                       return body.head.at.z < body.spine[chest].at.z - margin;
                     });
}

}  // namespace

TEST_CASE("every shipped exercise carries the tag of its position and no other position's") {
  for (const Exercise& exercise : shipped()) {
    CAPTURE(exercise.id);
    CHECK(has(exercise.tags, position_tag(exercise.position)));
    CHECK(std::count_if(exercise.tags.begin(), exercise.tags.end(),
                        [](const std::string& tag) { return tag.starts_with("pos."); }) == 1);
  }
}

TEST_CASE("every shipped exercise on the floor says so, and none on a chair or on the feet does") {
  for (const Exercise& exercise : shipped()) {
    CAPTURE(exercise.id);
    const bool off_the_floor =
        exercise.position == Position::chair || exercise.position == Position::standing;
    CHECK(has(exercise.tags, "ph.floor") == !off_the_floor);
  }
}

TEST_CASE("every shipped exercise that presses says with what") {
  for (const Exercise& exercise : shipped()) {
    CAPTURE(exercise.id);
    const bool ball = has(exercise.props, "ball") || has(exercise.props, "two-balls");
    CHECK(has(exercise.tags, "pr.ball") == ball);
    CHECK(has(exercise.tags, "pr.roller") == has(exercise.props, "roller"));
    CHECK(has(exercise.tags, "pr.light") == (exercise.technique == Technique::swedish));
    CHECK(has(exercise.tags, "pr.deep") == (exercise.technique == Technique::deep_tissue));
  }
}

TEST_CASE("hands and knees load the wrists, the knees and the shoulders") {
  for (const Exercise& exercise : shipped()) {
    if (exercise.position != Position::quadruped) continue;
    CAPTURE(exercise.id);
    for (const char* tag : {"ld.wrist", "ld.kneel", "ld.shoulder"}) CHECK(has(exercise.tags, tag));
  }
}

TEST_CASE("paced breathing and tensing carry their tags") {
  for (const Exercise& exercise : shipped()) {
    CAPTURE(exercise.id);
    CHECK(has(exercise.tags, "ph.slow_breath") == std::holds_alternative<BreathDose>(exercise.dose));
    if (std::holds_alternative<TensionDose>(exercise.dose)) CHECK(has(exercise.tags, "ph.isometric"));
    CHECK(has(exercise.tags, "ph.body_scan") == exercise.id.starts_with("body-scan"));
  }
}

TEST_CASE("what a shipped exercise's figure bends far, its tags name") {
  for (const Exercise& exercise : shipped()) {
    REQUIRE(exercise.figure);
    for (const Shown& movement : shown_movements()) {
      if (!is_shown(movement, exercise)) continue;
      CAPTURE(exercise.id, movement.any_of, movement.limit);
      CHECK(std::any_of(movement.any_of.begin(), movement.any_of.end(),
                        [&](const std::string& tag) { return has(exercise.tags, tag); }));
    }
  }
}

TEST_CASE("the figure shows a head that hangs, and the tags say so") {
  for (const Exercise& exercise : shipped()) {
    CAPTURE(exercise.id);
    if (head_hangs(exercise)) CHECK(has(exercise.tags, "ph.head_low"));
  }
}

TEST_CASE("who is on hands and knees has the hips at a right angle and beyond") {
  for (const Exercise& exercise : shipped()) {
    if (exercise.position != Position::quadruped) continue;
    CAPTURE(exercise.id);
    CHECK(has(exercise.tags, "mv.hip_flex90"));
  }
}

// Both knees to one side turn the upper hip in and carry it across.
TEST_CASE("bent knees that fall to one side together turn the hip in and cross it over") {
  for (const Exercise& exercise : shipped()) {
    if (exercise.position != Position::supine) continue;
    const Reach turn = reach(exercise, Angle::rotation);
    if (std::max(turn.most, -turn.least) <= 20 || reach(exercise, Angle::hip_flexion).most <= 45) continue;
    CAPTURE(exercise.id);
    CHECK(has(exercise.tags, "mv.hip_ir"));
    CHECK(has(exercise.tags, "mv.hip_adduct_cross"));
  }
}

// Feet a step out from the wall, a foot ahead in a doorway, a ball that may drop.
TEST_CASE("who stands against a wall, in a doorway or on a ball needs balance") {
  for (const Exercise& exercise : shipped()) {
    const bool leaning =
        std::any_of(exercise.props.begin(), exercise.props.end(), [](const std::string& prop) {
          return prop == "wall" || prop == "doorway" || prop == "ball" || prop == "two-balls";
        });
    if (exercise.position != Position::standing || !leaning) continue;
    CAPTURE(exercise.id);
    CHECK(has(exercise.tags, "ld.balance"));
  }
}

TEST_CASE("a neck that tenses or is drawn is a neck that moves") {
  for (const Exercise& exercise : shipped()) {
    const bool of_the_neck = !exercise.areas.empty() && exercise.areas.front() == "neck";
    const bool works =
        std::holds_alternative<TensionDose>(exercise.dose) || exercise.technique == Technique::stretching;
    if (!of_the_neck || !works) continue;
    CAPTURE(exercise.id);
    CHECK(any(exercise.tags, "mv.cx_"));
  }
}

// A leg drawn back with the knee deeply bent pulls the pelvis, and the low back with it, forward.
TEST_CASE("a hip that goes back with the knee bent deep takes the low back along") {
  for (const Exercise& exercise : shipped()) {
    if (reach(exercise, Angle::hip_flexion).least >= -5 || reach(exercise, Angle::knee_flexion).most <= 120)
      continue;
    CAPTURE(exercise.id);
    CHECK(has(exercise.tags, "mv.lx_ext"));
  }
}

TEST_CASE("what no figure shows is tagged by hand: the low back sinks between knees and hands on the floor") {
  for (const Exercise& exercise : shipped()) {
    if (exercise.id == "puppy-pose") CHECK(has(exercise.tags, "mv.lx_ext"));
    if (exercise.id == "pendulum") CHECK(has(exercise.tags, "ph.head_low"));
  }
}
