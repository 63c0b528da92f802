#include "screen/bench_screen.hpp"

#include <algorithm>

#include "frame/theme.hpp"
#include "screen/cards.hpp"
#include "screen/keys.hpp"
#include "screen/program.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"
#include "support/program_run.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

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

View<Intent> shown(const Program& program) {
  Viewport viewport;
  viewport.size = {1280, 800};
  return view(program, {theme(ThemeName::day), viewport, measure, "", false});
}

Intent pressed(const Program& program, const std::string& key) {
  const View<Intent> seen = shown(program);
  const auto area = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                 [&](const HitArea& one) { return one.key == key; });
  if (area == seen.frame.areas.end()) throw std::runtime_error("nothing called " + key);
  return seen.intents.at(static_cast<std::size_t>(area->intent));
}

}  // namespace

TEST_CASE("The bench lists the therapist's own routines before those that came with Limber") {
  const BenchScreen state = update(BenchScreen{}, CardsLoaded{cards()}).state;
  CHECK(ids(bench_list(state)) == std::vector<std::string>{"mine", "given", "evening"});
}

TEST_CASE("The bench lists what its search field asks for") {
  BenchScreen state = update(BenchScreen{}, CardsLoaded{cards()}).state;
  state = update(std::move(state), EditText{bench_search_field, InsertText{"EVEN"}}).state;
  CHECK(ids(bench_list(state)) == std::vector<std::string>{"evening"});
}

TEST_CASE("From Home the bench is one step away, and a routine can be changed, rehearsed and handed over") {
  test::ProgramRun run;
  run(CardsLoaded{cards()});
  run(pressed(run.program, "to-bench"));
  CHECK(run.program.screen == ScreenName::bench);
  CHECK(std::get<EditRoutine>(pressed(run.program, "change-mine")).id == "mine");
  CHECK(std::get<Rehearse>(pressed(run.program, "rehearse-mine")).routine->id == "mine");
  CHECK(std::get<TakeAlong>(pressed(run.program, "hand-over-mine")).routine == "mine");
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}

TEST_CASE("A file dropped on the window is looked into, but not over a session") {
  test::ProgramRun run;
  run(FileDropped{"/tmp/evening.limber"});
  REQUIRE(run.asked<LookIntoFile>().size() == 1);
  CHECK(run.asked<LookIntoFile>().front().file == "/tmp/evening.limber");
  run.program.screen = ScreenName::session;
  run(FileDropped{"/tmp/other.limber"});
  CHECK(run.asked<LookIntoFile>().size() == 1);
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
  run(CardsLoaded{{}, std::make_shared<const Library>(library)})(OpenBench{})(EditRoutine{});
  run(EditorIntent{AddExercise{"knee"}})(EditorIntent{AddExercise{"side"}});
  CHECK(run.program.screen == ScreenName::editor);
  run(*intent_for(run.program, "up"));
  CHECK(run.program.editor.selected == StepPath{0});
  run(*intent_for(run.program, "ctrl-n"));
  CHECK(run.program.editor.picking);
  CHECK_FALSE(intent_for(run.program, "up"));
  run(GoBack{});
  CHECK_FALSE(run.program.editor.picking);
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::bench);
}
