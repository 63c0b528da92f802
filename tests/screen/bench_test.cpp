#include "screen/bench/bench_screen.hpp"

#include <tuple>

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

namespace {

// Two clients' routines, the second's changed last, and one for nobody by name.
World two_clients() {
  World world;
  for (const auto& [id, client, changed] :
       {std::tuple{"morning", "A.K.", 3}, std::tuple{"plain", "", 2}, std::tuple{"evening-b", "B.C.", 9},
        std::tuple{"late", "A.K.", 1}}) {
    RoutineCard one = card(id, std::string("/home/anna/limber/routines/") + id + ".json");
    Routine routine = *one.routine;
    routine.meant_for = client;
    one.routine = std::make_shared<const Routine>(routine);
    one.changed = changed;
    world.cards.push_back(one);
  }
  note_own(world.cards, "/home/anna/limber/routines");
  world.drafts = {{"new_1", "", "Not yet", "B.C.", DraftKind::routine, true},
                  {"morning", "morning", "Title of morning", "A.K.", DraftKind::routine, true},
                  {"late", "late", "Title of late", "A.K.", DraftKind::routine, false}};
  return world;
}

BenchScreen searching(const std::string& words, const World& world) {
  return update(BenchScreen{}, EditText{bench_search_field, InsertText{words}}, world).state;
}

}  // namespace

TEST_CASE("The bench finds a client by their code, however it is spelled") {
  const World world = two_clients();
  CHECK(ids(bench_list(searching("a.k.", world), world)) == std::vector<std::string>{"morning", "late"});
  CHECK(ids(bench_list(searching("B C", world), world)) == std::vector<std::string>{"evening-b"});
}

TEST_CASE("The bench shows clients with their routines, whose was changed last first") {
  const World world = two_clients();
  const auto groups = bench_groups(bench_list({}, world), {});
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].client == "B.C.");
  CHECK(groups[1].client == "A.K.");
  CHECK(ids(groups[1].cards) == std::vector<std::string>{"morning", "late"});
  CHECK(groups[2].client.empty());
}

TEST_CASE("A client on the bench is all that is theirs and nothing of another's") {
  test::ProgramRun run;
  run.program.world = two_clients();
  run(GoTo{ScreenName::bench});
  run(BenchIntent{ShowClientOnBench{"A.K."}});
  const BenchScreen& state = run.program.bench;
  CHECK(ids(bench_list(state, run.program.world)) == std::vector<std::string>{"morning", "late"});
  REQUIRE(unsaved_on(state, run.program.world).size() == 1);
  CHECK(unsaved_on(state, run.program.world).front().key == "morning");
  CHECK(pressed<ReviewClient>(run.program, "their-journals").code == "A.K.");
  run(GoBack{});
  CHECK(run.program.bench.client.empty());
  CHECK(run.program.screen == ScreenName::bench);
  run(ReviewClient{"A.K."});
  CHECK(run.program.screen == ScreenName::review);
  CHECK(run.program.review.fields.text(client_search_field) == "A.K.");
}

TEST_CASE("The bench lists what is not saved, to go on with or to throw away when that is said twice") {
  test::ProgramRun run;
  run.program.world = two_clients();
  run(GoTo{ScreenName::bench});
  CHECK(test::area(view(run.program, test::whole_window()), "go-on-late") == nullptr);
  run(pressed<GoOnWith>(run.program, "go-on-new_1"));
  CHECK(run.program.screen == ScreenName::editor);
  REQUIRE(run.asked<OpenDraft>().size() == 1);
  CHECK(run.asked<OpenDraft>().front().note.key == "new_1");
  run(GoBack{});
  run(BenchIntent{pressed<AskDiscardDraft>(run.program, "discard-new_1")});
  CHECK(run.asked<ForgetDraft>().empty());
  run(pressed<DiscardDraft>(run.program, "discard-for-good"));
  REQUIRE(run.asked<ForgetDraft>().size() == 1);
  CHECK(run.asked<ForgetDraft>().front().key == "new_1");
  CHECK(unsaved_on(run.program.bench, run.program.world).size() == 1);
}

TEST_CASE(
    "The code of a person is that of what was handed over to them, and nobody's where routines are written "
    "for several") {
  std::vector<RoutineCard> cards = two_clients().cards;
  CHECK(code_of_person(cards).empty());
  std::vector<RoutineCard> theirs{cards.front()};
  CHECK(code_of_person(theirs).empty());
  theirs.front().handed_over = true;
  CHECK(code_of_person(theirs) == "A.K.");
  theirs.push_back(cards[2]);
  theirs.back().handed_over = true;
  CHECK(code_of_person(theirs).empty());
}

TEST_CASE("Back from handing over leads to where it was asked for: the bench, the editor, or Home") {
  test::ProgramRun run;
  run.program.world = two_clients();
  run(GoTo{ScreenName::bench})(TakeAlong{"morning"})(GoBack{});
  CHECK(run.program.screen == ScreenName::bench);
  run(EditRoutine{"morning"})(TakeAlong{"morning"})(GoBack{});
  CHECK(run.program.screen == ScreenName::editor);
  run(GoTo{ScreenName::home})(TakeAlong{"morning"})(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}
