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

TEST_CASE("A routine that is saved answers with its file, and its draft is forgotten") {
  const TemporaryFolder folder;
  const Places places = places_in(folder);
  carry_out_writing(EditorEffect{KeepDraft{some()}}, places);
  CHECK(draft_left(places).size() == 1);
  const auto answers = carry_out_writing(SaveRoutine{some(), true}, places);
  REQUIRE(answers.size() == 1);
  REQUIRE(std::holds_alternative<RoutineSaved>(answers.front()));
  CHECK(std::get<RoutineSaved>(answers.front()).id == "evening");
  CHECK(std::filesystem::exists(std::get<RoutineSaved>(answers.front()).file));
  CHECK(draft_left(places).empty());
}

TEST_CASE("What cannot be saved answers why, and its draft stays") {
  const TemporaryFolder folder;
  const Places places = places_in(folder);
  put(folder / "routines", "a file where the folder should be");
  carry_out_writing(EditorEffect{KeepDraft{some()}}, places);
  const auto answers = carry_out_writing(SaveRoutine{some(), true}, places);
  REQUIRE(answers.size() == 1);
  REQUIRE(std::holds_alternative<SaveFailed>(answers.front()));
  CHECK_FALSE(std::get<SaveFailed>(answers.front()).words.empty());
  CHECK(draft_left(places).size() == 1);
}

TEST_CASE("An exercise that is saved answers with its file") {
  const TemporaryFolder folder;
  const auto exercise = std::make_shared<const Exercise>(hold_exercise("towel-press"));
  const auto answers = carry_out_writing(SaveExercise{exercise}, places_in(folder));
  REQUIRE(answers.size() == 1);
  CHECK(std::get<ExerciseSaved>(answers.front()).id == "towel-press");
}
