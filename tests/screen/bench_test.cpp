#include "screen/bench/bench_screen.hpp"

#include "screen/program/program.hpp"
#include "support/catch.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;

namespace {

RoutineCard card(const std::string& id, const std::string& file) {
  Routine routine;
  routine.id = id;
  routine.file = file;
  RoutineCard made;
  made.id = id;
  made.title = "Title of " + id;
  made.routine = std::make_shared<const Routine>(routine);
  return made;
}

std::vector<RoutineCard> cards() {
  std::vector<RoutineCard> list{card("evening", "/usr/share/limber/routines/evening.json"),
                                card("mine", "/home/anna/limber/routines/mine.json"),
                                card("given", "/home/anna/limber/routines/given/routine.json")};
  note_own(list, "/home/anna/limber/routines");
  return list;
}

std::vector<std::string> ids(const std::vector<const RoutineCard*>& list) {
  std::vector<std::string> names;
  for (const RoutineCard* one : list) names.push_back(one->id);
  return names;
}

World shelf() {
  World world;
  world.cards = cards();
  return world;
}

template <class Kind>
Kind pressed(const Program& program, const std::string& key) {
  return test::of_that_kind<Kind>(test::press(view(program, test::whole_window()), key));
}

}  // namespace

TEST_CASE("The bench lists the therapist's own routines before those that came with Limber") {
  CHECK(ids(bench_list({}, shelf())) == std::vector<std::string>{"mine", "given", "evening"});
}

TEST_CASE("The bench lists what its search field asks for") {
  const World world = shelf();
  const BenchScreen state =
      update(BenchScreen{}, EditText{bench_search_field, InsertText{"EVEN"}}, world).state;
  CHECK(ids(bench_list(state, world)) == std::vector<std::string>{"evening"});
}

TEST_CASE("From Home the bench is one step away, and a routine can be changed, rehearsed and handed over") {
  test::ProgramRun run;
  run(ShelfLoaded{cards(), std::make_shared<const Library>(), {}, {}});
  run(pressed<GoTo>(run.program, "to-bench"));
  CHECK(run.program.screen == ScreenName::bench);
  CHECK(pressed<EditRoutine>(run.program, "change-mine").id == "mine");
  CHECK(pressed<Rehearse>(run.program, "rehearse-mine").routine->id == "mine");
  CHECK(pressed<TakeAlong>(run.program, "hand-over-mine").id == "mine");
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}

TEST_CASE("A file dropped on the window is looked into, but not over a session") {
  test::ProgramRun run;
  run(FileDropped{"/tmp/evening.limber"});
  REQUIRE(run.asked<InspectFile>().size() == 1);
  CHECK(run.asked<InspectFile>().front().file == "/tmp/evening.limber");
  run.program.screen = ScreenName::session;
  run(FileDropped{"/tmp/other.limber"});
  CHECK(run.asked<InspectFile>().size() == 1);
}

TEST_CASE("What is saved is read from the shelf again") {
  test::ProgramRun run;
  run(RoutineSaved{"mine", "/home/anna/limber/routines/mine.json"});
  CHECK(run.asked<ReloadShelf>().size() == 1);
  run(ExerciseSaved{"ours", "/home/anna/limber/routines/exercises/ours.json"});
  CHECK(run.asked<ReloadShelf>().size() == 2);
}

TEST_CASE("The arrows walk through the steps, and in the library they are the focus's") {
  test::ProgramRun run;
  Library library;
  library.add(test::exercise("knee", HoldDose{}));
  library.add(test::exercise("side", HoldDose{}));
  run(ShelfLoaded{{}, std::make_shared<const Library>(library), {}, {}});
  run(GoTo{ScreenName::bench})(EditRoutine{});
  run(AddExercise{"knee"})(AddExercise{"side"});
  CHECK(run.program.screen == ScreenName::editor);
  run(*test::key_intent(run.program, "up"));
  CHECK(run.program.editor.selected == StepPath{0});
  run(*test::key_intent(run.program, "ctrl-n"));
  CHECK(run.program.editor.picking);
  CHECK_FALSE(test::key_intent(run.program, "up"));
  run(GoBack{});
  CHECK_FALSE(run.program.editor.picking);
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::bench);
}
