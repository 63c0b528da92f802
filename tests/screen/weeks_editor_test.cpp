// A programme as it is written: a strip of weeks, what each phase asks for, undo, drafts, saving.
#include <algorithm>
#include <map>

#include "programme/format.hpp"
#include "screen/weeks/weeks_screen.hpp"
#include "support/catch.hpp"
#include "support/program_run.hpp"
#include "support/programmes.hpp"
#include "support/seen.hpp"

using namespace limber;

namespace {

RoutineCard card_of(const std::string& id, bool own) {
  RoutineCard card;
  card.id = id;
  card.title = "Title of " + id;
  card.length = 10min;
  card.own = own;
  card.routine = std::make_shared<const Routine>(test::routine({}));
  return card;
}

const char* garden = R"({
  "format": 1,
  "kind": "programme",
  "id": "garden",
  "x-practice": {"room":   4},
  "title": "Back to the garden",
  "for": "A.K.",
  "version": "3",
  "phases": [
    {"title": "Baseline", "weeks": 2, "x-why": "as agreed", "routines": [{"routine": "morning"}]},
    {"title": "Stronger", "weeks": 4, "clip": "hello.flac"}
  ],
  "flare_plan": {"first_day": "Rest."}
}
)";

// The program with a shelf of two routines and one programme, and what is on the disk of drafts.
struct Desk : test::ProgramRun {
  std::map<std::string, ProgrammeDraft> disk;

  Desk() {
    program.world.cards = {card_of("evening", false), card_of("morning", true), card_of("walk", false)};
    const auto read = parse_programme(garden, "/own/programmes/garden.json");
    program.world.programmes = {std::make_shared<const Programme>(*read)};
    program.world.own_programmes = {"garden"};
    program.screen = ScreenName::bench;
  }
  // As the services answer.
  template <class T>
  Desk& ask(const T& intent) {
    effects.clear();
    (*this)(intent);
    for (const Effect& effect : Effects(effects)) answer(effect);
    return *this;
  }
  // The power fails: what is on the disk is all there is.
  Desk restarted() const {
    Desk again;
    again.disk = disk;
    again.tell();
    return again;
  }
  Desk& type(const std::string& field, const std::string& words) {
    return ask(EditText{field, SelectAll{}}).ask(EditText{field, InsertText{words}});
  }
  Desk& drag(const std::string& from, const std::string& over, DragPhase phase = DragPhase::dropped) {
    Drag asked;
    asked.key = from;
    asked.phase = phase;
    asked.over = over;
    return ask(asked);
  }
  WeeksScreen& weeks() { return program.weeks; }
  const Programme& now() const { return program.weeks.history.now(); }
  const ProgrammePhase& phase(std::size_t index) const { return now().phases.at(index); }
  View<Intent> seen(Size size = {1280, 2400}) const { return view(program, test::whole_window(size)); }
  bool shows(const std::string& key) const { return test::area(seen(), key) != nullptr; }

 private:
  void answer(const Effect& effect) {
    if (const auto* keep = test::effect_as<KeepProgramme>(effect))
      disk.insert_or_assign(keep->draft->key, *keep->draft);
    if (const auto* forget = test::effect_as<ForgetDraft>(effect)) disk.erase(forget->key);
    if (const auto* open = test::effect_as<OpenDraft>(effect); open && disk.contains(open->note.key))
      (*this)(WeeksIntent{ProgrammeFound{std::make_shared<const ProgrammeDraft>(disk.at(open->note.key))}});
    tell();
  }
  void tell() {
    std::vector<DraftNote> notes;
    for (const auto& [key, draft] : disk) notes.push_back(note_of(draft));
    (*this)(DraftsLoaded{notes});
  }
};

std::vector<std::string> planned(const ProgrammePhase& phase) {
  std::vector<std::string> ids;
  for (const ProgrammeRoutine& one : phase.routines) ids.push_back(one.id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A new programme has two weeks to put routines into, and can be saved once it has a title") {
  Desk desk;
  desk.ask(EditProgramme{});
  CHECK(desk.program.screen == ScreenName::weeks);
  REQUIRE(desk.now().phases.size() == 1);
  CHECK(desk.phase(0).weeks == 2);
  CHECK(desk.shows(week_area(0)));
  CHECK(desk.shows(week_area(7)));
  CHECK_FALSE(desk.shows(week_area(14)));
  desk.ask(EditText{"title", SelectAll{}}).ask(EditText{"title", CutSelection{}}).ask(SaveNow{});
  CHECK(desk.asked<SaveProgramme>().empty());
  CHECK_FALSE(desk.weeks().trouble.empty());
  CHECK(test::says(desk.seen(), "Give it a title."));
  desk.type("title", "Garden").type("for", "B.C.").ask(SaveNow{});
  REQUIRE(desk.asked<SaveProgramme>().size() == 1);
  CHECK(desk.asked<SaveProgramme>().front().another);
  CHECK(desk.asked<SaveProgramme>().front().programme->id == "garden-b-c");
}

TEST_CASE(
    "A routine dragged from the shelf onto a week goes into that week's phase, with its days to be chosen") {
  Desk desk;
  desk.ask(EditProgramme{"garden"});
  desk.drag(shelf_handle("evening"), week_area(14), DragPhase::moved);
  CHECK(desk.weeks().dropping == 1U);
  CHECK(desk.now().phases[1].routines.empty());
  desk.drag(shelf_handle("evening"), week_area(14));
  CHECK_FALSE(desk.weeks().dropping);
  CHECK(planned(desk.phase(1)) == Ids{"evening"});
  CHECK(desk.weeks().at == PlaceInWeeks{1, 0});
  CHECK(desk.shows("days-mon"));
  desk.ask(ChangeChoice{"days", "thu"}).ask(ChangeChoice{"days", "mon"}).type("routine-at", "7, 8.30 pm");
  CHECK(desk.phase(1).routines[0].schedule == Schedule{1, {"mon", "thu"}, {"07:00", "20:30"}, 0});
  desk.drag(shelf_handle("morning"), "nothing at all");
  CHECK(planned(desk.phase(1)) == Ids{"evening"});
}

TEST_CASE("By keys a routine is found on the shelf, added, moved from phase to phase and taken out") {
  Desk desk;
  desk.ask(EditProgramme{"garden"});
  const auto key = [&](const char* name) {
    const auto intent = test::key_intent(desk.program, name);
    REQUIRE(intent);
    desk.ask(*intent);
  };
  key("ctrl-n");
  REQUIRE(desk.asked<FocusOn>().size() == 1);
  CHECK(desk.asked<FocusOn>().front().key == shelf_search_field);
  desk.type(shelf_search_field, "eve").ask(ConfirmText{shelf_search_field});
  CHECK(planned(desk.phase(0)) == Ids{"morning", "evening"});
  desk.ask(ChangeChoice{"days", "sat"});
  key("ctrl-down");
  CHECK(planned(desk.phase(0)) == Ids{"morning"});
  CHECK(desk.phase(1).routines == std::vector<ProgrammeRoutine>{{"evening", {1, {"sat"}, {}, 0}}});
  CHECK(desk.weeks().at == PlaceInWeeks{1, 0});
  key("ctrl-down");
  CHECK(planned(desk.phase(1)) == Ids{"evening"});
  key("delete");
  CHECK(desk.phase(1).routines.empty());
  CHECK_FALSE(test::key_intent(desk.program, "delete"));
  key("ctrl-up");
  CHECK(desk.phase(0).title.in("en") == "Stronger");
  CHECK(desk.weeks().at == PlaceInWeeks{0});
}

TEST_CASE("A routine of a phase is dragged to another one with its days") {
  Desk desk;
  desk.ask(EditProgramme{"garden"}).ask(SelectPlanned{0}).ask(ChangeChoice{"days", "wed"});
  desk.drag(planned_handle(0), week_area(21));
  CHECK(desk.phase(0).routines.empty());
  CHECK(desk.phase(1).routines == std::vector<ProgrammeRoutine>{{"morning", {1, {"wed"}, {}, 0}}});
  desk.drag(planned_handle(0), week_area(21));
  CHECK(planned(desk.phase(1)) == Ids{"morning"});
}

TEST_CASE("A phase is added behind the selected one, doubled, moved and taken out, and each is undone") {
  Desk desk;
  desk.ask(EditProgramme{"garden"});
  const Programme before = desk.now();
  desk.ask(AddPhase{});
  REQUIRE(desk.now().phases.size() == 3);
  CHECK(desk.weeks().at == PlaceInWeeks{1});
  desk.ask(SelectPhase{0}).ask(DoublePhase{});
  CHECK(desk.phase(1) == desk.phase(0));
  desk.ask(MovePhase{true});
  CHECK(desk.phase(2) == desk.phase(0));
  desk.ask(RemovePhase{});
  CHECK(desk.now().phases.size() == 3);
  for (int i = 0; i < 4; ++i) desk.ask(UndoChange{});
  CHECK(desk.now() == before);
  CHECK_FALSE(is_unsaved(desk.weeks()));
  desk.ask(RemovePhase{}).ask(RemovePhase{});
  CHECK(desk.now().phases.empty());
  CHECK(test::says(desk.seen(), "Nothing here yet"));
  desk.ask(AddPhase{});
  CHECK(desk.now().phases.size() == 1);
}

TEST_CASE("How long a phase lasts is told in weeks or in days, and it may wait for calm sessions") {
  Desk desk;
  desk.ask(EditProgramme{"garden"});
  desk.ask(ChangeNumber{"weeks", 1});
  CHECK(desk.phase(0).weeks == 3);
  desk.ask(ChangeChoice{"length", "days"});
  CHECK(desk.phase(0).weeks == 0);
  CHECK(desk.phase(0).days == 21);
  desk.ask(ChangeNumber{"days", 1}).ask(ChangeChoice{"length", "weeks"});
  CHECK(desk.phase(0).weeks == 4);
  CHECK(desk.phase(0).days == 0);
  desk.ask(ChangeChoice{"go_on", "calm"});
  CHECK(desk.phase(0).calm_sessions == usual_calm_sessions);
  desk.ask(ChangeChoice{"go_on", "weeks"});
  CHECK(desk.phase(0).calm_sessions == 0);
  desk.ask(ChangeNumber{"percent", -1});
  CHECK(desk.phase(0).percent == 95);
  CHECK(problems_of(desk.now()).empty());
}

TEST_CASE("A walk has minutes, what it may grow to, days and times, and the strip shows how it grows") {
  Desk desk;
  desk.ask(EditProgramme{"garden"}).ask(ChangeChoice{"walk", "on"});
  desk.ask(ChangeNumber{"up_to", 1}).ask(ChangeNumber{"up_to", 1}).ask(ChangeChoice{"walk_days", "sun"});
  desk.type("walk-at", "10");
  CHECK(desk.phase(0).walk == ProgrammeWalk{5, 7, {"sun"}, {"10:00"}});
  const View<Intent> seen = desk.seen();
  CHECK(test::area(seen, week_area(0))->value.find("5 min") != std::string::npos);
  CHECK(test::area(seen, week_area(7))->value.find("6 min") != std::string::npos);
  desk.ask(ChangeNumber{"minutes", 3});
  CHECK(desk.phase(0).walk->up_to == 0);
  desk.ask(ChangeChoice{"walk", ""});
  CHECK_FALSE(desk.phase(0).walk);
}

TEST_CASE("What is wrong is told at its place, by the names of the shelf") {
  Desk desk;
  desk.ask(EditProgramme{"garden"}).drag(shelf_handle("morning"), week_area(0));
  CHECK(desk.weeks().problems.size() ==
        2);  // twice at the same time; and a phase where nothing is to be done
  CHECK(test::says(desk.seen(), "“Title of morning” is asked for twice"));
  CHECK_FALSE(test::says(desk.seen(), "nothing is to be done"));
  CHECK(test::area(desk.seen(), week_area(14))->value.find("something to check") != std::string::npos);
  desk.ask(SelectPhase{1});
  CHECK(test::says(desk.seen(), "nothing is to be done"));
  desk.ask(ChangeChoice{"walk", "on"}).type("walk-at", "soon");
  CHECK(test::says(desk.seen(), "Write each time like 7:15"));
  desk.ask(SaveNow{});
  CHECK(desk.asked<SaveProgramme>().empty());
}

TEST_CASE("A routine that was made for one client goes along with no other's programme") {
  Desk desk;
  Routine theirs = test::routine({});
  theirs.meant_for = "B.C.";
  desk.program.world.cards[1].routine = std::make_shared<const Routine>(theirs);
  desk.ask(EditProgramme{"garden"}).ask(SelectPlanned{0});
  CHECK(test::says(desk.seen(), "This routine was made for B.C."));
  desk.ask(ChangeNumber{"weeks", 1}).ask(SaveNow{});
  CHECK(desk.asked<SaveProgramme>().empty());
  desk.type("for", "b c");
  CHECK_FALSE(test::says(desk.seen(), "This routine was made for B.C."));
  desk.ask(SaveNow{});
  CHECK(desk.asked<SaveProgramme>().size() == 1);
}

TEST_CASE("A file keeps what it had that no field is for, and unchanged all its bytes") {
  Desk desk;
  desk.ask(EditProgramme{"garden"});
  CHECK(write(programme_of(desk.weeks())) == garden);
  desk.ask(ChangeNumber{"weeks", 1}).ask(SaveNow{});
  REQUIRE(desk.asked<SaveProgramme>().size() == 1);
  const SaveProgramme save = desk.asked<SaveProgramme>().front();
  CHECK_FALSE(save.another);
  CHECK(save.base == garden);
  std::string wanted = garden;
  wanted.replace(wanted.find("\"weeks\": 2"), 10, "\"weeks\": 3");
  CHECK(write(*save.programme) == wanted);
}

TEST_CASE("What was being written of a programme is there after a power cut, with its undo") {
  Desk desk;
  desk.ask(EditProgramme{}).type("title", "Half a programme").drag(shelf_handle("morning"), week_area(0));
  Desk again = desk.restarted();
  REQUIRE(again.program.world.drafts.size() == 1);
  const DraftNote note = again.program.world.drafts.front();
  CHECK(note.kind == DraftKind::programme);
  CHECK(note.title == "Half a programme");
  again.ask(GoOnWith{note});
  CHECK(again.program.screen == ScreenName::weeks);
  CHECK(planned(again.phase(0)) == Ids{"morning"});
  again.ask(UndoChange{});
  CHECK(again.phase(0).routines.empty());
  again.ask(AskDiscard{});
  CHECK(again.shows("discard-for-good"));
  again.ask(DiscardDraft{note.key});
  CHECK(again.disk.empty());
  CHECK(again.program.screen == ScreenName::bench);
}

TEST_CASE("Once saved a programme is handed over, and its draft is for its undo alone") {
  Desk desk;
  desk.ask(EditProgramme{"garden"}).ask(ChangeNumber{"weeks", 1});
  CHECK_FALSE(desk.shows("hand-over"));
  desk.ask(SaveNow{}).ask(ProgrammeSaved{"garden", "/own/programmes/garden.json", "text"});
  CHECK(desk.asked<ReloadShelf>().size() == 1);
  CHECK(desk.disk.at("programme_garden").history.is_saved());
  CHECK(desk.weeks().base == "text");
  desk.ask(test::of_that_kind<TakeAlong>(test::press(desk.seen(), "hand-over")));
  CHECK(desk.program.screen == ScreenName::take_along);
  CHECK(desk.program.take_along.request.kind == ExportKind::bundle);
  CHECK(desk.program.take_along.request.programme);
  CHECK_FALSE(desk.shows("form-sound"));
  desk.ask(MakeIt{});
  REQUIRE(desk.asked<StartExport>().size() == 1);
  CHECK(desk.asked<StartExport>().front().request.routine == "garden");
  desk.ask(ExportFinished{"/taken/a.limber"}).ask(GoBack{});
  CHECK(desk.program.screen == ScreenName::weeks);
}

TEST_CASE("A copy for another client is a new file, and what was one person's stays with them") {
  Desk desk;
  desk.ask(EditProgramme{"garden", true});
  CHECK(desk.now().meant_for.empty());
  CHECK(desk.now().version == "1");
  CHECK(desk.now().flare_plan.empty());
  CHECK(desk.phase(1).clip.empty());
  CHECK(planned(desk.phase(0)) == Ids{"morning"});
  CHECK(test::says(desk.seen(), "A.K."));
  desk.type("for", "B.C.").ask(SaveNow{});
  REQUIRE(desk.asked<SaveProgramme>().size() == 1);
  CHECK(desk.asked<SaveProgramme>().front().another);
  CHECK(desk.asked<SaveProgramme>().front().programme->id == "back-to-the-garden-b-c");
}

TEST_CASE("What another program wrote meanwhile is said, and shown when that is asked for") {
  Desk desk;
  desk.ask(EditProgramme{"garden"}).ask(ChangeNumber{"weeks", 1}).ask(SaveNow{});
  desk.ask(ProgrammeSaveFailed{failure("file-changed", "Another program has changed this file meanwhile.")});
  CHECK(desk.shows("save-over"));
  desk.ask(TakeTheirs{});
  CHECK(desk.asked<ReloadShelf>().size() == 1);
  Programme theirs = *desk.program.world.programmes.front();
  theirs.title = plain_text("Theirs");
  ShelfLoaded loaded;
  loaded.cards = desk.program.world.cards;
  loaded.library = desk.program.world.library;
  loaded.programmes = {std::make_shared<const Programme>(theirs)};
  desk.ask(loaded);
  CHECK(desk.now().title.in("en") == "Theirs");
  CHECK_FALSE(is_unsaved(desk.weeks()));
  desk.ask(UndoChange{});
  CHECK(desk.phase(0).weeks == 3);
}

TEST_CASE("Where the shelf has no room beside the weeks it takes the place of the phase, below the strip") {
  Desk desk;
  desk.ask(EditProgramme{"garden"});
  const Size narrow{480, 800};
  CHECK(test::area(desk.seen(narrow), "shelf-evening") == nullptr);
  desk.ask(ShowShelf{});
  CHECK(test::area(desk.seen(narrow), "shelf-evening") != nullptr);
  CHECK(test::area(desk.seen(narrow), week_area(0)) != nullptr);
  CHECK(test::area(desk.seen(narrow), "shelf-walk") == nullptr);
  desk.ask(GoBack{});
  CHECK_FALSE(desk.weeks().picking);
  CHECK(desk.program.screen == ScreenName::weeks);
  desk.ask(GoBack{});
  CHECK(desk.program.screen == ScreenName::bench);
}

TEST_CASE("A phase of very many weeks takes no more of the strip than twelve") {
  Desk desk;
  desk.ask(EditProgramme{"garden"});
  desk.ask(EditText{"number-weeks-typed", SelectAll{}}).ask(EditText{"number-weeks-typed", InsertText{"52"}});
  CHECK(desk.phase(0).weeks == 52);
  CHECK(desk.shows(week_area(11 * 7)));
  CHECK_FALSE(desk.shows(week_area(12 * 7)));
  CHECK(desk.shows(week_area(52 * 7)));
}

TEST_CASE(
    "The bench lists programmes with the routines of their client, to be changed, handed over and copied") {
  Desk desk;
  desk.ask(GoTo{ScreenName::bench});
  CHECK(test::of_that_kind<EditProgramme>(test::press(desk.seen(), "change-programme-garden")).id ==
        "garden");
  CHECK(test::of_that_kind<TakeAlong>(test::press(desk.seen(), "hand-over-programme-garden")).id == "garden");
  CHECK(test::of_that_kind<EditProgramme>(test::press(desk.seen(), "another-programme-garden")).copy);
  desk.ask(BenchIntent{ShowClientOnBench{"A.K."}});
  CHECK(desk.shows("change-programme-garden"));
  desk.ask(BenchIntent{ShowClientOnBench{"B.C."}});
  CHECK_FALSE(desk.shows("change-programme-garden"));
  desk.ask(BenchIntent{ShowClientOnBench{}}).type(bench_search_field, "a.k");
  CHECK(desk.shows("change-programme-garden"));
  desk.type(bench_search_field, "evening");
  CHECK_FALSE(desk.shows("change-programme-garden"));
}
