// A pose is not lost, and an exercise that others have is not changed for them unasked.
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_screen.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"
#include "support/kinds.hpp"
#include "support/routines.hpp"
#include "support/seen.hpp"

using namespace limber;

namespace {

Exercise bow(const std::string& file) {
  Exercise exercise;
  exercise.id = "bow";
  exercise.name = plain_text("Bow");
  exercise.say.setup = plain_text("Stand.");
  exercise.figure = figure::knee_to_chest();
  exercise.file = file;
  return exercise;
}

RoutineCard with_bow(const std::string& id, const std::string& client) {
  Routine routine = test::routine({test::step("bow")}, id);
  routine.meant_for = client;
  RoutineCard card;
  card.id = id;
  card.title = "Title of " + id;
  card.routine = std::make_shared<const Routine>(routine);
  return card;
}

// The pose editor over a library with one exercise of the therapist's own, in so many routines.
struct Posing {
  World world;
  PoseScreen state;
  std::vector<PoseEffect> effects;

  explicit Posing(std::vector<RoutineCard> cards = {}) {
    world.cards = std::move(cards);
    world.library = std::make_shared<const Library>(test::library_of({bow("/own/exercises/bow.json")}));
    world.own_exercises = {"bow"};
  }
  Posing& open(const PoseExercise& asked) { return take(opened(std::move(state), asked, world)); }
  Posing& open_bow(const std::string& within = "") {
    return open({std::make_shared<const Exercise>(*world.library->find("bow")), within});
  }
  Posing& operator()(const PoseIntent& intent) { return take(update(std::move(state), intent, world)); }
  template <class Kind>
  const Kind* asked() const {
    for (const PoseEffect& effect : effects) {
      if (const Kind* kind = test::effect_as<Kind>(effect)) return kind;
    }
    return nullptr;
  }
  bool has_cushion() const {
    for (const auto& prop : posed_motion(state).props) {
      if (prop.kind == "cushion") return true;
    }
    return false;
  }

 private:
  Posing& take(PoseUpdate next) {
    state = std::move(next.state);
    effects = std::move(next.effects);
    return *this;
  }
};

}  // namespace

TEST_CASE("every change of a pose and of its words is on its way to the disk, and looking around is none") {
  Posing posing;
  posing.open_bow("morning");
  posing(TurnCamera{15, 0})(SelectJoint{"left_knee"});
  CHECK(posing.asked<KeepPose>() == nullptr);
  posing(ToggleProp{"cushion"});
  REQUIRE(posing.asked<KeepPose>() != nullptr);
  posing(EditText{"pose-move", InsertText{"Bow down."}});
  REQUIRE(posing.asked<KeepPose>() != nullptr);
  const ExerciseDraft& draft = *posing.asked<KeepPose>()->draft;
  CHECK(draft.key == "pose_bow");
  CHECK(draft.history.now().say.move.in("") == "Bow down.");
  CHECK_FALSE(draft.history.is_saved());
}

TEST_CASE("who leaves a pose and comes back to it goes on with it, from the disk too") {
  Posing posing;
  posing.open_bow("morning")(ToggleProp{"cushion"});
  const ExerciseDraft kept = *posing.asked<KeepPose>()->draft;
  posing.open_bow("morning");
  CHECK(posing.has_cushion());
  Posing later;
  later.world.drafts = {note_of(kept)};
  later.open_bow("morning");
  REQUIRE(later.asked<OpenDraft>() != nullptr);
  CHECK_FALSE(later.has_cushion());
  later(PoseFound{std::make_shared<const ExerciseDraft>(kept)});
  CHECK(later.has_cushion());
  later(UndoPose{});
  CHECK_FALSE(later.has_cushion());
  later(RedoPose{})(SaveOwn{});
  REQUIRE(later.asked<SaveExercise>() != nullptr);
  CHECK(later.asked<SaveExercise>()->exercise->file == "/own/exercises/bow.json");
}

TEST_CASE("undo brings back the words of a pose with everything else") {
  Posing posing;
  posing.open_bow();
  posing(EditText{pose_name, InsertText{"!"}})(EditText{pose_name, InsertText{"!"}})(ToggleProp{"cushion"});
  posing(UndoPose{});
  CHECK(posing.state.fields.text(pose_name) == "Bow!!");
  posing(UndoPose{});
  CHECK(posing.state.fields.text(pose_name) == "Bow");
}

TEST_CASE("an exercise begun from nothing is a new one, whatever was posed before") {
  Posing posing;
  posing.open_bow()(ToggleProp{"cushion"});
  posing.open({});
  CHECK(posing.state.fields.text(pose_name).empty());
  CHECK_FALSE(posing.has_cushion());
  CHECK(posing.state.part == PosePart::start);
  const std::string first = posing.state.key;
  posing(ToggleProp{"cushion"}).open({});
  CHECK(posing.state.key != first);
}

TEST_CASE("one library exercise posed for two routines is two drafts") {
  Posing posing;
  posing.world.own_exercises.clear();
  posing.open_bow("morning-a-k")(ToggleProp{"cushion"});
  posing.open_bow("evening-b-c");
  CHECK_FALSE(posing.has_cushion());
  CHECK(posing.state.key == "pose_evening-b-c_bow");
}

TEST_CASE("an exercise of one's own that other routines have is changed for them only when that is said") {
  Posing posing({with_bow("morning", "A.K."), with_bow("evening", "B.C.")});
  posing.open_bow("morning")(ToggleProp{"cushion"})(SaveOwn{});
  CHECK(posing.asked<SaveExercise>() == nullptr);
  CHECK(posing.state.used_by == std::vector<std::string>{"Title of evening (B.C.)"});
  const auto shown = view(posing.state, posing.world, test::whole_window());
  REQUIRE(test::area(shown, "pose-save-all") != nullptr);
  REQUIRE(test::area(shown, "pose-save-other") != nullptr);
  SECTION("for all") {
    posing(SaveForAll{});
    REQUIRE(posing.asked<SaveExercise>() != nullptr);
    CHECK_FALSE(posing.asked<SaveExercise>()->another);
    CHECK(posing.asked<SaveExercise>()->exercise->id == "bow");
    CHECK_FALSE(posing.asked<SaveExercise>()->base.empty());
  }
  SECTION("as another, of another name") {
    posing(SaveAsOther{});
    REQUIRE(posing.asked<SaveExercise>() != nullptr);
    CHECK(posing.asked<SaveExercise>()->another);
    CHECK(posing.asked<SaveExercise>()->exercise->id == "bow-2");
    CHECK(posing.asked<SaveExercise>()->exercise->name.in("") == "Bow 2");
  }
}

TEST_CASE("an exercise that only the routine has it is posed for is saved without a question") {
  Posing posing({with_bow("morning", "A.K.")});
  posing.open_bow("morning")(ToggleProp{"cushion"})(SaveOwn{});
  CHECK(posing.asked<SaveExercise>() != nullptr);
  Posing from_bench({with_bow("morning", "A.K.")});
  from_bench.open_bow()(ToggleProp{"cushion"})(SaveOwn{});
  CHECK(from_bench.asked<SaveExercise>() != nullptr);
}

TEST_CASE("an exercise another program has changed is written over only when that is said") {
  Posing posing;
  posing.open_bow()(ToggleProp{"cushion"})(SaveOwn{});
  REQUIRE(posing.asked<SaveExercise>() != nullptr);
  CHECK_FALSE(posing.asked<SaveExercise>()->base.empty());
  posing(ExerciseSaveFailed{failure("file-changed", "Another program has changed it.")});
  const auto shown = view(posing.state, posing.world, test::whole_window());
  posing(test::of_that_kind<SaveForAll>(test::press(shown, "pose-save-over")));
  REQUIRE(posing.asked<SaveExercise>() != nullptr);
  CHECK(posing.asked<SaveExercise>()->base.empty());
}
