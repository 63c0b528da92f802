#include "services/routine_service.hpp"

#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/routines.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Paths places_in(const TemporaryFolder& folder) {
  Paths places;
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
    RoutineService desk(places_in(folder));
    CHECK_FALSE(desk.next_wakeup(0ms));
    desk.keep({some()}, 0ms);
    REQUIRE(desk.next_wakeup(0ms));
    const Millis wait = *desk.next_wakeup(0ms);
    desk.poll(wait - 1ms);
    CHECK(desk.draft_left().empty());
    desk.poll(wait);
    CHECK(desk.draft_left().size() == 1);
    CHECK_FALSE(desk.next_wakeup(wait));
    desk.forget();
    CHECK(desk.draft_left().empty());
    desk.keep({some()}, wait);
  }
  CHECK(RoutineService(places_in(folder)).draft_left().size() == 1);
}

TEST_CASE("A routine that is saved answers with its file, and its draft is forgotten") {
  const TemporaryFolder folder;
  RoutineService desk(places_in(folder));
  desk.keep({some()}, 0ms);
  desk.poll(1h);
  CHECK(desk.draft_left().size() == 1);
  const auto answers = desk.save(SaveRoutine{some(), true});
  REQUIRE(answers.size() == 1);
  const auto saved = of_that_kind<RoutineSaved>(answers.front());
  CHECK(saved.id == "evening");
  CHECK(std::filesystem::exists(saved.file));
  CHECK(desk.draft_left().empty());
}

TEST_CASE("What cannot be saved answers why, and its draft stays") {
  const TemporaryFolder folder;
  put(folder / "routines", "a file where the folder should be");
  RoutineService desk(places_in(folder));
  desk.keep({some()}, 0ms);
  desk.poll(1h);
  const auto answers = desk.save(SaveRoutine{some(), true});
  REQUIRE(answers.size() == 1);
  CHECK_FALSE(of_that_kind<RoutineSaveFailed>(answers.front()).problem.message.empty());
  CHECK(desk.draft_left().size() == 1);
}

TEST_CASE("An exercise that is saved answers with its file") {
  const TemporaryFolder folder;
  const auto exercise = std::make_shared<const Exercise>(hold_exercise("towel-press"));
  const auto answers = RoutineService(places_in(folder)).save(SaveExercise{exercise});
  REQUIRE(answers.size() == 1);
  const auto saved = of_that_kind<ExerciseSaved>(answers.front());
  CHECK(saved.id == "towel-press");
  CHECK(std::filesystem::exists(saved.file));
}
