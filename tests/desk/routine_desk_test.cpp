#include "desk/routine_desk.hpp"

#include "support/catch.hpp"
#include "support/routines.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Places places_in(const TemporaryFolder& folder) {
  Places places;
  places.routines = folder / "routines";
  places.drafts = folder / "drafts";
  return places;
}

std::shared_ptr<const Routine> some() {
  return std::make_shared<const Routine>(routine({step("knee")}));
}

}  // namespace

TEST_CASE("A draft is written once nothing has changed for a moment, and at the end") {
  const TemporaryFolder folder;
  {
    RoutineDesk desk(places_in(folder));
    CHECK_FALSE(desk.patience(0ms));
    desk.carry_out(EditorEffect{KeepDraft{some()}}, 0ms);
    REQUIRE(desk.patience(0ms));
    const Millis wait = *desk.patience(0ms);
    desk.poll(wait - 1ms);
    CHECK(desk.draft_left().empty());
    desk.poll(wait);
    CHECK(desk.draft_left().size() == 1);
    CHECK_FALSE(desk.patience(wait));
    desk.carry_out(EditorEffect{ForgetDraft{}}, wait);
    CHECK(desk.draft_left().empty());
    desk.carry_out(EditorEffect{KeepDraft{some()}}, wait);
  }
  CHECK(RoutineDesk(places_in(folder)).draft_left().size() == 1);
}

TEST_CASE("A routine that is saved answers with its file, and its draft is forgotten") {
  const TemporaryFolder folder;
  RoutineDesk desk(places_in(folder));
  desk.carry_out(EditorEffect{KeepDraft{some()}}, 0ms);
  desk.poll(1h);
  CHECK(desk.draft_left().size() == 1);
  const auto answers = desk.carry_out(SaveRoutine{some(), true}, 1h);
  REQUIRE(answers.size() == 1);
  REQUIRE(std::holds_alternative<RoutineSaved>(answers.front()));
  CHECK(std::get<RoutineSaved>(answers.front()).id == "evening");
  CHECK(std::filesystem::exists(std::get<RoutineSaved>(answers.front()).file));
  CHECK(desk.draft_left().empty());
}

TEST_CASE("What cannot be saved answers why, and its draft stays") {
  const TemporaryFolder folder;
  put(folder / "routines", "a file where the folder should be");
  RoutineDesk desk(places_in(folder));
  desk.carry_out(EditorEffect{KeepDraft{some()}}, 0ms);
  desk.poll(1h);
  const auto answers = desk.carry_out(SaveRoutine{some(), true}, 1h);
  REQUIRE(answers.size() == 1);
  REQUIRE(std::holds_alternative<SaveFailed>(answers.front()));
  CHECK_FALSE(std::get<SaveFailed>(answers.front()).words.empty());
  CHECK(desk.draft_left().size() == 1);
}

TEST_CASE("An exercise that is saved answers with its file") {
  const TemporaryFolder folder;
  const auto exercise = std::make_shared<const Exercise>(hold_exercise("towel-press"));
  const auto answers = RoutineDesk(places_in(folder)).carry_out(SaveExercise{exercise}, 0ms);
  REQUIRE(answers.size() == 1);
  CHECK(std::get<ExerciseSaved>(answers.front()).id == "towel-press");
}
