// What leads through weeks, as the person meets it: today and why, a small step, a pause, a programme.
#include "screen/home/home.hpp"
#include "screen/home/today_words.hpp"
#include "support/catch.hpp"
#include "support/course.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"
#include "timeline/walk.hpp"

using namespace limber;
using test::day;
using test::later;

namespace {

const WallTime monday = test::monday_evening;

std::shared_ptr<const Routine> tilts() {
  auto routine = std::make_shared<Routine>(test::course_routine({"roll", "stretch"}));
  routine->title = plain_text("Tilts");
  routine->intensity = "gentle";
  routine->ask.before = {"pain"};
  return routine;
}

std::shared_ptr<const Programme> two_weeks() {
  auto made = std::make_shared<Programme>();
  made->id = "back";
  made->title = plain_text("Two weeks");
  for (const char* title : {"Baseline", "Strength"}) {
    ProgrammePhase& phase = made->phases.emplace_back();
    phase.title = plain_text(title);
    phase.say = plain_text("Small is right.");
    phase.routines = {{"evening", {1, {"mon", "thu"}, {"20:00"}, 0}}};
  }
  return made;
}

// A program whose journal is kept here: what it asks to be written down comes back with the next answer.
struct Run : test::ProgramRun {
  AboutPerson about;

  template <class T>
  Run& operator()(const T& intent) {
    const std::size_t before = effects.size();
    ProgramRun::operator()(intent);
    const std::vector<Effect> asked(effects.begin() + static_cast<std::ptrdiff_t>(before), effects.end());
    for (const Effect& one : asked) write_down(one);
    return *this;
  }
  Run& on(const WallTime& now, std::vector<SessionRecord> sessions) {
    (*this)(SessionsLoaded{std::move(sessions), now});
    return *this;
  }
  Today now() const { return today(program.home, program.world); }
  View<Intent> shown() const {
    static const support::EvenMeasure even;
    Viewport viewport;
    viewport.size = {1280, 800};
    return view(program, {theme(ThemeName::day), viewport, even, "", false});
  }
  Run& press(const std::string& key) { return (*this)(test::press(shown(), key)); }

 private:
  void write_down(const Effect& effect) {
    if (const auto* doses = test::effect_as<SaveDoses>(effect))
      about.doses.insert(about.doses.end(), doses->changes.begin(), doses->changes.end());
    else if (const auto* phase = test::effect_as<SavePhase>(effect))
      about.phases.push_back(phase->begun);
    else if (const auto* left = test::effect_as<LeaveProgramme>(effect))
      std::erase_if(about.phases, [&](const PhaseBegun& one) { return one.programme == left->programme; });
    else if (const auto* pause = test::effect_as<SavePause>(effect)) {
      std::erase_if(about.pauses, [&](const Pause& one) { return one.since == pause->pause.since; });
      about.pauses.insert(about.pauses.begin(), pause->pause);
    } else {
      return;
    }
    (*this)(PersonLoaded{about});
  }
};

Run at_home(const WallTime& now = monday, std::vector<SessionRecord> sessions = {}) {
  Run run;
  const auto library = std::make_shared<const Library>(test::course_library());
  run.about.red_flag_checks = {{now, {}, {}}};
  run.on(now, std::move(sessions));
  run(ShelfLoaded{{card_for(tilts(), *library, Pace{})}, library, {}, {}, {two_weeks()}});
  run(PersonLoaded{run.about});
  return run;
}

// Some days up to yesterday, the latest first.
std::vector<SessionRecord> days_before(const WallTime& now, int count, int morning = 3) {
  std::vector<SessionRecord> list;
  for (int i = 1; i <= count; ++i)
    list.push_back(test::session_of(*tilts(), later(now, -i * day), 3, 3, morning));
  return list;
}

Dose first_dose(const Run& run) {
  const auto asked = run.asked<PrepareSession>();
  REQUIRE_FALSE(asked.empty());
  const Routine& routine = *asked.back().routine;
  return resolved(std::get<ExerciseStep>(routine.steps[0].what), *asked.back().library)->dose;
}

}  // namespace

TEST_CASE("a programme is taken up from Home, and Home plans by it and says why") {
  Run run = at_home();
  run.press("programmes").press("take-up-back");
  CHECK(run.about.phases == std::vector<PhaseBegun>{{"back", 0, local_day(monday)}});
  CHECK(run.program.screen == ScreenName::home);
  REQUIRE(run.now().suggested != nullptr);
  CHECK(run.now().reason == Reason::planned);
  CHECK(reason_words(run.now(), run.program.world) == "Baseline, week 1");
  CHECK(why_words(run.now(), run.program.world) == "Planned for 20:00.");
  CHECK(test::says(run.shown(), "It begins: Baseline. Small is right."));
}

TEST_CASE("a day that was missed moves to the next, without a word of blame") {
  Run run = at_home();
  run(ProgrammesIntent{TakeUpProgramme{"back", true}}).on(later(monday, day), {});
  CHECK(run.now().reason == Reason::missed);
  CHECK(reason_words(run.now(), run.program.world) == "Planned for yesterday; today is as good");
  run.on(later(monday, 2 * day), {});  // Wednesday: it comes tomorrow anyway
  CHECK(run.now().reason != Reason::missed);
}

TEST_CASE("a phase gives way to the next by itself, and Home says so") {
  Run run = at_home();
  run(ProgrammesIntent{TakeUpProgramme{"back", true}});
  run.on(later(monday, 7 * day), days_before(later(monday, 4 * day), 2));
  CHECK(run.about.phases.back() == PhaseBegun{"back", 1, local_day(monday) + 7});
  CHECK(reason_words(run.now(), run.program.world) == "Strength, week 1");
  CHECK(test::says(run.shown(), "Something new begins: Strength."));
}

TEST_CASE("a programme is left with one press, and nothing of it is planned any more") {
  Run run = at_home();
  run(ProgrammesIntent{TakeUpProgramme{"back", true}});
  run.press("programmes").press("take-up-back");
  CHECK(run.about.phases.empty());
  CHECK(run.program.world.courses.empty());
}

TEST_CASE("a pause is one press and asks for nothing, and ends with another or with a session") {
  Run run = at_home();
  run(ProgrammesIntent{TakeUpProgramme{"back", true}});
  run.press("pause-plan");
  REQUIRE(run.now().pause != nullptr);
  CHECK(run.now().reason != Reason::planned);
  CHECK(test::says(run.shown(), "Your plan waits from today on."));
  run.on(later(monday, 3 * day), {}).press("end-pause");
  CHECK(run.now().pause == nullptr);
  CHECK(run.about.pauses == std::vector<Pause>{{local_day(monday), local_day(monday) + 3}});
  run.press("pause-plan");
  run(StartRoutine{"evening"});
  CHECK(run.about.pauses.front().until);
}

TEST_CASE("after three calm sessions one step is offered before the session, and a yes is done at once") {
  Run run = at_home(monday, days_before(monday, 3));
  run(StartRoutine{"evening"})(RateNext{3})(Continue{});
  REQUIRE(run.program.screen == ScreenName::dose_step);
  const View<Intent> shown = run.shown();
  CHECK(test::says(shown, "One small step more?"));
  CHECK(test::says(shown, "7 times instead of 6"));
  run.press("step-yes");
  CHECK(run.program.screen == ScreenName::session);
  REQUIRE(run.about.doses.size() == 1);
  CHECK(run.about.doses[0].turn == DoseTurn::up);
  CHECK(first_dose(run) == Dose{TempoDose{3s, 3s, 7}});
  CHECK(std::get<ExerciseStep>(run.asked<PrepareSession>().back().routine->steps[0].what).note.in("en") ==
        "One more than before.");
}

TEST_CASE("not yet leaves it as it is, and the session begins all the same") {
  Run run = at_home(monday, days_before(monday, 3));
  run(StartRoutine{"evening"})(RateNext{3})(Continue{}).press("step-not-yet");
  CHECK(run.program.screen == ScreenName::session);
  CHECK(run.about.doses.at(0).turn == DoseTurn::not_yet);
  CHECK(first_dose(run) == Dose{TempoDose{3s, 3s, 6}});
  run.on(later(monday, day), days_before(later(monday, day), 4));
  run(GoTo{ScreenName::home})(StartRoutine{"evening"})(RateNext{3})(Continue{});
  CHECK(run.program.screen == ScreenName::session);
}

TEST_CASE("keys answer it: y and n") {
  for (const bool yes : {true, false}) {
    Run run = at_home(monday, days_before(monday, 3));
    run(StartRoutine{"evening"})(RateNext{3})(Continue{});
    const auto pressed = test::key_intent(run.program, yes ? "y" : "n");
    REQUIRE(pressed);
    run(*pressed);
    CHECK((run.about.doses.at(0).turn == DoseTurn::up) == yes);
  }
}

TEST_CASE("no step is offered on a sore day or on the day of a massage") {
  Run sore = at_home(monday, days_before(monday, 3));
  sore(StartRoutine{"evening"})(RateNext{7})(Continue{});
  CHECK(sore.program.screen == ScreenName::check_in);
  Run massaged = at_home(monday, days_before(monday, 3));
  massaged.about.massages = {local_day(monday)};
  massaged(PersonLoaded{massaged.about})(StartRoutine{"evening"})(RateNext{3})(Continue{})(Continue{});
  CHECK(massaged.program.screen == ScreenName::session);
}

TEST_CASE("after a red morning the session is a step less, written down once, and says so") {
  Run run = at_home(monday, days_before(monday, 1, 7));
  run(StartRoutine{"evening"});
  REQUIRE(run.about.doses.size() == 1);
  CHECK(run.about.doses[0].turn == DoseTurn::back);
  CHECK(run.about.doses[0].less == 1);
  CHECK(first_dose(run) == Dose{TempoDose{3s, 3s, 5}});
  run(GoTo{ScreenName::home})(StartRoutine{"evening"});
  CHECK(run.about.doses.size() == 1);
}

TEST_CASE("who comes back after more than a week begins a step lower, and is told on Home") {
  Run run = at_home(monday, days_before(later(monday, -8 * day), 3));
  run.about.plan = {{"evening", local_day(monday) - 20}};
  run(PersonLoaded{run.about});
  CHECK(why_words(run.now(), run.program.world).find("You were away for a while") != std::string::npos);
  run(StartRoutine{"evening"});
  CHECK(run.about.doses.at(0).turn == DoseTurn::away);
}

TEST_CASE("the journal tells how each exercise is done by now, and how it came there") {
  Run run = at_home(monday, days_before(monday, 3));
  run(StartRoutine{"evening"})(RateNext{3})(Continue{}).press("step-yes");
  run.program.screen = ScreenName::journal;
  run(JournalIntent{ShowJournalPart{JournalPart::exercises}});
  CHECK(test::says(run.shown(), "roll: 7 times, in “Tilts”"));
  CHECK(test::says(run.shown(), "roll: 7 times (said yes)"));
}

TEST_CASE("a client's page in the review says how far they are, who is ready, and takes it into the draft") {
  const Run home = at_home();
  ReturnedJournal journal;
  journal.file = "/returned/A.json";
  journal.client = "A";
  journal.sessions = days_before(monday, 4);
  journal.person.phases = {{"back", 0, local_day(monday) - 4}};
  journal.person.doses = {
      {later(monday, -20 * day), "evening", "2", "stretch", DoseTurn::up, {2, 25, 0, ""}, 0, ""}};
  ReviewScreen state;
  for (const ReviewIntent& intent :
       {ReviewIntent{ShowClient{journal.file}},
        ReviewIntent{ClientLoaded{std::make_shared<const ReturnedJournal>(journal), monday}}})
    state = update(std::move(state), intent, home.program.world).state;
  const auto shown = view(state, home.program.world, test::whole_window({1280, 6000}));
  CHECK(test::says(shown, "Two weeks: Baseline, week 1"));
  CHECK(test::says(shown, "stretch: 2 times, 25 seconds, in “Tilts”"));
  CHECK(test::says(shown, "Ready for one step more"));
  CHECK(test::says(shown, "Tilts: Name of roll, 7 times"));
  REQUIRE(state.client.draft);
  CHECK(state.client.draft->version == "3");
  CHECK(std::get<ExerciseStep>(state.client.draft->steps[1].what).hold == Millis{25'000});
}

TEST_CASE("a page for the phone is made of a programme from the list, and Back leads there again") {
  Run run = at_home();
  run.press("programmes").press("page-back");
  CHECK(run.program.screen == ScreenName::take_along);
  CHECK(test::says(run.shown(), "with all their sessions as one file"));
  run.press("make-it");
  REQUIRE(run.asked<StartExport>().size() == 1);
  CHECK(run.asked<StartExport>().front().request.programme);
  run(Request{GoBack{}});
  CHECK(run.program.screen == ScreenName::programmes);
}

TEST_CASE(
    "the calendar of the weeks to come is saved from the programmes' page, and what became of it is told") {
  Run run = at_home();
  run(ProgrammesIntent{TakeUpProgramme{"back", true}});
  run.on(later(monday, 7 * day), days_before(later(monday, 4 * day), 2));
  run.press("programmes").press("calendar-back");
  const auto asked = run.asked<MakeProgrammeCalendar>();
  REQUIRE(asked.size() == 1);
  CHECK(asked.back().phase == 1);  // the first phase is over
  CHECK(*asked.back().programme == *two_weeks());
  run(ProgrammesIntent{CalendarMade{"/home/a/limber-calendar.ics"}});
  CHECK(test::says(run.shown(), "limber-calendar.ics"));
  run(ProgrammesIntent{CalendarFailed{failure("write-failed", "The disk is full.")}});
  CHECK(test::says(run.shown(), "The disk is full."));
}

TEST_CASE("where a programme plans a walk for the day, no other walk is offered beside it") {
  Run run = at_home();
  const auto library = std::make_shared<const Library>(test::course_library());
  auto walk = std::make_shared<Routine>(test::course_routine({"walk-out"}));
  walk->id = walk_id;
  auto programme = std::make_shared<Programme>(*two_weeks());
  programme->phases[0].routines.clear();
  programme->phases[0].walk = ProgrammeWalk{5, 0, {}, {}};
  run(ShelfLoaded{
      {card_for(tilts(), *library, Pace{}), card_for(walk, *library, Pace{})}, library, {}, {}, {programme}});
  CHECK(test::area(run.shown(), "walk-5") != nullptr);
  run(ProgrammesIntent{TakeUpProgramme{"back", true}});
  REQUIRE(run.now().suggested != nullptr);
  CHECK(run.now().suggested->id == walk_id);
  CHECK(test::area(run.shown(), "walk-5") == nullptr);
}
