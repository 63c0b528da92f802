// Changes to an exercise that is posed.
#include "screen/pose/pose_draft.hpp"

#include "screen/pose/pose_contacts.hpp"

#include "routine/id.hpp"
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_dose.hpp"
#include "screen/pose/pose_screen.hpp"
#include "screen/pose/pose_stage.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using figure::Angle;

TEST_CASE("one foot of two is lifted, and the other stays on what both were on") {
  figure::Pose pose;
  pose.contacts = {"back", "feet on wall"};
  pose = toggled_contact(pose, "left_foot");
  CHECK(pose.contacts == std::vector<std::string>{"back", "right_foot on wall"});
  CHECK_FALSE(touches(pose, "left_foot"));
  CHECK(touches(pose, "right_foot"));
  CHECK(touches(toggled_contact(pose, "left_foot"), "left_foot"));
}

TEST_CASE("a hand reaches for one thing at a time") {
  figure::Pose pose = reaching(figure::Pose{}, {"left_hand", "left_knee"});
  pose = reaching(pose, {"left_hand", "right_knee"});
  CHECK(pose.reach.size() == 1);
  CHECK(reached_by(pose, "left_hand") == "right_knee");
  CHECK(reaching(pose, {"left_hand", ""}).reach.empty());
}

TEST_CASE("a motion keeps between one and eight poses") {
  ChangedPoses next{figure::knee_to_chest(), 0};
  for (int i = 0; i < 12; ++i) next = changed(next.motion, next.shown, PosesChange::add);
  CHECK(next.motion.poses.size() == 8);
  for (int i = 0; i < 12; ++i) next = changed(next.motion, next.shown, PosesChange::remove);
  CHECK(next.motion.poses.size() == 1);
  CHECK(next.shown == 0);
}

TEST_CASE("a pose moved later is still the one shown") {
  const figure::Motion motion = figure::knee_to_chest();
  const ChangedPoses next = changed(motion, 0, PosesChange::later);
  CHECK(next.shown == 1);
  CHECK(next.motion.poses[1] == motion.poses[0]);
}

TEST_CASE("things of the figure become things the exercise needs, and go with it") {
  Exercise exercise = blank_exercise();
  exercise.figure = toggled_prop(*exercise.figure, "wall");
  exercise = with_things(exercise);
  CHECK(exercise.props == std::vector<std::string>{"wall"});
  exercise.figure = toggled_prop(*exercise.figure, "wall");
  CHECK(with_things(exercise).props.empty());
}

TEST_CASE("what a drag changed ends on whole degrees, and nothing else does") {
  figure::Pose before;
  before[Angle::hip_flexion] = {12.5, 0};
  figure::Pose after = before;
  after[Angle::hip_flexion].right = 33.3;
  CHECK(rounded(after, before)[Angle::hip_flexion] == figure::SidedDegrees{12.5, 33});
}

TEST_CASE("an id is made of a name, and a number keeps it from what ships") {
  CHECK(id_from("  Cat & Cow, slowly ") == "cat-cow-slowly");
  Library library;
  Exercise shipped;
  shipped.id = "cat-cow";
  library.add(shipped);
  CHECK(free_id("cat-cow", library) == "cat-cow-2");
  CHECK(free_id("cat-cow", Library{}) == "cat-cow");
}

TEST_CASE("a text nobody changed keeps all its languages") {
  Exercise exercise = blank_exercise();
  exercise.name.by_language = {{"en", "Bridge"}, {"de", "Brücke"}};
  TextFields fields = pose_fields();
  write_fields(fields, exercise);
  CHECK(with_fields(exercise, fields) == exercise);
  fields.set(pose_name, "High bridge");
  CHECK(with_fields(exercise, fields).name.in("en") == "High bridge");
  CHECK(with_fields(exercise, fields).name.in("de") == "Brücke");
}

TEST_CASE("when to stop is written beside what to feel, and what is wrong with it stands at its place") {
  TextFields fields = pose_fields();
  write_fields(fields, blank_exercise());
  fields.set("pose-stop", "Stop if you feel dizzy.");
  const Exercise exercise = with_fields(blank_exercise(), fields);
  CHECK(exercise.stop.in("") == "Stop if you feel dizzy.");
  CHECK(exercise.feel == blank_exercise().feel);
  const auto about = about_fields();
  CHECK(std::any_of(about.begin(), about.end(), [](const AboutField& field) {
    return field.key == "pose-stop" && field.pointer == "/stop";
  }));
}

TEST_CASE("phrases of the hold are written a line each") {
  TextFields fields = pose_fields();
  write_fields(fields, blank_exercise());
  fields.set("pose-hold", "Breathe.\n\nLet go.");
  const Exercise exercise = with_fields(blank_exercise(), fields);
  REQUIRE(exercise.say.hold.size() == 2);
  CHECK(exercise.say.hold[1].in("") == "Let go.");
}

TEST_CASE("every way to do an exercise has numbers to set") {
  for (const std::string& name : dose_names()) CHECK_FALSE(dose_numbers(dose_named(name)).empty());
}

TEST_CASE("a preview goes there, waits, and comes back") {
  CHECK(preview_position(Millis{0}, 1) == 0);
  CHECK(preview_position(Millis{3'000}, 1) == 1);
  CHECK(preview_position(Millis{7'300}, 1) == 0);
  CHECK(preview_position(Millis{7'400}, 1) < 0.01);
  CHECK(preview_position(Millis{5'000}, 0) == 0);
}

TEST_CASE("of two handles behind each other the nearer one is taken") {
  const std::vector<HandlePosition> places{{figure::Handle::left_knee, {0, 0}, -1},
                                           {figure::Handle::right_knee, {0, 0}, 1},
                                           {figure::Handle::head, {1, 0}, 0}};
  CHECK(nearest_handle(places, {0.1, 0}) == figure::Handle::right_knee);
  CHECK(nearest_handle(places, {0.9, 0}) == figure::Handle::head);
}

TEST_CASE("a stage that shows everything is not moved") {
  const figure::Motion motion = figure::knee_to_chest();
  const StageCamera sight = fitted({}, motion);
  CHECK(fitted(sight, motion) == sight);
}
