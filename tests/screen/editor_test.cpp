#include "screen/editor/editor_screen.hpp"

#include <algorithm>

#include "routine/format.hpp"
#include "screen/editor/editor_choices.hpp"
#include "screen/editor/editor_numbers.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/routines.hpp"
#include "support/seen.hpp"

using namespace limber;

namespace {

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
  World world;
  EditorScreen state;
  std::vector<EditorEffect> effects;

  explicit Bench(const Routine& routine = test::routine({test::step("knee"), test::step("side"),
                                                         test::rest_step(15s)})) {
    RoutineCard card;
    card.id = routine.id;
    card.routine = std::make_shared<const Routine>(routine);
    world.cards = {card};
    world.library = some_library();
    open(EditRoutine{routine.id});
  }
  Bench& open(const EditRoutine& asked) { return take(opened(std::move(state), asked, world)); }
  Bench& operator()(const EditorIntent& intent) { return take(update(std::move(state), intent, world)); }
  Bench& type(const std::string& field, const std::string& words) {
    return (*this)(EditText{field, SelectAll{}})(EditText{field, InsertText{words}});
  }
  const Routine& routine() const { return state.history.now(); }
  const ExerciseStep& exercise(std::size_t index) const {
    return std::get<ExerciseStep>(routine().steps.at(index).what);
  }
  template <class Kind>
  const Kind* asked() const {
    for (const EditorEffect& effect : effects) {
      if (const Kind* kind = test::effect_as<Kind>(effect)) return kind;
    }
    return nullptr;
  }

 private:
  Bench& take(EditorUpdate next) {
    state = std::move(next.state);
    effects = std::move(next.effects);
    return *this;
  }
};

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
  bench.open(EditRoutine{});
  CHECK(bench.routine().steps.empty());
  CHECK_FALSE(bench.routine().title.empty());
  bench(SaveNow{});
  CHECK(bench.asked<SaveRoutine>() == nullptr);
  CHECK_FALSE(bench.state.trouble.empty());
  bench(AddExercise{"knee"})(SaveNow{});
  REQUIRE(bench.asked<SaveRoutine>() != nullptr);
  CHECK(bench.asked<SaveRoutine>()->another);
  CHECK(bench.asked<SaveRoutine>()->routine->id == "new-routine");
}

TEST_CASE("An exercise is added behind the selected step and selected") {
  Bench bench;
  bench(ShowPicker{})(AddExercise{"rock"});
  CHECK(bench.exercise(1).id == "rock");
  CHECK(bench.state.selected == StepPath{1});
  CHECK(bench.asked<KeepDraft>() != nullptr);
}

TEST_CASE("The library opens with nothing searched for and the cursor in its search, and takes several") {
  Bench bench;
  bench(ShowPicker{});
  REQUIRE(bench.asked<FocusOn>() != nullptr);
  CHECK(bench.asked<FocusOn>()->key == picker_search_field);
  bench(TextFieldIntent{EditText{picker_search_field, InsertText{"rock"}}});
  bench(AddExercise{"rock"})(AddExercise{"side"});
  CHECK(bench.state.picking);
  CHECK(bench.exercise(1).id == "rock");
  CHECK(bench.exercise(2).id == "side");
  bench(ShowPicker{})(ShowPicker{});
  CHECK(bench.state.fields.text(picker_search_field).empty());
  CHECK(bench.state.filter.words.empty());
}

TEST_CASE("Enter in the library's search adds what is found first, and what was searched for is typed over") {
  Bench bench;
  bench(ShowPicker{})(TextFieldIntent{EditText{picker_search_field, InsertText{"rock"}}});
  bench(TextFieldIntent{ConfirmText{picker_search_field}});
  CHECK(bench.exercise(1).id == "rock");
  bench(TextFieldIntent{EditText{picker_search_field, InsertText{"side"}}});
  CHECK(bench.state.fields.text(picker_search_field) == "side");
  const std::size_t steps = bench.routine().steps.size();
  bench(TextFieldIntent{EditText{picker_search_field, InsertText{"nothing is called so"}}});
  bench(TextFieldIntent{ConfirmText{picker_search_field}});
  CHECK(bench.routine().steps.size() == steps);
}

TEST_CASE("A step that is chosen already stays chosen") {
  Bench bench;
  bench(SelectStep{{0}})(SelectStep{{0}});
  CHECK(bench.state.selected == StepPath{0});
}

TEST_CASE("Steps move by keys and by dragging, and stay selected") {
  Bench bench;
  bench(MoveStep{true});
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
  bench(ChangeNumber{"hold_s", 1});
  CHECK(bench.exercise(0).hold == Millis{31'000});
  bench(ChangeNumber{"hold_s", -1});
  CHECK_FALSE(bench.exercise(0).hold);
  bench(ChangeNumber{"hold_s", -50});
  CHECK(bench.exercise(0).hold == Millis{5'000});
}

TEST_CASE(
    "A number is dragged to where the pointer is, from its least to its most, and is one step of undo") {
  Bench bench;
  const Rect track{100, 0, 200, 44};
  const auto drag = [&](double x, DragPhase phase) {
    bench(Drag{"number-hold_s", {100, 20}, {x, 20}, phase, track});
  };
  drag(140, DragPhase::moved);
  const Millis there = bench.exercise(0).hold.value();
  CHECK(there > Millis{5'000});
  drag(900, DragPhase::moved);
  CHECK(bench.exercise(0).hold == Millis{300'000});
  drag(-50, DragPhase::dropped);
  CHECK(bench.exercise(0).hold == Millis{5'000});
  bench(UndoChange{});
  CHECK_FALSE(bench.exercise(0).hold);
}

TEST_CASE(
    "A number is typed in the place of the one that stands there, and what is no number of its is not "
    "taken") {
  Bench bench;
  const std::string field = "number-hold_s-typed";
  const auto type = [&](EditCommand command) { bench(TextFieldIntent{EditText{field, std::move(command)}}); };
  type(PlaceCursor{0});  // a click takes all of it
  type(InsertText{"1"});
  CHECK_FALSE(bench.exercise(0).hold);  // too short, and perhaps only begun
  type(InsertText{"2"});
  CHECK(bench.exercise(0).hold == Millis{12'000});
  type(SelectAll{});
  type(InsertText{"many"});
  CHECK(bench.exercise(0).hold == Millis{12'000});
  bench(TextFieldIntent{ConfirmText{field}});
  type(InsertText{"7"});
  CHECK(bench.exercise(0).hold == Millis{7'000});
  bench(ShowEditorPart{EditorPart::about});
  bench(TextFieldIntent{EditText{"number-weeks-typed", InsertText{"6"}}});
  CHECK(bench.routine().schedule.value().weeks == 6);
}

TEST_CASE("A tempo makes the step a version of the therapist's own, and the library's comes back") {
  Bench bench(test::routine({test::step("rock")}));
  bench(ChangeNumber{"there_s", 1});
  REQUIRE(bench.exercise(0).in_place);
  CHECK(std::get<TempoDose>(bench.exercise(0).in_place->dose).there == 5s);
  CHECK_FALSE(has_errors(bench.state.look.problems));
  bench(AsInLibrary{});
  CHECK_FALSE(bench.exercise(0).in_place);
  CHECK(bench.exercise(0).id == "rock");
}

TEST_CASE("words may be said in a position, to which the program then tells the way") {
  Bench bench(test::routine({test::say_step("Lay the roller down."), test::step("knee")}));
  const auto position = [&] { return std::get<SayStep>(bench.routine().steps[0].what).position; };
  bench(ChangeChoice{"position", "floor-sitting"});
  CHECK(position() == Position::floor_sitting);
  const auto choices = choices_of(bench.routine().steps[0], "position", *bench.world.library);
  CHECK(choices.size() == 9);
  CHECK(std::count_if(choices.begin(), choices.end(), [](const auto& one) { return one.chosen; }) == 1);
  bench(ChangeChoice{"position", ""});
  CHECK_FALSE(position());
  CHECK(choices_of(bench.routine().steps[1], "position", *bench.world.library).empty());
}

TEST_CASE("words may be said only with some exercises of the routine, each turned on and off by itself") {
  Bench bench(test::routine(
      {test::say_step("Fetch the ball."), test::step("knee"), test::step("rock"), test::step("knee")}));
  const auto words = [&] { return std::get<SayStep>(bench.routine().steps[0].what); };
  bench(ChangeChoice{"with", "rock"})(ChangeChoice{"with", "knee"});
  CHECK(words().with == std::vector<std::string>{"rock", "knee"});
  const auto choices = choices_of_words(words(), bench.routine(), *bench.world.library);
  REQUIRE(choices.size() == 2);
  CHECK((choices[0].value == "knee" && choices[0].chosen));
  bench(ChangeChoice{"with", "rock"});
  CHECK(words().with == std::vector<std::string>{"knee"});
}

TEST_CASE("Only an exercise for each side has sides to choose from") {
  Bench bench;
  CHECK(choices_of(bench.routine().steps[0], "sides", *bench.world.library).empty());
  bench(SelectStep{{1}})(ChangeChoice{"sides", "left"});
  CHECK(bench.exercise(1).sides == Sides::left);
  bench(ChangeChoice{"sides", "each"});
  CHECK_FALSE(bench.exercise(1).sides);
}

TEST_CASE("What is typed goes into the routine, is one change to undo, and leaves other languages alone") {
  Routine routine = test::routine({test::step("knee")});
  routine.title = LocalText{{{"en", "Evening"}, {"de", "Abend"}}};
  Bench bench(routine);
  for (const char* letter : {" ", "o", "n", "e"}) bench(EditText{"title", InsertText{letter}});
  CHECK(bench.routine().title.in("en") == "Evening one");
  CHECK(bench.routine().title.in("de") == "Abend");
  bench(UndoChange{});
  CHECK(bench.routine().title.in("en") == "Evening");
  CHECK(bench.state.fields.text("title") == "Evening");
  CHECK_FALSE(is_unsaved(bench.state));
}

TEST_CASE("A note goes to the selected step, and the field follows the selection") {
  Bench bench;
  bench.type("note", "Slowly.");
  bench(SelectStep{{1}});
  CHECK(bench.state.fields.text("note").empty());
  CHECK(bench.exercise(0).note.in("en") == "Slowly.");
  bench(SelectStep{{0}});
  CHECK(bench.state.fields.text("note") == "Slowly.");
}

TEST_CASE("Other words for an exercise are the step's, kept as phrases, and nothing else of it is copied") {
  Bench bench;
  bench.type("move", "Never mind.");
  CHECK(bench.exercise(0).say == SpokenWords{});
  bench(WriteOwnWords{}).type("move", "Draw the knee near.").type("hold", "Soft belly.\nBreathe.");
  CHECK_FALSE(bench.exercise(0).in_place);
  CHECK(bench.exercise(0).say.move.in("en") == "Draw the knee near.");
  CHECK(bench.exercise(0).say.hold.size() == 2);
  CHECK(bench.exercise(0).say.setup.empty());
  bench(SelectStep{{1}})(SelectStep{{0}});
  CHECK(bench.state.fields.text("move") == "Draw the knee near.");
}

TEST_CASE("Own words that are the exercise's, or none, are no words of one's own") {
  Bench bench;
  const std::string library = bench.world.library->find("knee")->say.move.in("en");
  bench(WriteOwnWords{}).type("move", "Draw the knee near.").type("move", library);
  CHECK(bench.exercise(0).say == SpokenWords{});
  bench.type("move", "Draw the knee near.")(EditText{"move", SelectAll{}})(EditText{"move", EraseText{}});
  CHECK(bench.exercise(0).say == SpokenWords{});
}

TEST_CASE("Sets, their rest and repetitions at most are stepped like any other number") {
  Bench bench;
  bench(ChangeNumber{"sets", 2})(ChangeNumber{"set_rest_s", 60})(ChangeNumber{"reps_most", 2});
  CHECK(bench.exercise(0).sets == 3);
  CHECK(bench.exercise(0).set_rest == 60s);
  CHECK(bench.exercise(0).reps == Reps(2, 4));
  bench(ChangeNumber{"sets", -2});
  CHECK(bench.exercise(0).set_rest == 0ms);
  bench(ChangeNumber{"reps_most", -2});
  CHECK_FALSE(bench.exercise(0).reps);
}

TEST_CASE("Holds that are each their own are stepped one by one, and may become alike again") {
  Bench bench;
  bench(ChangeChoice{"holds", "ladder"})(ChangeNumber{"hold_2_s", 10})(ChangeNumber{"reps", 1});
  CHECK(bench.exercise(0).ladder == std::vector<Millis>{30s, 40s, 40s});
  CHECK_FALSE(bench.exercise(0).in_place);
  CHECK(write(bench.routine()).find("\"hold_s\": [") != std::string::npos);
  bench(ChangeChoice{"holds", "alike"});
  CHECK(bench.exercise(0).ladder.empty());
  CHECK(bench.exercise(0).hold == 40s);
  CHECK(bench.exercise(0).reps == Reps(3));
}

TEST_CASE("An exercise may be for certain days, in the order of the week") {
  Bench bench;
  bench(ChangeChoice{"days", "fri"})(ChangeChoice{"days", "mon"});
  CHECK(bench.exercise(0).days == std::vector<std::string>{"mon", "fri"});
  bench(ChangeChoice{"days", "mon"})(ChangeChoice{"days", "fri"});
  CHECK(bench.exercise(0).days.empty());
}

TEST_CASE("An exercise for each side may be done in turn") {
  Bench bench;
  bench(SelectStep{{1}})(ChangeChoice{"sides", "alternate"});
  CHECK(bench.exercise(1).sides == Sides::alternate);
}

TEST_CASE("What one works against is asked of what needs a band or weights, and of nothing else") {
  Bench bench;
  CHECK(choices_of(bench.routine().steps[0], "band", *bench.world.library).empty());
  Exercise row = test::hold_exercise("row", 10s);
  row.props = {"band"};
  const Library library = test::library_of({row});
  Step step = with_choice(test::step("row"), "band", "red", library);
  step = with_number(step, "effort", 4, library);
  CHECK(std::get<ExerciseStep>(step.what).load == Load{"red", 0, 4});
}

TEST_CASE("Undo goes back to the first state, and then there is nothing to save") {
  Bench bench;
  const Routine first = bench.routine();
  bench(DoubleStep{})(PutInRepeat{})(ChangeNumber{"repeat", 1})(RemoveStep{})(RemoveStep{});
  CHECK(is_unsaved(bench.state));
  while (bench.state.history.can_undo()) bench(UndoChange{});
  CHECK(bench.routine() == first);
  CHECK_FALSE(is_unsaved(bench.state));
  REQUIRE(bench.asked<KeepDraft>() != nullptr);
  CHECK(bench.asked<KeepDraft>()->draft->history.is_saved());
  while (bench.state.history.can_redo()) bench(RedoChange{});
  CHECK(bench.routine().steps.size() == 2);
}

TEST_CASE("Saving tells where, and another version of the same is written over it") {
  Bench bench;
  bench(RemoveStep{})(SaveNow{});
  REQUIRE(bench.asked<SaveRoutine>() != nullptr);
  CHECK_FALSE(bench.asked<SaveRoutine>()->another);
  bench(RoutineSaved{"evening", "/own/evening.json", "text"});
  CHECK_FALSE(is_unsaved(bench.state));
  CHECK(routine_of(bench.state).file == "/own/evening.json");
  bench(RemoveStep{});
  CHECK(is_unsaved(bench.state));
}

TEST_CASE("A routine for another client is saved as another one, named after them") {
  Bench bench;
  bench.type("for", "B.C.")(SaveAsAnother{});
  REQUIRE(bench.asked<SaveRoutine>() != nullptr);
  CHECK(bench.asked<SaveRoutine>()->another);
  CHECK(bench.asked<SaveRoutine>()->routine->id == "evening-b-c");
}

TEST_CASE("What could not be saved says so, and is still there to be saved") {
  Bench bench;
  bench(RemoveStep{})(SaveNow{});
  bench(RoutineSaveFailed{failure("disk-full", "The disk is full.")});
  CHECK(bench.state.trouble == "The disk is full.");
  CHECK(is_unsaved(bench.state));
}

TEST_CASE("Who leaves and comes back goes on with what was not saved") {
  Bench bench;
  bench(RemoveStep{});
  bench.open(EditRoutine{"evening"});
  CHECK(bench.routine().steps.size() == 2);
}

TEST_CASE("The library narrows by area, technique, position, things, what it does and words") {
  Bench bench;
  const auto picked = [&](const char* what, const char* value) {
    bench(PickBy{what, value});
    const std::vector<std::string> found = ids(picked_exercises(bench.state, bench.world));
    bench(PickBy{what, value});
    return found;
  };
  using List = std::vector<std::string>;
  CHECK(ids(picked_exercises(bench.state, bench.world)).size() == 4);
  CHECK(picked("area", "hips") == List{"rock"});
  CHECK(picked("technique", "mobility") == List{"rock"});
  CHECK(picked("position", "chair") == List{"seat"});
  CHECK(picked("props", "chair") == List{"seat"});
  CHECK(picked("props", "nothing") == List{"knee", "rock", "side"});
  CHECK(picked("tags", "mv.rot") == List{"rock"});
  bench.type(picker_search_field, "SIDE");
  CHECK(ids(picked_exercises(bench.state, bench.world)) == List{"side"});
}

TEST_CASE("Numbers and choices of the routine as a whole go into its schedule and stop rules") {
  Bench bench;
  bench(ShowEditorPart{EditorPart::about})(ChangeChoice{"days", "wed"})(ChangeChoice{"days", "mon"});
  REQUIRE(bench.routine().schedule);
  CHECK(bench.routine().schedule->days == std::vector<std::string>{"mon", "wed"});
  bench(ChangeNumber{"weeks", 4})(ChangeNumber{"stop_at", 1}).type("at", "8:00, 20:30");
  CHECK(bench.routine().schedule->weeks == 4);
  CHECK(bench.routine().safety.stop_at == 7);
  CHECK(bench.routine().schedule->at == std::vector<std::string>{"08:00", "20:30"});
  bench(ChangeChoice{"flare_routine", "flare-day"});
  CHECK(bench.routine().safety.flare_routine == "flare-day");
  CHECK_FALSE(has_errors(bench.state.look.problems));
}

TEST_CASE("Pictures and recordings that were chosen belong to the selected step") {
  Bench bench;
  bench(UseMedia{{"knee.jpg"}, true, {{"move", "knee.ogg"}}});
  CHECK(bench.exercise(0).images == std::vector<std::string>{"knee.jpg"});
  CHECK(bench.exercise(0).images_instead);
  CHECK(media_request(bench.state, bench.world).clips.at("move") == "knee.ogg");
}

TEST_CASE("New pictures of a routine that came with the program lie among the therapist's own") {
  Routine shipped = test::routine({test::step("knee")});
  shipped.file = "/usr/share/limber/routines/evening.json";
  Bench bench(shipped);
  CHECK(media_request(bench.state, bench.world).folder.empty());
  bench(DoubleStep{})(SaveNow{})(RoutineSaved{"evening", "/own/evening.json"});
  CHECK(media_request(bench.state, bench.world).folder == "/own");
}

TEST_CASE("Every problem of a step is said beside it") {
  Bench bench(test::routine({test::step("knee"), test::step("nowhere")}));
  bench(SelectStep{{1}});
  const View<EditorIntent> seen = view(bench.state, bench.world, test::whole_window());
  const HitArea* row = test::area(seen, "step/steps/1");
  REQUIRE(row != nullptr);
  CHECK(row->value.find("to check") != std::string::npos);
  const auto says_why = std::any_of(seen.frame.items.begin(), seen.frame.items.end(), [](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text.find("nowhere") != std::string::npos &&
           text->text.find("no exercise") != std::string::npos;
  });
  CHECK(says_why);
}

TEST_CASE("activities of the client's own are written a line each, and asked for once they are chosen") {
  Bench bench;
  bench(ShowEditorPart{EditorPart::about});
  const auto shown = [&] { return view(bench.state, bench.world, test::whole_window()); };
  CHECK(test::area(shown(), "activities") == nullptr);
  bench(ChangeChoice{"weekly", "activities"});
  CHECK(test::area(shown(), "activities") != nullptr);
  bench.type("activities", "Putting on socks\nLifting the child");
  REQUIRE(bench.routine().ask.activities.size() == 2);
  CHECK(bench.routine().ask.activities[0].in("en") == "Putting on socks");
}

TEST_CASE("A time of day that is no time is told below its field, and not at the head of the page") {
  Bench bench;
  bench(ShowEditorPart{EditorPart::about})(ChangeChoice{"schedule", "on"});
  bench.type("at", "7am, soon");
  CHECK(bench.routine().schedule.value().at == std::vector<std::string>{"07:00", "soon"});
  const auto whole_page = test::whole_window({1280, 2400});
  const auto shown = view(bench.state, bench.world, whole_page);
  const auto warnings =
      std::count_if(shown.frame.items.begin(), shown.frame.items.end(), [](const Item& item) {
        const auto* text = std::get_if<TextBox>(&item);
        return text != nullptr && text->text.starts_with("⚠");
      });
  CHECK(warnings == 1);
  bench.type("at", "7am, 7.15 pm")(ChangeNumber{"times_per_day", 1});
  CHECK_FALSE(test::says(view(bench.state, bench.world, whole_page), "⚠"));
}
