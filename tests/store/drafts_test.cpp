#include "store/drafts.hpp"

#include "programme/format.hpp"
#include "routine/format.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/routines.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Routine titled(const std::string& title, std::vector<Step> steps = {step("knee")}) {
  Routine made = routine(std::move(steps));
  made.title = plain_text(title);
  return made;
}

RoutineDraft some_draft(const std::string& key = "evening") {
  RoutineDraft draft;
  draft.key = draft.id = key;
  draft.base = "what the file held";
  draft.was_for = "A.K.";
  draft.history = UndoStack<Routine>(titled("Evening"));
  draft.history.change(titled("Évening, für später"));
  draft.history.change(titled("Évening, für spät", {step("knee"), rest_step(15s)}));
  draft.history.change(titled("E"));
  draft.history.undo();
  return draft;
}

// Not by the documents behind them.
void check_same(const RoutineDraft& found, const RoutineDraft& kept) {
  CHECK(found.key == kept.key);
  CHECK(found.id == kept.id);
  CHECK(found.base == kept.base);
  CHECK(found.was_for == kept.was_for);
  CHECK(found.history == kept.history);
}

}  // namespace

TEST_CASE("a draft is found again with every state it had, and undo leads back to the first") {
  const TemporaryFolder folder;
  const RoutineDraft kept = some_draft();
  REQUIRE(Drafts(folder / "drafts").keep(kept));
  auto found = Drafts(folder / "drafts").routine("evening");
  REQUIRE(found);
  check_same(*found, kept);
  found->history.undo();
  found->history.undo();
  CHECK(found->history.now().title.in("en") == "Evening");
  CHECK(found->history.is_saved());
  CHECK_FALSE(found->history.can_undo());
  CHECK(mode_of(folder / "drafts/evening.json") == 0600);
}

TEST_CASE("a draft is kept whatever is missing in it: no title, no step, no words") {
  const TemporaryFolder folder;
  Drafts drafts(folder / "drafts");
  RoutineDraft draft;
  draft.key = "new_1";
  draft.history = UndoStack<Routine>(Routine{});
  Routine about;
  about.meant_for = "B.C.";
  about.schedule = Schedule{};
  about.author.role = plain_text("massage therapist");
  draft.history.change(about);
  REQUIRE(drafts.keep(draft));
  const auto found = drafts.routine("new_1");
  REQUIRE(found);
  CHECK(found->history.now() == about);
  ExerciseDraft pose;
  pose.key = "pose_new_1";
  pose.history = UndoStack<Exercise>(Exercise{});
  Exercise posed;
  posed.figure = figure::Motion{};
  posed.figure->poses = {figure::Pose{}};
  pose.history.change(posed);
  REQUIRE(drafts.keep(pose));
  const auto again = drafts.exercise("pose_new_1");
  REQUIRE(again);
  REQUIRE(again->history.now().figure);
  CHECK(again->history.now().figure->poses.size() == 1);
  CHECK_FALSE(again->history.is_saved());
}

TEST_CASE("there are as many drafts as are written, and each is forgotten by itself") {
  const TemporaryFolder folder;
  Drafts drafts(folder / "drafts");
  CHECK(drafts.notes().empty());
  REQUIRE(drafts.keep(some_draft("first")));
  REQUIRE(drafts.keep(some_draft("second")));
  RoutineDraft safe = some_draft("third");
  safe.history.mark_saved();
  REQUIRE(drafts.keep(safe));
  CHECK(drafts.notes().size() == 3);
  drafts.forget("first");
  REQUIRE(drafts.notes().size() == 2);
  for (const DraftNote& note : drafts.notes()) {
    CHECK(note.unsaved == (note.key == "second"));
    CHECK(note.title == "Évening, für spät");
    CHECK(note.kind == DraftKind::routine);
  }
  CHECK(drafts.routine("second"));
  CHECK_FALSE(drafts.routine("first"));
}

TEST_CASE("of very many states the latest are kept, and what was saved before them is not taken for saved") {
  const TemporaryFolder folder;
  Drafts drafts(folder / "drafts");
  RoutineDraft draft;
  draft.key = "long";
  draft.history = UndoStack<Routine>(titled("0"));
  for (int i = 1; i <= 250; ++i) draft.history.change(titled(std::to_string(i)));
  REQUIRE(drafts.keep(draft));
  auto found = drafts.routine("long");
  REQUIRE(found);
  CHECK(found->history.values().size() == most_kept_states);
  CHECK(found->history.now().title.in("en") == "250");
  while (found->history.can_undo()) found->history.undo();
  CHECK_FALSE(found->history.is_saved());
  CHECK(drafts.notes().front().unsaved);
}

TEST_CASE("a draft that is damaged is not found, and not touched") {
  const TemporaryFolder folder;
  Drafts drafts(folder / "drafts");
  REQUIRE(drafts.keep(some_draft("good")));
  const std::string good = contents(folder / "drafts/good.json");
  for (const std::string& bad :
       {std::string("half a fi"), good.substr(0, good.size() / 2), std::string("[]"), std::string("{}"),
        std::string(R"({"limber_draft": 1, "id": 3})"),
        std::string(
            R"({"limber_draft": 1, "kind": "routine", "id": "", "title": "", "for": "", "unsaved": true,
                        "base": "", "was_for": "", "now": 7, "states": [{"keep": 9, "put": "", "end": 9}]})")}) {
    put(folder / "drafts/bad.json", bad);
    CHECK_FALSE(drafts.routine("bad"));
    CHECK(contents(folder / "drafts/bad.json") == bad);
  }
  CHECK(drafts.routine("good"));
}

TEST_CASE("a draft is the old one or the new one, whichever step of keeping it fails") {
  const TemporaryFolder folder;
  const RoutineDraft before = some_draft();
  RoutineDraft after = before;
  after.history.change(titled("Later"));
  fail_at_every_step(folder.path(), {[&] { REQUIRE(Drafts(folder.path()).keep(before)); },
                                     [&] { return Drafts(folder.path()).keep(after).has_value(); },
                                     [&] { return contents(folder / "evening.json"); }});
}

TEST_CASE("a programme that is being written is kept with its kind, and with what its file had besides") {
  const TemporaryFolder folder;
  Drafts drafts(folder / "drafts");
  const std::string text =
      R"({"format": 1, "kind": "programme", "id": "garden", "x-room": 4, "title": "Garden",
"phases": [{"title": "One", "weeks": 2}]})";
  const auto read = parse_programme(text, "/own/programmes/garden.json");
  REQUIRE(read);
  ProgrammeDraft draft;
  draft.key = "programme_garden";
  draft.history = UndoStack<Programme>(*read);
  Programme half = *read;
  half.phases[0].title = {};
  half.phases[0].weeks = 3;
  draft.history.change(half);
  REQUIRE(drafts.keep(draft));
  REQUIRE(drafts.notes().size() == 1);
  CHECK(drafts.notes().front().kind == DraftKind::programme);
  CHECK(drafts.notes().front().title == "Garden");
  auto found = Drafts(folder / "drafts").programme("programme_garden");
  REQUIRE(found);
  CHECK(found->history == draft.history);
  found->history.undo();
  CHECK(write(found->history.now()) == text);
}
