#include "screen/settings/exercise_screen.hpp"

#include "screen/ui/exercise_links.hpp"
#include "support/catch.hpp"
#include "support/fits.hpp"
#include "support/learn.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"
#include "support/shipped_exercises.hpp"

using namespace limber;
using test::area;

namespace {

using Run = test::ProgramRun;

Exercise knee() {
  Exercise made = test::exercise("knee", HoldDose{20s, 2, 10s}, Sides::each);
  made.why = plain_text("Moves the hip.");
  made.feel = plain_text("A pull in the {side} buttock.");
  made.stop = plain_text("Stop if your {side} leg tingles.");
  made.sources = {"A leaflet", "A guideline"};
  made.easier = "tilt";
  return made;
}

std::shared_ptr<const Library> library() {
  auto made = std::make_shared<Library>();
  made->add(knee());
  made->add(test::exercise("tilt", HoldDose{10s, 1, 0s}));
  return made;
}

Routine evening() {
  ExerciseStep named;
  named.id = "knee";
  return test::routine({test::say("Welcome.", 5s), Step{named}, Step{named},
                        test::step_of(test::exercise("own", TimeDose{20s}))});
}

Run at_home() {
  Run run;
  run.program.world.library = library();
  run.program.world.cards = {
      card_for(std::make_shared<const Routine>(evening()), *run.program.world.library, Pace{})};
  run.program.ask_check_ins = false;
  run.program.home.open = "evening";
  return run;
}

View<Intent> shown(const Run& run, const Size& size = {1280, 800}) {
  return view(run.program, test::whole_window(size));
}

Run pressed(Run run, const std::string& key) {
  return run(test::press(shown(run), key));
}

Run escaped(Run run) {
  return run(test::key_intent(run.program, "escape").value());
}

std::vector<std::string> misfits(const View<Intent>& seen) {
  const ViewContext any = test::whole_window();
  return support::misfits(seen.frame, any.measure, any.viewport.touch());
}

bool reads(const Run& run, const std::string& id) {
  return run.program.screen == ScreenName::exercise && run.program.exercise.trail.back()->id == id;
}

}  // namespace

TEST_CASE("an exercise's page says what it is for, what to feel, when to stop, how much, and from whom") {
  const View<Intent> seen = shown(pressed(at_home(), "exercise-knee"));
  for (const char* words :
       {"Name of knee", "Moves the hip.", "A pull in the left buttock.", "Stop if your left leg tingles.",
        "2 times on each side · hold 20 seconds · rest 10 seconds in between", "A leaflet · A guideline",
        "Name of tilt"}) {
    CAPTURE(words);
    CHECK(test::says(seen, words));
  }
}

TEST_CASE("an open routine leads to each of its exercises once, and the page back to it") {
  const Run home = at_home();
  CHECK(area(shown(home), "exercise-own") != nullptr);
  const View<Intent> seen = shown(home);
  const auto& areas = seen.frame.areas;
  CHECK(std::count_if(areas.begin(), areas.end(),
                      [](const HitArea& one) { return one.key == "exercise-knee"; }) == 1);
  const Run page = pressed(home, "exercise-knee");
  REQUIRE(reads(page, "knee"));
  for (const Run& back : {pressed(page, "way-back"), escaped(page)}) {
    CHECK(back.program.screen == ScreenName::home);
    CHECK(back.program.home.open == "evening");
  }
}

TEST_CASE("a paused session leads to the page of its exercise, and the page back into the pause") {
  Run run = at_home();
  run(StartRoutine{"evening"});
  run.program.screen = ScreenName::session;
  auto timeline = compile(evening(), *library(), Pace{}, test::spelled_out);
  REQUIRE(timeline);
  run(SessionReady{std::make_shared<const Timeline>(*std::move(timeline)), Pace{}, test::spelled_out});
  run(NextStep{})(NextStep{});
  CHECK(area(shown(run), "about-exercise") == nullptr);
  run(TogglePause{});
  const Millis paused_at = run.program.session.playhead->position();
  const Run page = pressed(run, "about-exercise");
  REQUIRE(reads(page, "knee"));
  CHECK(area(shown(page), "tab-home") == nullptr);
  for (const Run& back : {pressed(page, "way-back"), escaped(page), Run(page)(GoTo{ScreenName::home})}) {
    CHECK(back.program.screen == ScreenName::session);
    CHECK(back.program.session.playhead->paused());
    CHECK(back.program.session.playhead->position() == paused_at);
  }
}

TEST_CASE("Learn lists every exercise by its name, and the page leads back to the list") {
  Run run = at_home();
  run(GoTo{ScreenName::learn})(ScrollTo{"page", 40});
  const Run page = pressed(run, "exercise-tilt");
  REQUIRE(reads(page, "tilt"));
  const Run back = escaped(page);
  CHECK(back.program.screen == ScreenName::learn);
  CHECK(back.program.learn.scrolls.of("page") == 40);
  run.program.world.learn = test::learn_cards({test::learn_card("a")});
  CHECK(area(shown(run), "exercise-knee") != nullptr);
}

TEST_CASE("the easier variant is followed, gone back from, and never followed in a circle") {
  Run page = pressed(at_home(), "exercise-knee");
  page = pressed(page, "easier");
  REQUIRE(reads(page, "tilt"));
  CHECK(area(shown(page), "easier") == nullptr);
  CHECK(reads(escaped(page), "knee"));
  CHECK(escaped(escaped(page)).program.screen == ScreenName::home);
  page(ReadExercise{exercise_of(page.program.world.library, "knee")});
  CHECK(page.program.exercise.trail.size() == 1);
}

TEST_CASE("an exercise's page leads on to what its file calls harder, and to nothing where it names none") {
  auto made = std::make_shared<Library>();
  made->add(knee());
  Exercise tilt = test::exercise("tilt", HoldDose{10s, 1, 0s});
  tilt.harder = "knee";
  made->add(tilt);
  Run page = at_home();
  page.program.world.library = made;
  page(ReadExercise{exercise_of(made, "tilt")});
  page = pressed(page, "harder");
  REQUIRE(reads(page, "knee"));
  CHECK(area(shown(page), "harder") == nullptr);
}

TEST_CASE(
    "a shipped exercise's harder variant is done in the same position and way, or strengthens what was "
    "moved") {
  const auto shipped = test::shipped_exercises();
  CHECK(shipped->find("bridge")->harder == "bridge-march");
  for (const auto& [id, exercise] : shipped->exercises()) {
    if (exercise.harder.empty()) continue;
    CAPTURE(id);
    const Exercise* harder = shipped->find(exercise.harder);
    REQUIRE(harder != nullptr);
    const bool strengthens =
        exercise.technique == Technique::mobility && harder->technique == Technique::strength;
    CHECK((strengthens || harder->technique == exercise.technique));
    CHECK(harder->position == exercise.position);
  }
}

TEST_CASE("every shipped exercise's page fits the smallest window, and keys read on below it") {
  Run run = at_home();
  run.program.world.library = test::shipped_exercises();
  REQUIRE(run.program.world.library->exercises().size() >= 81);
  for (const auto& [id, exercise] : run.program.world.library->exercises()) {
    CAPTURE(id);
    const Run page = Run(run)(ReadExercise{exercise_of(run.program.world.library, id)});
    for (const Size size : {Size{800, 480}, Size{480, 740}}) {
      const View<Intent> seen = shown(page, size);
      CHECK(misfits(seen) == std::vector<std::string>{});
      const auto down = intent_for(page.program, "page-down", "", seen.frame);
      CHECK((down.has_value() || seen.frame.scrollers.front().most <= 0));
    }
  }
  run(GoTo{ScreenName::learn});
  CHECK(misfits(shown(run, {800, 480})) == std::vector<std::string>{});
}
