#include "services/routine_service.hpp"

#include <algorithm>

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

KeepDraft draft(const std::string& key) {
  RoutineDraft made;
  made.key = key;
  made.history = UndoStack<Routine>(*some());
  made.history.mark_unsaved();
  return {std::make_shared<const RoutineDraft>(std::move(made))};
}

KeepPose pose(const std::string& key) {
  ExerciseDraft made;
  made.key = key;
  made.history = UndoStack<Exercise>(hold_exercise("bow"));
  made.history.mark_unsaved();
  return {std::make_shared<const ExerciseDraft>(std::move(made))};
}

Programme some_programme() {
  Programme made;
  made.id = "garden";
  made.title = plain_text("Garden");
  made.phases.emplace_back().title = plain_text("One");
  return made;
}

KeepProgramme programme(const std::string& key) {
  ProgrammeDraft made;
  made.key = key;
  made.history = UndoStack<Programme>(some_programme());
  made.history.mark_unsaved();
  return {std::make_shared<const ProgrammeDraft>(std::move(made))};
}

std::vector<std::string> keys(const Intent& news) {
  std::vector<std::string> list;
  for (const DraftNote& note : of_that_kind<DraftsLoaded>(news).drafts) list.push_back(note.key);
  std::sort(list.begin(), list.end());
  return list;
}

}  // namespace

TEST_CASE("A draft is written once nothing has changed for a moment, and at the end") {
  const TemporaryFolder folder;
  {
    RoutineService desk(places_in(folder));
    CHECK_FALSE(desk.next_wakeup(0ms));
    desk.keep(draft("a"), 0ms);
    REQUIRE(desk.next_wakeup(0ms));
    const Millis wait = *desk.next_wakeup(0ms);
    CHECK(desk.poll(wait - 1ms).empty());
    CHECK(keys(desk.drafts()).empty());
    const auto news = desk.poll(wait);
    REQUIRE(news.size() == 1);
    CHECK(keys(news.front()) == std::vector<std::string>{"a"});
    CHECK_FALSE(desk.next_wakeup(wait));
    CHECK(keys(desk.forget({"a"}).front()).empty());
    desk.keep(draft("a"), wait);
  }
  CHECK(keys(RoutineService(places_in(folder)).drafts()) == std::vector<std::string>{"a"});
}

TEST_CASE("Going from one draft to another loses neither, and each is found by itself") {
  const TemporaryFolder folder;
  RoutineService desk(places_in(folder));
  desk.keep(draft("a"), 0ms);
  desk.keep(draft("b"), 1ms);
  desk.keep(pose("pose_a"), 2ms);
  desk.keep(programme("programme_a"), 3ms);
  CHECK(keys(desk.poll(1h).front()) == std::vector<std::string>{"a", "b", "pose_a", "programme_a"});
  const auto weeks = desk.open({{.key = "programme_a", .kind = DraftKind::programme}});
  REQUIRE(weeks.size() == 1);
  CHECK(of_that_kind<ProgrammeFound>(weeks.front()).draft->history.now().id == "garden");
  desk.keep(draft("c"), 1h);
  const auto found = desk.open({{.key = "c"}});
  REQUIRE(found.size() == 1);
  CHECK(of_that_kind<DraftFound>(found.front()).draft->key == "c");
  const auto posed = desk.open({{.key = "pose_a", .kind = DraftKind::exercise}});
  REQUIRE(posed.size() == 1);
  CHECK(of_that_kind<PoseFound>(posed.front()).draft->history.now().id == "bow");
  CHECK(is_kind<ShowNotice>(desk.open({{.key = "nowhere"}}).front()));
}

TEST_CASE("A draft that is forgotten before it was written stays forgotten") {
  const TemporaryFolder folder;
  RoutineService desk(places_in(folder));
  desk.keep(draft("a"), 0ms);
  desk.forget({"a"});
  CHECK(desk.poll(1h).empty());
  CHECK(keys(desk.drafts()).empty());
}

TEST_CASE("A routine that is saved answers with its file and what it holds") {
  const TemporaryFolder folder;
  RoutineService desk(places_in(folder));
  const auto answers = desk.save(SaveRoutine{some(), true});
  REQUIRE(answers.size() == 1);
  const auto saved = of_that_kind<RoutineSaved>(answers.front());
  CHECK(saved.id == "evening");
  CHECK(contents(saved.file) == saved.text);
}

TEST_CASE("What cannot be saved answers why, and its draft stays") {
  const TemporaryFolder folder;
  put(folder / "routines", "a file where the folder should be");
  RoutineService desk(places_in(folder));
  desk.keep(draft("a"), 0ms);
  desk.poll(1h);
  const auto answers = desk.save(SaveRoutine{some(), true});
  REQUIRE(answers.size() == 1);
  CHECK_FALSE(of_that_kind<RoutineSaveFailed>(answers.front()).problem.message.empty());
  CHECK(keys(desk.drafts()) == std::vector<std::string>{"a"});
}

TEST_CASE("An exercise that is saved answers with its file and what it holds") {
  const TemporaryFolder folder;
  const auto exercise = std::make_shared<const Exercise>(hold_exercise("towel-press"));
  const auto answers = RoutineService(places_in(folder)).save(SaveExercise{exercise});
  REQUIRE(answers.size() == 1);
  const auto saved = of_that_kind<ExerciseSaved>(answers.front());
  CHECK(saved.id == "towel-press");
  CHECK(contents(saved.file) == saved.text);
}

TEST_CASE("A programme that is saved lies among the therapist's own, and a change of another's is told") {
  const TemporaryFolder folder;
  RoutineService desk(places_in(folder));
  const auto answers = desk.save(SaveProgramme{std::make_shared<const Programme>(some_programme()), true});
  REQUIRE(answers.size() == 1);
  const auto saved = of_that_kind<ProgrammeSaved>(answers.front());
  CHECK(saved.file == (folder / "routines/programmes/garden.json").string());
  CHECK(contents(saved.file) == saved.text);
  Programme mine = some_programme();
  mine.file = saved.file;
  mine.version.assign(1, '2');
  put(saved.file, "somebody else's");
  const auto refused = desk.save(SaveProgramme{std::make_shared<const Programme>(mine), false, saved.text});
  REQUIRE(refused.size() == 1);
  CHECK(of_that_kind<ProgrammeSaveFailed>(refused.front()).problem.rule == "file-changed");
  CHECK(contents(saved.file) == "somebody else's");
}
