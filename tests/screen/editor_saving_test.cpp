// Nothing that is written is lost, and nothing of one client's reaches another.
#include "routine/format.hpp"
#include "screen/editor/editor_screen.hpp"
#include "support/catch.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;

namespace {

Routine for_client(const std::string& id, const std::string& client) {
  ExerciseStep knee;
  knee.id = "knee";
  knee.note = plain_text("Your left side first.");
  knee.images = {"morning-a-k-knee-1.jpg"};
  Routine made = test::routine({{knee}, test::rest(15s)});
  made.id = id;
  made.title = plain_text("Morning");
  made.meant_for = client;
  made.version = "2";
  made.file = "/own/" + id + ".json";
  return made;
}

RoutineCard card_of(const Routine& routine) {
  RoutineCard card;
  card.id = routine.id;
  card.own = true;
  card.routine = std::make_shared<const Routine>(routine);
  return card;
}

// The program with a shelf of two clients' routines, and what is on the disk of drafts.
struct Desk : test::ProgramRun {
  std::map<std::string, RoutineDraft> disk;

  Desk() {
    program.world.cards = {card_of(for_client("morning-a-k", "A.K.")),
                           card_of(for_client("evening-b-c", "B.C."))};
    Library library;
    library.add(test::exercise("knee", HoldDose{40s, 8, 0s}));
    program.world.library = std::make_shared<const Library>(std::move(library));
  }
  // As the services answer.
  template <class T>
  Desk& ask(const T& intent) {
    effects.clear();
    (*this)(intent);
    for (int round = 0; round < 4 && !effects.empty(); ++round) {
      const Effects asked = std::exchange(effects, {});
      for (const Effect& effect : asked) answer(effect);
    }
    return *this;
  }
  // The power fails: what is on the disk is all there is.
  Desk restarted() const {
    Desk again;
    again.disk = disk;
    again.program.world.cards = program.world.cards;
    again.tell();
    return again;
  }
  Desk& note(const std::string& words) {
    return ask(EditText{"note", SelectAll{}}).ask(EditText{"note", InsertText{words}});
  }
  const Routine& now() const { return program.editor.history.now(); }
  const ExerciseStep& knee() const { return std::get<ExerciseStep>(now().steps.at(0).what); }
  std::string noted() const { return knee().note.in("en"); }

 private:
  void answer(const Effect& effect) {
    if (const auto* keep = test::effect_as<KeepDraft>(effect))
      disk.insert_or_assign(keep->draft->key, *keep->draft);
    if (const auto* forget = test::effect_as<ForgetDraft>(effect)) disk.erase(forget->key);
    if (const auto* open = test::effect_as<OpenDraft>(effect); open && disk.contains(open->note.key))
      (*this)(EditorIntent{DraftFound{std::make_shared<const RoutineDraft>(disk.at(open->note.key))}});
    tell();
  }
  void tell() {
    std::vector<DraftNote> notes;
    for (const auto& [key, draft] : disk) notes.push_back(note_of(draft));
    (*this)(DraftsLoaded{notes});
  }
};

template <class Kind>
Kind pressed(const Desk& desk, const std::string& key) {
  return test::of_that_kind<Kind>(test::press(view(desk.program, test::whole_window({1280, 2400})), key));
}

bool shows(const Desk& desk, const std::string& key) {
  return test::area(view(desk.program, test::whole_window({1280, 2400})), key) != nullptr;
}

}  // namespace

TEST_CASE("what is written in one routine is there again after another was opened") {
  Desk desk;
  desk.ask(EditRoutine{"morning-a-k"}).note("Slowly.");
  desk.ask(GoBack{}).ask(EditRoutine{}).ask(GoBack{}).ask(EditRoutine{"evening-b-c"}).ask(GoBack{});
  desk.ask(EditRoutine{"morning-a-k"});
  CHECK(desk.noted() == "Slowly.");
  CHECK(is_unsaved(desk.program.editor));
}

TEST_CASE("what is written about a new routine that has no step yet is there after a power cut") {
  Desk desk;
  desk.ask(EditRoutine{}).ask(ShowEditorPart{EditorPart::about});
  desk.ask(EditText{"for", InsertText{"C.D."}}).ask(EditText{"summary", InsertText{"Ten minutes."}});
  Desk again = desk.restarted();
  REQUIRE(again.program.world.drafts.size() == 1);
  const DraftNote note = again.program.world.drafts.front();
  CHECK(note.meant_for == "C.D.");
  again.ask(EditRoutine{});
  CHECK(again.now().meant_for.empty());
  CHECK(again.disk.at(note.key).history.now().meant_for == "C.D.");
  again.ask(GoOnWith{note});
  CHECK(again.now().meant_for == "C.D.");
  CHECK(again.now().summary.in("en") == "Ten minutes.");
}

TEST_CASE("undo leads back to the first state after a restart, of what is saved too") {
  Desk desk;
  desk.ask(EditRoutine{"morning-a-k"}).note("One.").ask(RemoveStep{});
  Desk again = desk.restarted();
  again.ask(EditRoutine{"morning-a-k"}).ask(UndoChange{}).ask(UndoChange{});
  CHECK(again.noted() == "Your left side first.");
  CHECK_FALSE(is_unsaved(again.program.editor));
  again.ask(RedoChange{}).ask(SaveNow{});
  Routine saved = for_client("morning-a-k", "A.K.");
  saved.steps = again.now().steps;
  again.ask(EditorIntent{RoutineSaved{"morning-a-k", saved.file, write(saved)}});
  Desk later = again.restarted();
  later.program.world.cards.front() = card_of(saved);
  later.ask(EditRoutine{"morning-a-k"});
  CHECK_FALSE(is_unsaved(later.program.editor));
  later.ask(UndoChange{});
  CHECK(later.noted() == "Your left side first.");
}

TEST_CASE("the states of a file that another program has changed since are not shown as its own") {
  Desk desk;
  desk.ask(EditRoutine{"morning-a-k"}).note("One.").ask(UndoChange{});
  Desk again = desk.restarted();
  Routine theirs = for_client("morning-a-k", "A.K.");
  theirs.title = plain_text("By hand");
  again.program.world.cards.front() = card_of(theirs);
  again.ask(EditRoutine{"morning-a-k"});
  CHECK(again.now().title.in("en") == "By hand");
  CHECK_FALSE(again.program.editor.history.can_redo());
}

TEST_CASE("a file that another program has changed is not written over before that is said") {
  Desk desk;
  desk.ask(EditRoutine{"morning-a-k"}).note("Mine.");
  desk.effects.clear();
  desk(SaveNow{});
  REQUIRE(desk.asked<SaveRoutine>().size() == 1);
  CHECK(desk.asked<SaveRoutine>().front().base == write(*desk.program.world.cards.front().routine));
  desk.ask(EditorIntent{RoutineSaveFailed{failure("file-changed", "Another program has changed it.")}});
  CHECK(is_unsaved(desk.program.editor));
  SECTION("it is written over when that is asked for") {
    desk.effects.clear();
    desk(EditorIntent{pressed<SaveOver>(desk, "save-over")});
    REQUIRE(desk.asked<SaveRoutine>().size() == 1);
    CHECK(desk.asked<SaveRoutine>().front().base.empty());
  }
  SECTION("or it takes the place of mine, which undo brings back") {
    desk.effects.clear();
    desk(EditorIntent{pressed<TakeTheirs>(desk, "take-theirs")});
    CHECK(desk.asked<ReloadShelf>().size() == 1);
    Routine theirs = for_client("morning-a-k", "A.K.");
    theirs.title = plain_text("By hand");
    desk.program.world.cards.front() = card_of(theirs);
    desk.ask(EditorIntent{ShelfChanged{}});
    CHECK(desk.now().title.in("en") == "By hand");
    CHECK_FALSE(is_unsaved(desk.program.editor));
    desk.ask(UndoChange{});
    CHECK(desk.noted() == "Mine.");
  }
  SECTION("or mine is saved beside it") {
    desk.effects.clear();
    desk(EditorIntent{pressed<SaveAsAnother>(desk, "save-beside")});
    REQUIRE(desk.asked<SaveRoutine>().size() == 1);
    CHECK(desk.asked<SaveRoutine>().front().another);
  }
}

TEST_CASE("saving where nothing has changed writes nothing") {
  Desk desk;
  desk.ask(EditRoutine{"morning-a-k"});
  desk.effects.clear();
  desk(SaveNow{});
  CHECK(desk.asked<SaveRoutine>().empty());
}

TEST_CASE("what is not saved is thrown away when that is said twice, on the disk too") {
  Desk desk;
  desk.ask(GoTo{ScreenName::bench}).ask(EditRoutine{"morning-a-k"});
  CHECK_FALSE(shows(desk, "discard"));
  desk.note("Slowly.");
  desk.ask(EditorIntent{pressed<AskDiscard>(desk, "discard")});
  CHECK(desk.disk.contains("morning-a-k"));
  desk.ask(pressed<DiscardDraft>(desk, "discard-for-good"));
  CHECK(desk.disk.empty());
  CHECK(desk.program.screen == ScreenName::bench);
  desk.ask(EditRoutine{"morning-a-k"});
  CHECK(desk.noted() == "Your left side first.");
}

TEST_CASE("a routine for another client begins without what was the first one's, whose own stays") {
  Desk desk;
  desk.ask(EditForAnother{"morning-a-k"});
  CHECK(desk.now().meant_for.empty());
  CHECK(desk.program.editor.part == EditorPart::about);
  desk.ask(EditText{"for", InsertText{"D.E."}});
  desk.effects.clear();
  desk(EditorIntent{pressed<SaveNow>(desk, "save-for-another")});
  REQUIRE(desk.asked<SaveRoutine>().size() == 1);
  const SaveRoutine save = desk.asked<SaveRoutine>().front();
  CHECK(save.another);
  CHECK(save.left == "A.K.");
  CHECK(save.routine->id == "morning-d-e");
  CHECK(things_of_client(*save.routine).empty());
  const std::string text = write(*save.routine);
  for (const char* theirs : {"A.K.", "a-k", "left side"}) CHECK(text.find(theirs) == std::string::npos);
}

TEST_CASE("of the first client's what is chosen goes along to another, and no more") {
  Desk desk;
  desk.ask(EditRoutine{"morning-a-k"}).ask(ShowEditorPart{EditorPart::about});
  CHECK_FALSE(shows(desk, "save-for-another"));
  desk.ask(EditText{"for", SelectAll{}}).ask(EditText{"for", InsertText{"D.E."}});
  desk.ask(EditorIntent{pressed<KeepOfClient>(desk, "stay-2")});
  desk.effects.clear();
  desk(SaveNow{});
  REQUIRE(desk.asked<SaveRoutine>().size() == 1);
  const SaveRoutine save = desk.asked<SaveRoutine>().front();
  CHECK(save.another);
  const auto things = things_of_client(*save.routine);
  REQUIRE(things.size() == 1);
  CHECK(things.front().thing == ClientThing::notes);
}

TEST_CASE("a code that is only spelled otherwise is the same client, and one may be called otherwise") {
  Desk desk;
  desk.ask(EditRoutine{"morning-a-k"})
      .ask(EditText{"for", SelectAll{}})
      .ask(EditText{"for", InsertText{"A. K"}});
  CHECK_FALSE(is_for_another(desk.program.editor));
  desk.ask(EditText{"for", SelectAll{}}).ask(EditText{"for", InsertText{"Anna"}});
  CHECK(is_for_another(desk.program.editor));
  desk.ask(EditorIntent{pressed<SameClient>(desk, "same-client")});
  desk.effects.clear();
  desk(SaveNow{});
  REQUIRE(desk.asked<SaveRoutine>().size() == 1);
  CHECK_FALSE(desk.asked<SaveRoutine>().front().another);
  CHECK(desk.asked<SaveRoutine>().front().routine->id == "morning-a-k");
}

TEST_CASE("the next dose of a client who does another's routine becomes a routine of their own") {
  Desk desk;
  Routine next = for_client("morning-a-k", "A.K.");
  next.version = "3";
  auto& knee = std::get<ExerciseStep>(next.steps.front().what);
  knee.reps = 6;
  desk.ask(EditDraft{std::make_shared<const Routine>(next), "B.C."});
  CHECK(desk.now().meant_for == "B.C.");
  CHECK(desk.knee().reps == 6);
  CHECK(desk.program.editor.id.empty());
  CHECK(desk.program.editor.key != "morning-a-k");
  CHECK(is_for_another(desk.program.editor));
  desk.ask(GoBack{}).ask(EditRoutine{"morning-a-k"});
  CHECK(desk.now().meant_for == "A.K.");
  CHECK_FALSE(desk.knee().reps);
  CHECK_FALSE(is_unsaved(desk.program.editor));
}

TEST_CASE(
    "the next dose of a client is a change of their own routine, told beside what was, and undone like any "
    "other") {
  Desk desk;
  desk.ask(EditRoutine{"morning-a-k"}).note("Written before.").ask(GoBack{}).ask(EditRoutine{"evening-b-c"});
  Routine next = for_client("morning-a-k", "A.K.");
  next.version = "3";
  std::get<ExerciseStep>(next.steps.front().what).reps = 6;
  desk.ask(EditDraft{std::make_shared<const Routine>(next), "a.k"});
  CHECK(desk.program.editor.id == "morning-a-k");
  CHECK(desk.knee().reps == 6);
  CHECK(is_unsaved(desk.program.editor));
  const auto shown = view(desk.program, test::whole_window({1280, 2400}));
  CHECK(test::area(shown, "step/steps/0")->value == "8 × 40 s → 6 × 40 s");
  CHECK(shows(desk, "discard"));
  desk.ask(UndoChange{});
  CHECK(desk.noted() == "Written before.");
}

TEST_CASE("who a therapist is was written once, and stands in each new routine") {
  Desk desk;
  desk.ask(EditRoutine{});
  CHECK(desk.now().author.name.empty());
  Routine older = for_client("morning-a-k", "A.K.");
  older.author.name = plain_text("Mara");
  Routine newer = older;
  newer.author.name = plain_text("Mara M.");
  newer.author.role = plain_text("massage therapist");
  RoutineCard given = card_of(newer);
  given.handed_over = true;
  given.changed = 9;
  desk.program.world.cards = {card_of(older), card_of(newer), given};
  desk.program.world.cards[1].changed = 5;
  desk.ask(EditRoutine{});
  CHECK(desk.now().author.name.in("en") == "Mara M.");
  CHECK(desk.now().author.role.in("en") == "massage therapist");
}
