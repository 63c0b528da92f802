// Posing the figure as a therapist does it.
#include "screen/pose/pose_screen.hpp"

#include <algorithm>
#include <cmath>

#include "labels/vocabulary_labels.hpp"
#include "routine/format.hpp"
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_contacts.hpp"
#include "screen/pose/pose_draft.hpp"
#include "screen/pose/pose_origin.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"
#include "support/fits.hpp"
#include "support/kinds.hpp"
#include "support/seen.hpp"

using namespace limber;
using figure::Angle;
using figure::Handle;

namespace {

const support::EvenMeasure measure;
const Rect stage{0, 0, 800, 600};

Exercise knee_to_chest() {
  Exercise exercise;
  exercise.id = "knee-to-chest";
  exercise.name = plain_text("Knee to chest");
  exercise.say.setup = plain_text("Lie on your back.");
  exercise.figure = figure::knee_to_chest();
  return exercise;
}

struct PoseRun {
  World world;
  PoseScreen state;
  std::vector<PoseEffect> effects;
  PoseRun& operator()(const PoseIntent& intent) {
    auto [next, asked] = update(std::move(state), intent, world);
    state = std::move(next);
    effects.insert(effects.end(), asked.begin(), asked.end());
    return *this;
  }
};

PoseRun posing(const Exercise& exercise) {
  PoseRun run;
  auto library = std::make_shared<Library>();
  library->add(knee_to_chest());
  run.world.library = library;
  run.state = opened({}, PoseExercise{std::make_shared<const Exercise>(exercise)}, run.world).state;
  return run;
}

// Where a handle is on the stage.
Point place_on_stage(const PoseScreen& state, Handle handle) {
  const StagePlacing placing(state.sight, stage);
  for (const HandlePosition& place :
       handle_places(posed_motion(state), static_cast<double>(state.pose), placing.view())) {
    if (place.handle == handle) return placing.on_stage(place.at);
  }
  return {};
}

Drag drag_of(Handle handle, Point from, Point by, DragPhase phase) {
  return {"joint-" + std::string(figure::handle_name(handle)), from, from + by, phase, {}, stage};
}

std::shared_ptr<const Exercise> saved(const PoseRun& run) {
  for (const PoseEffect& effect : run.effects) {
    if (const auto* save = test::effect_as<SaveExercise>(effect)) return save->exercise;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("an exercise that is posed comes with its figure and its words") {
  const PoseRun run = posing(knee_to_chest());
  CHECK(posed_motion(run.state) == figure::knee_to_chest());
  CHECK(run.state.fields.text(pose_name) == "Knee to chest");
  CHECK(run.state.part == PosePart::body);
}

TEST_CASE("a pose can be begun from any exercise of the library") {
  PoseRun run = posing(blank_exercise());
  run(StartFrom{"knee-to-chest"});
  CHECK(posed_motion(run.state) == figure::knee_to_chest());
  run(UndoPose{});
  CHECK(posed_motion(run.state) == *blank_exercise().figure);
}

TEST_CASE("a dragged hand moves its arm, is selected, and comes back with one undo") {
  PoseRun run = posing(blank_exercise());
  const figure::Motion before = posed_motion(run.state);
  const Point from = place_on_stage(run.state, Handle::right_hand);
  run(drag_of(Handle::right_hand, from, {40, -20}, DragPhase::moved));
  run(drag_of(Handle::right_hand, from, {90, -60}, DragPhase::moved));
  run(drag_of(Handle::right_hand, from, {90, -60}, DragPhase::dropped));
  CHECK(run.state.joint == Handle::right_hand);
  const double flexion = posed_motion(run.state).poses[0][Angle::shoulder_flexion].right;
  CHECK(flexion > 10);
  CHECK(flexion == std::round(flexion));
  run(UndoPose{});
  CHECK(posed_motion(run.state) == before);
  run(RedoPose{});
  CHECK(posed_motion(run.state).poses[0][Angle::shoulder_flexion].right == flexion);
}

TEST_CASE("a drag beside the joints looks from elsewhere and changes nothing") {
  PoseRun run = posing(knee_to_chest());
  const Exercise before = run.state.draft.now();
  const figure::Orbit was = run.state.sight.orbit;
  run(Drag{"pose-stage", {100, 100}, {200, 140}, DragPhase::dropped, {}, stage});
  CHECK_FALSE(run.state.sight.orbit == was);
  CHECK(run.state.draft.now() == before);
}

TEST_CASE("a step beyond a joint's range is felt") {
  PoseRun run = posing(blank_exercise());
  run(SelectJoint{"left_knee"});
  for (int i = 0; i < 160; ++i) run(ChangeNumber{"angle-knee_flexion", 1});
  CHECK(posed_motion(run.state).poses[0][Angle::knee_flexion].left == 150);
  REQUIRE(run.state.limits.size() == 1);
  CHECK(run.state.limits[0] == figure::Limit{Angle::knee_flexion, figure::left, 150});
}

TEST_CASE(
    "an angle goes by single degrees, is dragged and is typed, and one of the middle is one of both sides") {
  PoseRun run = posing(blank_exercise());
  const auto now = [&](Angle angle) { return posed_motion(run.state).poses[0][angle]; };
  run(SelectJoint{"right_knee"})(ChangeNumber{"angle-knee_flexion", 12});
  CHECK(now(Angle::knee_flexion) == figure::SidedDegrees{0, 12});
  run(Drag{"angle-knee_flexion", {0, 0}, {200, 0}, DragPhase::dropped, {100, 0, 100, 44}});
  CHECK(now(Angle::knee_flexion).right == 150);
  CHECK(run.state.limits.size() == 1);
  run(TextFieldIntent{EditText{"angle-knee_flexion-typed", InsertText{"47°"}}});
  CHECK(now(Angle::knee_flexion) == figure::SidedDegrees{0, 47});
  run(SelectJoint{"chest"})(ChangeNumber{"angle-lumbar_flexion", 5});
  CHECK(now(Angle::lumbar_flexion).left == now(Angle::lumbar_flexion).right);
  run(SelectJoint{"pelvis"})(TextFieldIntent{EditText{"pelvis-pitch-typed", InsertText{"−30"}}});
  CHECK(posed_motion(run.state).poses[0].attitude.value().pitch == -30);
}

TEST_CASE("a dose is set as any number is, within its range") {
  PoseRun run = posing(knee_to_chest());
  run(ChangeNumber{"dose-hold_s", -500});
  CHECK(std::get<HoldDose>(run.state.draft.now().dose).hold == 5s);
  const Exercise before = run.state.draft.now();
  run(ChangeNumber{"dose-tense_s", 1});
  CHECK(run.state.draft.now() == before);
}

TEST_CASE("an exercise of one's own begins with somebody who stands wholly in sight") {
  PoseRun run;
  run.state = opened({}, PoseExercise{}, run.world).state;
  CHECK(posed_motion(run.state) == *blank_exercise().figure);
  const StagePlacing placing(run.state.sight, stage);
  for (const HandlePosition& place : handle_places(posed_motion(run.state), 0, placing.view()))
    CHECK(stage.contains(placing.on_stage(place.at)));
}

TEST_CASE("a joint is lifted off what it rests on, stood on the floor, and done alike on the other side") {
  PoseRun run = posing(blank_exercise());
  const auto pose = [&]() -> const figure::Pose& { return posed_motion(run.state).poses[0]; };
  run(SelectJoint{"left_foot"})(LiftJoint{});
  CHECK(pose().contacts == std::vector<std::string>{"right_foot"});
  CHECK_FALSE(is_kept(pose(), Handle::left_foot));
  run(PutJointDown{});
  CHECK(touches(pose(), "left_foot"));
  run(SelectJoint{"right_hand"})(ToggleProp{"wall"})(ToggleContact{"right_hand"});
  run(SetSurface{"right_hand", "wall"})(ChangeNumber{"angle-wrist_flexion", -20})(CopyToOtherSide{});
  CHECK(pose()[Angle::wrist_flexion].left == -20);
  CHECK(std::find(pose().contacts.begin(), pose().contacts.end(), "left_hand on wall") !=
        pose().contacts.end());
  run(SelectJoint{"left_elbow"})(SetReach{"left_elbow", "right_knee"})(CopyToOtherSide{});
  CHECK(reached_by(pose(), "right_elbow") == "left_knee");
}

TEST_CASE("what rests on something is asked on what, of the things that are there and can bear it") {
  PoseRun run = posing(blank_exercise());
  CHECK(surfaces_for(posed_motion(run.state), "feet") == std::vector<std::string>{"floor"});
  run(ToggleProp{"chair"})(ToggleProp{"strap"});
  CHECK(surfaces_for(posed_motion(run.state), "left_calf") == std::vector<std::string>{"floor", "chair"});
  run(SetSurface{"feet", "chair"});
  CHECK(posed_motion(run.state).poses[0].contacts == std::vector<std::string>{"feet on chair"});
  CHECK(surface_of(posed_motion(run.state), shown_pose(run.state), "feet on chair") == "chair");
}

TEST_CASE("what keeps its place when it is dragged can be lifted where that is told") {
  PoseRun run = posing(blank_exercise());
  run(SelectJoint{"left_foot"});
  run.state.held = true;
  const auto shown = view(run.state, run.world, test::whole_window(Viewport{}.size));
  CHECK(test::area(shown, "felt-lift") != nullptr);
}

TEST_CASE("a pose is taken from another exercise with the things it needs, and the rest stays") {
  PoseRun run = posing(blank_exercise());
  run(SelectPose{1})(ChooseTaken{PoseTaken::last})(StartFrom{"knee-to-chest"});
  const figure::Motion& motion = posed_motion(run.state);
  CHECK(motion.poses[0] == blank_exercise().figure->poses[0]);
  CHECK(motion.poses[1].angles == figure::knee_to_chest().poses.back().angles);
  CHECK(motion.poses[1].name == "end");
  CHECK(run.state.fields.text(pose_name).empty());
}

TEST_CASE("a pose put between lies half way, and changes nothing of the way") {
  PoseRun run = posing(knee_to_chest());
  const double before = posed_motion(run.state).poses[0][Angle::hip_flexion].right;
  const double after = posed_motion(run.state).poses[1][Angle::hip_flexion].right;
  run(ChangePoses{PosesChange::between});
  CHECK(run.state.pose == 1);
  CHECK(posed_motion(run.state).poses[1][Angle::hip_flexion].right == (before + after) / 2);
}

TEST_CASE("a thing is moved by centimetres, and the stage looked at from behind and from below") {
  PoseRun run = posing(blank_exercise());
  run(ToggleProp{"chair"})(TextFieldIntent{EditText{"move-chair-x-typed", InsertText{"17"}}});
  CHECK(posed_motion(run.state).props.back().at.x == 0.1);
  const Exercise before = run.state.draft.now();
  run(LookFrom{{-90, 0}})(TurnCamera{0, -200});
  CHECK(run.state.sight.orbit == figure::Orbit{-90, -60});
  CHECK(run.state.draft.now() == before);
}

TEST_CASE("mirrored twice the motion is as it was") {
  PoseRun run = posing(knee_to_chest());
  run(MirrorFigure{});
  CHECK_FALSE(posed_motion(run.state) == figure::knee_to_chest());
  run(MirrorFigure{});
  CHECK(posed_motion(run.state) == figure::knee_to_chest());
}

TEST_CASE("a preview moves while time passes, and going back stops it first") {
  PoseRun run = posing(knee_to_chest());
  run(PreviewMotion{})(Elapsed{Millis{0}, Millis{500}})(Elapsed{Millis{0}, Millis{250}});
  CHECK(run.state.preview == Millis{750});
  REQUIRE(step_back(run.state));
  run(*step_back(run.state));
  CHECK_FALSE(run.state.preview);
  CHECK_FALSE(step_back(run.state));
}

TEST_CASE("without a name or words nothing is saved, and what is missing is told beside its field") {
  PoseRun run = posing(blank_exercise());
  run(SaveOwn{});
  CHECK(saved(run) == nullptr);
  CHECK_FALSE(run.state.problems.empty());
  CHECK(run.state.part == PosePart::about);
}

TEST_CASE("what is saved can be read again, and does not take the place of what ships") {
  PoseRun run = posing(knee_to_chest());
  run(ToggleProp{"cushion"})(SaveOwn{});
  const auto exercise = saved(run);
  REQUIRE(exercise != nullptr);
  CHECK(exercise->id == "knee-to-chest-2");
  const auto read = parse_exercise(write(*exercise), "");
  REQUIRE(read);
  CHECK(write(*read) == write(*exercise));
  REQUIRE(read->figure);
  CHECK(read->figure->props == exercise->figure->props);
  CHECK(read->figure->poses.size() == exercise->figure->poses.size());
}

TEST_CASE("what was saved is saved over the next time, whatever it is called by then") {
  PoseRun run = posing(knee_to_chest());
  run(ToggleProp{"cushion"})(SaveOwn{})(
      ExerciseSaved{"knee-to-chest-2", "/own/knee-to-chest-2.json", "text"});
  CHECK(run.state.saved == "/own/knee-to-chest-2.json");
  CHECK_FALSE(is_unsaved(run.state));
  run.effects.clear();
  run(EditText{pose_name, InsertText{" again"}});
  CHECK(is_unsaved(run.state));
  run(SaveOwn{});
  REQUIRE(saved(run) != nullptr);
  CHECK(saved(run)->id == "knee-to-chest-2");
  CHECK(saved(run)->file == "/own/knee-to-chest-2.json");
  CHECK(saved(run)->name.in("") == "Knee to chest again");
}

TEST_CASE("what could not be saved says why") {
  PoseRun run = posing(knee_to_chest());
  run(ExerciseSaveFailed{failure("disk-full", "The disk is full.")});
  CHECK(run.state.trouble == "The disk is full.");
}

TEST_CASE("every joint can be reached by keyboard and says what it is") {
  const PoseRun run = posing(knee_to_chest());
  const Viewport viewport;
  const View<PoseIntent> seen = view(run.state, run.world, test::whole_window(viewport.size));
  for (const Handle handle : figure::all_handles()) {
    const std::string key = "joint-" + std::string(figure::handle_name(handle));
    const auto found = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                    [&](const HitArea& area) { return area.key == key; });
    REQUIRE(found != seen.frame.areas.end());
    CHECK(found->role == Role::button);
    CHECK(found->drags);
    CHECK(found->intent >= 0);
    CHECK_FALSE(found->label.empty());
    CHECK_FALSE(found->value.empty());
    CHECK(found->rect.width >= viewport.touch());
  }
}

TEST_CASE("every part of posing fits every window") {
  for (const PosePart part :
       {PosePart::body, PosePart::motion, PosePart::about, PosePart::does, PosePart::start}) {
    PoseRun run = posing(knee_to_chest());
    run(SelectJoint{"right_hand"})(ShowPosePart{part});
    run.state.limits = {{Angle::shoulder_flexion, figure::right, 180}};
    for (const Size size : support::window_sizes()) {
      Viewport viewport;
      viewport.size = size;
      const View<PoseIntent> seen = view(run.state, run.world, test::whole_window(size));
      for (const std::string& misfit : support::misfits(seen.frame, measure, viewport.touch()))
        FAIL_CHECK(static_cast<int>(part) << " at " << size.width << ": " << misfit);
    }
  }
}

TEST_CASE("turned open to the end, a pose begun from lying on the side is one that turns to the end") {
  Exercise rest = knee_to_chest();
  rest.tags = {"pos.supine", "mv.hip_adduct_cross", "ph.floor"};
  PoseRun run = posing(rest);
  run(SelectJoint{"chest"});
  for (int i = 0; i < 9; ++i) run(ChangeNumber{"angle-rotation", 5});
  const auto& tags = run.state.draft.now().tags;
  CHECK(std::count(tags.begin(), tags.end(), "mv.rot_end") == 1);
  CHECK(std::count(tags.begin(), tags.end(), "mv.rot") == 0);
  CHECK(std::count(tags.begin(), tags.end(), "mv.hip_adduct_cross") == 1);
  run(UndoPose{});
  CHECK(std::count(run.state.draft.now().tags.begin(), run.state.draft.now().tags.end(), "mv.rot_end") == 0);
}

TEST_CASE("a drag that turns an arm overhead says so once it is dropped") {
  PoseRun run = posing(blank_exercise());
  const Point from = place_on_stage(run.state, Handle::right_elbow);
  run(drag_of(Handle::right_elbow, from, {60, -300}, DragPhase::moved));
  run(drag_of(Handle::right_elbow, from, {60, -300}, DragPhase::dropped));
  const auto& tags = run.state.draft.now().tags;
  REQUIRE(posed_motion(run.state).poses[0][Angle::shoulder_flexion].right > 111);
  CHECK(std::count(tags.begin(), tags.end(), "mv.sh_overhead") == 1);
}

TEST_CASE("who lies down in the first pose is no longer standing") {
  PoseRun run = posing(blank_exercise());
  run(SetLie{figure::Lie::side_left});
  CHECK(run.state.draft.now().position == Position::side_lying);
  const auto& tags = run.state.draft.now().tags;
  CHECK(std::count(tags.begin(), tags.end(), "pos.sidelying") == 1);
  CHECK(std::count(tags.begin(), tags.end(), "pos.stand") == 0);
}

TEST_CASE("what an exercise does is shown in plain words, and corrected there") {
  PoseRun run = posing(knee_to_chest());
  run(ShowPosePart{PosePart::does});
  CHECK(test::says(view(run.state, run.world, test::whole_window()), tag_words("mv.hip_flex90")));
  run(ToggleTag{"mv.hip_flex90"});
  const auto& tags = run.state.draft.now().tags;
  CHECK(std::count(tags.begin(), tags.end(), "mv.hip_flex90") == 0);
}

TEST_CASE("words, sources and the easier one of another movement are marked until they were looked at") {
  Exercise origin = knee_to_chest();
  origin.sources = {"Somebody 2001"};
  origin.easier = "breathing";
  PoseRun run = posing(origin);
  CHECK(inherited_words(run.state, run.world).empty());  // still the same movement
  run(SelectJoint{"chest"})(ChangeNumber{"angle-rotation", 30});
  for (const char* part : {"pose-setup", "sources", "easier"}) {
    CAPTURE(part);
    CHECK(is_inherited(run.state, run.world, part));
    run(KeepInherited{part});
    CHECK_FALSE(is_inherited(run.state, run.world, part));
  }
  CHECK_FALSE(is_inherited(run.state, run.world, "pose-hold"));                             // there were none
  CHECK(inherited_words(run.state, run.world).find("Knee to chest") != std::string::npos);  // its name
  run(LeaveInherited{"sources"});
  CHECK(run.state.draft.now().sources.empty());
}

TEST_CASE("of one's own exercise nothing is another's") {
  PoseRun run = posing(knee_to_chest());
  run.world.own_exercises = {"knee-to-chest"};
  run(SelectJoint{"chest"})(ChangeNumber{"angle-rotation", 30});
  CHECK(inherited_words(run.state, run.world).empty());
}

TEST_CASE("a side that words name in an exercise for both in turn is told, and one press says the side") {
  PoseRun run = posing(knee_to_chest());
  run.state.fields.set("pose-setup", "Lie on your right side.");
  run(ShowPosePart{PosePart::about});
  const auto key_there = [&] {
    return test::area(view(run.state, run.world, test::whole_window()), "pose-setup-side") != nullptr;
  };
  CHECK_FALSE(key_there());
  run(ChooseAbout{"sides", "each"});
  CHECK(key_there());
  run(SayTheSide{"pose-setup"});
  CHECK(run.state.fields.text("pose-setup") == "Lie on your {side} side.");
  CHECK_FALSE(key_there());
}

TEST_CASE("a second camera and the sign for what is done are chosen, never the first camera twice") {
  PoseRun run = posing(knee_to_chest());
  run(ChooseSecondCamera{figure::Camera::above})(ChooseAction{figure::Action::press});
  CHECK(posed_motion(run.state).also == figure::Camera::above);
  CHECK(posed_motion(run.state).action == figure::Action::press);
  run(ChooseCamera{figure::Camera::above});
  CHECK_FALSE(posed_motion(run.state).also);
  run(ChooseSecondCamera{figure::Camera::behind})(ChooseSecondCamera{})(ChooseAction{});
  CHECK_FALSE(posed_motion(run.state).also);
  CHECK_FALSE(posed_motion(run.state).action);
}
