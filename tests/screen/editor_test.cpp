#include "screen/editor_screen.hpp"

#include <algorithm>

#include "frame/theme.hpp"
#include "routine/format.hpp"
#include "screen/editor_choices.hpp"
#include "screen/editor_numbers.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"
#include "support/routines.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

std::shared_ptr<const Library> some_library() {
  Exercise tempo = test::exercise("rock", TempoDose{4s, 4s, 6, 0ms});
  tempo.technique = Technique::mobility;
  tempo.areas = {"hips"};
  tempo.tags = {"mv.rot"};
  Exercise chair = test::hold_exercise("seat", 20s);
  chair.position = Position::chair;
  chair.props = {"chair"};
  return std::make_shared<const Library>(
      test::library_of({test::hold_exercise("knee", 30s, 2),
                        test::each_side(test::hold_exercise("side", 20s)), tempo, chair}));
}

// The editor at a routine of three steps, the first selected.
struct Bench {
  EditorScreen state;
  Effects effects;

  explicit Bench(const Routine& routine = test::routine({test::step("knee"), test::step("side"),
                                                         test::rest_step(15s)})) {
    RoutineCard card;
    card.id = routine.id;
    card.routine = std::make_shared<const Routine>(routine);
    (*this)(CardsLoaded{{card}, some_library()})(EditRoutine{routine.id});
  }
  Bench& operator()(const Intent& intent) {
    auto [next, asked] = update(std::move(state), intent);
    state = std::move(next);
    effects = std::move(asked);
    return *this;
  }
  Bench& own(EditorIntent intent) { return (*this)(Intent{std::move(intent)}); }
  Bench& type(const std::string& field, const std::string& words) {
    return (*this)(EditText{field, SelectAll{}})(EditText{field, InsertText{words}});
  }
  const Routine& routine() const { return state.history.now(); }
  const ExerciseStep& exercise(std::size_t index) const {
    return std::get<ExerciseStep>(routine().steps.at(index).what);
  }
  template <class Kind>
  const Kind* asked() const {
    for (const Effect& effect : effects) {
      if (const auto* kind = std::get_if<Kind>(&effect)) return kind;
    }
    return nullptr;
  }
};

bool draft_kept(const Bench& bench) {
  const auto* effect = bench.asked<EditorEffect>();
  return effect != nullptr && std::holds_alternative<KeepDraft>(*effect);
}

std::vector<std::string> ids(const std::vector<const Exercise*>& list) {
  std::vector<std::string> names;
  for (const Exercise* one : list) names.push_back(one->id);
  return names;
}

}  // namespace

TEST_CASE("A routine of the shelf is opened with its first step selected and nothing to save") {
  const Bench bench;
  CHECK(bench.state.selected == StepPath{0});
  CHECK_FALSE(is_unsaved(bench.state));
  REQUIRE(bench.state.look.timeline);
  CHECK(bench.state.look.problems.empty());
}

TEST_CASE("A new routine begins with a title and no steps, and cannot be saved before it has one") {
  Bench bench;
  bench(EditRoutine{});
  CHECK(bench.routine().steps.empty());
  CHECK_FALSE(bench.routine().title.empty());
  bench.own(SaveNow{});
  CHECK(bench.asked<SaveRoutine>() == nullptr);
  CHECK_FALSE(bench.state.trouble.empty());
  bench.own(AddExercise{"knee"}).own(SaveNow{});
  REQUIRE(bench.asked<SaveRoutine>() != nullptr);
  CHECK(bench.asked<SaveRoutine>()->another);
  CHECK(bench.asked<SaveRoutine>()->routine->id == "new-routine");
}

TEST_CASE("An exercise is added behind the selected step and selected") {
  Bench bench;
  bench.own(ShowPicker{}).own(AddExercise{"rock"});
  CHECK(bench.exercise(1).id == "rock");
  CHECK(bench.state.selected == StepPath{1});
  CHECK_FALSE(bench.state.picking);
  CHECK(draft_kept(bench));
}

TEST_CASE("Steps move by keys and by dragging, and stay selected") {
  Bench bench;
  bench.own(MoveStep{true});
  CHECK(bench.exercise(1).id == "knee");
  CHECK(bench.state.selected == StepPath{1});
  bench(Drag{"handle/steps/1", {}, {}, DragPhase::moved, {}, {}, "step/steps/2", 0.8});
  CHECK(bench.state.dropping == StepPath{3});
  CHECK(bench.exercise(1).id == "knee");
  bench(Drag{"handle/steps/1", {}, {}, DragPhase::dropped, {}, {}, "step/steps/2", 0.8});
  CHECK(bench.exercise(0).id == "side");
  CHECK(std::get<ExerciseStep>(bench.routine().steps.at(2).what).id == "knee");
  CHECK(bench.state.selected == StepPath{2});
  CHECK_FALSE(bench.state.dropping);
}

TEST_CASE("A step dropped beside the list stays where it was") {
  Bench bench;
  bench(Drag{"handle/steps/0", {}, {}, DragPhase::dropped, {}, {}, "save", 0.5});
  CHECK(bench.exercise(0).id == "knee");
  CHECK_FALSE(bench.state.history.can_undo());
}

TEST_CASE("A stepper changes a dose by its notch, and the exercise's own dose is no change") {
  Bench bench;
  bench.own(ChangeNumber{"hold_s", 1});
  CHECK(bench.exercise(0).hold == Millis{35'000});
  bench.own(ChangeNumber{"hold_s", -1});
  CHECK_FALSE(bench.exercise(0).hold);
  bench.own(ChangeNumber{"hold_s", -50});
  CHECK(bench.exercise(0).hold == Millis{5'000});
}

TEST_CASE("A tempo makes the step a version of the therapist's own, and the library's comes back") {
  Bench bench(test::routine({test::step("rock")}));
  bench.own(ChangeNumber{"there_s", 1});
  REQUIRE(bench.exercise(0).in_place);
  CHECK(std::get<TempoDose>(bench.exercise(0).in_place->dose).there == 5s);
  CHECK_FALSE(has_errors(bench.state.look.problems));
  bench.own(AsInLibrary{});
  CHECK_FALSE(bench.exercise(0).in_place);
  CHECK(bench.exercise(0).id == "rock");
}

TEST_CASE("Only an exercise for each side has sides to choose from") {
  Bench bench;
  CHECK(choices_of(bench.routine().steps[0], "sides", *bench.state.library).empty());
  bench.own(SelectStep{{1}}).own(ChangeChoice{"sides", "left"});
  CHECK(bench.exercise(1).sides == Sides::left);
  bench.own(ChangeChoice{"sides", "each"});
  CHECK_FALSE(bench.exercise(1).sides);
}

TEST_CASE("What is typed goes into the routine, is one change to undo, and leaves other languages alone") {
  Routine routine = test::routine({test::step("knee")});
  routine.title = LocalText{{{"en", "Evening"}, {"de", "Abend"}}};
  Bench bench(routine);
  for (const char* letter : {" ", "o", "n", "e"}) bench(EditText{"title", InsertText{letter}});
  CHECK(bench.routine().title.in("en") == "Evening one");
  CHECK(bench.routine().title.in("de") == "Abend");
  bench.own(UndoChange{});
  CHECK(bench.routine().title.in("en") == "Evening");
  CHECK(bench.state.fields.text("title") == "Evening");
  CHECK_FALSE(is_unsaved(bench.state));
}

TEST_CASE("A note goes to the selected step, and the field follows the selection") {
  Bench bench;
  bench.type("note", "Slowly.");
  bench.own(SelectStep{{1}});
  CHECK(bench.state.fields.text("note").empty());
  CHECK(bench.exercise(0).note.in("en") == "Slowly.");
  bench.own(SelectStep{{0}});
  CHECK(bench.state.fields.text("note") == "Slowly.");
}

TEST_CASE("Other words for an exercise are written in place and kept as phrases") {
  Bench bench;
  bench.type("move", "Never mind.");
  CHECK_FALSE(bench.exercise(0).in_place);
  bench.own(WriteOwnWords{}).type("move", "Draw the knee near.").type("hold", "Soft belly.\nBreathe.");
  REQUIRE(bench.exercise(0).in_place);
  CHECK(bench.exercise(0).in_place->say.move.in("en") == "Draw the knee near.");
  CHECK(bench.exercise(0).in_place->say.hold.size() == 2);
}

TEST_CASE("Undo goes back to the first state, and then there is nothing to save") {
  Bench bench;
  const Routine first = bench.routine();
  bench.own(DoubleStep{})
      .own(PutInRepeat{})
      .own(ChangeNumber{"repeat", 1})
      .own(RemoveStep{})
      .own(RemoveStep{});
  CHECK(is_unsaved(bench.state));
  while (bench.state.history.can_undo()) bench.own(UndoChange{});
  CHECK(bench.routine() == first);
  CHECK_FALSE(is_unsaved(bench.state));
  CHECK(std::holds_alternative<ForgetDraft>(*bench.asked<EditorEffect>()));
  while (bench.state.history.can_redo()) bench.own(RedoChange{});
  CHECK(bench.routine().steps.size() == 2);
}

TEST_CASE("Saving tells where, and another version of the same is written over it") {
  Bench bench;
  bench.own(RemoveStep{}).own(SaveNow{});
  REQUIRE(bench.asked<SaveRoutine>() != nullptr);
  CHECK_FALSE(bench.asked<SaveRoutine>()->another);
  bench(RoutineSaved{"evening", "/own/evening.json"});
  CHECK_FALSE(is_unsaved(bench.state));
  CHECK(routine_of(bench.state).file == "/own/evening.json");
  bench.own(RemoveStep{});
  CHECK(is_unsaved(bench.state));
}

TEST_CASE("A routine for another client is saved as another one, named after them") {
  Bench bench;
  bench.type("for", "B.C.").own(SaveAsAnother{});
  REQUIRE(bench.asked<SaveRoutine>() != nullptr);
  CHECK(bench.asked<SaveRoutine>()->another);
  CHECK(bench.asked<SaveRoutine>()->routine->id == "evening-b-c");
}

TEST_CASE("What could not be saved says so, and is still there to be saved") {
  Bench bench;
  bench.own(RemoveStep{}).own(SaveNow{});
  bench(SaveFailed{"The disk is full."});
  CHECK(bench.state.trouble == "The disk is full.");
  CHECK(is_unsaved(bench.state));
}

TEST_CASE("Who leaves and comes back goes on with what was not saved") {
  Bench bench;
  bench.own(RemoveStep{});
  bench(EditRoutine{"evening"});
  CHECK(bench.routine().steps.size() == 2);
}

TEST_CASE("A draft that was left by a crash is there to go on with") {
  Bench bench;
  const auto draft = std::make_shared<const Routine>(test::routine({test::step("side")}, "draft"));
  bench.own(DraftFound{draft});
  CHECK(bench.routine().steps.size() == 1);
  CHECK(is_unsaved(bench.state));
}

TEST_CASE("The library narrows by area, technique, position, things, what it does and words") {
  Bench bench;
  const auto picked = [&](const char* what, const char* value) {
    bench.own(PickBy{what, value});
    const std::vector<std::string> found = ids(picked_exercises(bench.state));
    bench.own(PickBy{what, value});
    return found;
  };
  using List = std::vector<std::string>;
  CHECK(ids(picked_exercises(bench.state)).size() == 4);
  CHECK(picked("area", "hips") == List{"rock"});
  CHECK(picked("technique", "mobility") == List{"rock"});
  CHECK(picked("position", "chair") == List{"seat"});
  CHECK(picked("props", "chair") == List{"seat"});
  CHECK(picked("props", "nothing") == List{"knee", "rock", "side"});
  CHECK(picked("tags", "mv.rot") == List{"rock"});
  bench.type(picker_search_field, "SIDE");
  CHECK(ids(picked_exercises(bench.state)) == List{"side"});
}

TEST_CASE("Numbers and choices of the routine as a whole go into its schedule and stop rules") {
  Bench bench;
  bench.own(ShowEditorPart{EditorPart::about})
      .own(ChangeChoice{"days", "wed"})
      .own(ChangeChoice{"days", "mon"});
  REQUIRE(bench.routine().schedule);
  CHECK(bench.routine().schedule->days == std::vector<std::string>{"mon", "wed"});
  bench.own(ChangeNumber{"weeks", 4}).own(ChangeNumber{"stop_at", 1}).type("at", "8:00, 20:30");
  CHECK(bench.routine().schedule->weeks == 4);
  CHECK(bench.routine().safety.stop_at == 7);
  CHECK(bench.routine().schedule->at == std::vector<std::string>{"08:00", "20:30"});
  bench.own(ChangeChoice{"flare_routine", "flare-day"});
  CHECK(bench.routine().safety.flare_routine == "flare-day");
  CHECK_FALSE(has_errors(bench.state.look.problems));
}

TEST_CASE("Pictures and recordings that were chosen belong to the selected step") {
  Bench bench;
  bench(MediaChosen{{"knee.jpg"}, {{"move", "knee.ogg"}}});
  CHECK(bench.exercise(0).images == std::vector<std::string>{"knee.jpg"});
  CHECK(media_wish(bench.state).clips.at("move") == "knee.ogg");
}

TEST_CASE("New pictures of a routine that came with the program lie among the therapist's own") {
  Routine shipped = test::routine({test::step("knee")});
  shipped.file = "/usr/share/limber/routines/evening.json";
  Bench bench(shipped);
  CHECK(media_wish(bench.state).folder.empty());
  bench.own(DoubleStep{}).own(SaveNow{})(RoutineSaved{"evening", "/own/evening.json"});
  CHECK(media_wish(bench.state).folder == "/own");
}

TEST_CASE("Every problem of a step is said beside it") {
  Bench bench(test::routine({test::step("knee"), test::step("nowhere")}));
  Viewport viewport;
  viewport.size = {1280, 800};
  bench.own(SelectStep{{1}});
  const View<Intent> seen = view(bench.state, {theme(ThemeName::day), viewport, measure, "", false});
  const auto row = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                [](const HitArea& area) { return area.key == "step/steps/1"; });
  REQUIRE(row != seen.frame.areas.end());
  CHECK(row->value.find("remark") != std::string::npos);
  const auto says_why = std::any_of(seen.frame.items.begin(), seen.frame.items.end(), [](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text.find("nowhere") != std::string::npos &&
           text->text.find("no exercise") != std::string::npos;
  });
  CHECK(says_why);
}
