#include "screen/program/program.hpp"

#include <algorithm>

#include "screen/home/candidates.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/learn.hpp"
#include "support/program_run.hpp"
#include "timeline/gentle.hpp"
#include "timeline/walk.hpp"
#include "timeline/warmth.hpp"

using namespace limber;

namespace {

std::shared_ptr<const Routine> evening() {
  auto routine = std::make_shared<Routine>();
  routine->id = "evening";
  routine->title = plain_text("Evening");
  routine->ask = {{"pain", "stiffness"}, {"pain"}, {}, {}, {}};
  routine->steps = {test::step_of(test::exercise("tilt", HoldDose{20s, 1, 0s})), test::comfort_check(),
                    test::step_of(test::exercise("rest", TimeDose{60s}))};
  return routine;
}

SessionReady ready() {
  return test::ready_for(evening());
}

struct Run : test::ProgramRun {
  template <class T>
  Run& operator()(const T& intent) {
    ProgramRun::operator()(intent);
    return *this;
  }
  // Past its comfort check, to what follows.
  Run& to_check_and_on() {
    while (!program.session.playhead->waiting_for_check()) (*this)(Elapsed{250ms, 250ms});
    (*this)(StillComfortable{});
    while (program.session.playhead->present() == nullptr) (*this)(Elapsed{250ms, 250ms});
    return *this;
  }
  // Time in small ticks, answering comfort checks, until the session is over.
  Run& to_the_end() {
    for (int i = 0; i < 100'000 && program.screen == ScreenName::session; ++i) {
      if (program.session.playhead->waiting_for_check()) (*this)(StillComfortable{});
      (*this)(Elapsed{250ms, 250ms});
    }
    return *this;
  }
};

Run at_home() {
  Run run;
  run(ShelfLoaded{{card_for(evening(), Library{}, Pace{})}, std::make_shared<const Library>(), {}, {}});
  return run;
}

Run in_session() {
  Run run = at_home();
  run(StartRoutine{"evening"})(RateNext{3})(RateNext{4})(Continue{})(ready());
  return run;
}

}  // namespace

TEST_CASE("starting a routine has its voice made while the questions are asked") {
  Run run = at_home();
  run(StartRoutine{"evening"});
  CHECK(run.program.screen == ScreenName::check_in);
  REQUIRE(run.asked<PrepareSession>().size() == 1);
  CHECK(*run.asked<PrepareSession>().front().routine == *evening());
}

TEST_CASE("a session begins when both the answers and the voice are there, whichever comes last") {
  Run answers_first = at_home();
  answers_first(StartRoutine{"evening"})(RateNext{1})(Continue{});
  CHECK_FALSE(answers_first.program.session.playhead);
  answers_first(ready());
  CHECK(answers_first.program.session.playhead);

  Run voice_first = at_home();
  voice_first(StartRoutine{"evening"})(ready());
  CHECK_FALSE(voice_first.program.session.playhead);
  voice_first(RateNext{1})(Continue{});
  CHECK(voice_first.program.session.playhead);
}

TEST_CASE("the record begins with the answers before it, and before any sound") {
  const Run run = in_session();
  REQUIRE(run.asked<BeginRecord>().size() == 1);
  const CheckIn before = run.asked<BeginRecord>().front().record.check_ins.at(Phase::before);
  CHECK(before.pain == Score::from(3));
  CHECK(before.stiffness == Score::from(4));
  const auto first = [&](const auto& is_it) {
    return std::find_if(run.effects.begin(), run.effects.end(), is_it) - run.effects.begin();
  };
  CHECK(first([](const Effect& one) { return test::is_kind<BeginRecord>(one); }) <
        first([](const Effect& one) { return test::is_kind<PlaySound>(one); }));
}

TEST_CASE("a whole session is recorded at its boundaries, finished once, and asked about") {
  Run run = in_session();
  run.to_the_end();
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(run.program.check_in.phase == Phase::after);
  CHECK(run.program.check_in.questions == std::vector{Question::pain});
  CHECK(run.asked<SaveProgress>().size() >= 5);
  REQUIRE(run.asked<FinishRecord>().size() == 1);
  const SessionRecord record = run.asked<FinishRecord>().front().record;
  CHECK(record.state == SessionState::completed);
  REQUIRE(record.steps.size() == 2);
  CHECK(record.steps[0].held == 20s);
}

TEST_CASE("after the last answer is saved the program looks back, and then is at the top of Home") {
  Run run = in_session();
  run.to_the_end();
  run(RateNext{2})(Continue{});
  CHECK(run.program.screen == ScreenName::check_in);  // not before it is on disk
  run.program.home.open = "evening";
  run.program.home.scrolls.set("page", 900);
  run(CheckInSaved{1});
  CHECK(run.program.screen == ScreenName::after_session);
  CHECK_FALSE(run.asked<ReloadJournal>().empty());
  const SessionRecord& shown = run.program.after.record;
  CHECK(all_was_done(shown));
  CHECK(shown.check_ins.at(Phase::before).pain == Score::from(3));
  CHECK(shown.check_ins.at(Phase::after).pain == Score::from(2));
  REQUIRE(test::key_intent(run.program, "return"));
  run(*test::key_intent(run.program, "return"));
  CHECK(run.program.screen == ScreenName::home);
  CHECK(run.program.home.open.empty());
  CHECK(run.program.home.scrolls.of("page") == 0);
}

TEST_CASE("ending early is a stopped session, asked about like any other") {
  Run run = in_session();
  run(Elapsed{5s, 5s})(EndSession{});
  REQUIRE(run.asked<FinishRecord>().size() == 1);
  CHECK(run.asked<FinishRecord>().front().record.state == SessionState::stopped);
  CHECK(run.program.screen == ScreenName::check_in);
}

TEST_CASE("without check-ins a session goes from Home to Home") {
  Run run = at_home();
  run.program.ask_check_ins = false;
  run(StartRoutine{"evening"})(ready());
  CHECK(run.program.screen == ScreenName::session);
  run.to_the_end();
  CHECK(run.program.screen == ScreenName::home);
  CHECK(run.asked<SaveCheckIn>().empty());
  REQUIRE(run.asked<PlaySound>().size() == 1);  // the sound runs through: a restart at a check would be heard
  CHECK(run.asked<PlaySound>().front().past_checks);
}

TEST_CASE("a sore day can be taken gently: the answers stay, the session is made anew") {
  Run run = at_home();
  run(StartRoutine{"evening"})(RateNext{6})(RateNext{2})(Continue{});
  REQUIRE(run.program.check_in.verdict);
  run(StartGently{});
  CHECK(*run.asked<PrepareSession>().back().routine == gentler(*evening(), Library{}));
  run(ready());
  CHECK(run.asked<BeginRecord>().front().record.check_ins.at(Phase::before).pain == Score::from(6));
}

TEST_CASE("pausing hushes the sound and going on plays from where the playhead is") {
  Run run = in_session();
  run(Elapsed{12s, 12s})(TogglePause{});
  CHECK(run.program.session.playhead->paused());
  CHECK(run.asked<HushSound>().size() == 1);
  run(TogglePause{});
  CHECK(run.asked<PlaySound>().back().from == run.program.session.playhead->position());
}

TEST_CASE("a jump of the clock pauses a session and never skips on") {
  Run run = in_session();
  run(Elapsed{12s, 12s});
  const Millis before = run.program.session.playhead->position();
  run(ClockJumped{});
  CHECK(run.program.session.playhead->paused());
  CHECK(run.program.session.playhead->position() == before);
}

TEST_CASE("too sore pauses while one chooses, and choosing goes on") {
  Run run = in_session();
  while (at(run.program.session.playhead->timeline(), run.program.session.playhead->position()).step ==
             nullptr ||
         run.program.session.playhead->present() == nullptr) {
    run(Elapsed{500ms, 500ms});
  }
  run(TooSore{});
  CHECK(run.program.session.playhead->paused());
  run(ChooseRelief{Relief::skip, SkipReason::pain});
  CHECK_FALSE(run.program.session.playhead->paused());
  const auto& performed = run.program.session.playhead->performed();
  CHECK(std::any_of(performed.begin(), performed.end(),
                    [](const PerformedStep& row) { return row.skipped == SkipReason::pain; }));
}

TEST_CASE("controls hide while nobody is there and come back at any sign of a person") {
  Run run = in_session();
  CHECK(run.program.session.controls_visible());
  run(Elapsed{100ms, controls_stay});
  CHECK_FALSE(run.program.session.controls_visible());
  run(WakeControls{});
  CHECK(run.program.session.controls_visible());
}

TEST_CASE("keys mean what the screen they are pressed on needs") {
  Run run = in_session();
  CHECK(test::is_kind<TogglePause>(*test::key_intent(run.program, "space")));
  CHECK(test::is_kind<TenSecondsMore>(*test::key_intent(run.program, "+")));
  CHECK(test::is_kind<TooSore>(*test::key_intent(run.program, "s")));
  Run asking = at_home();
  CHECK_FALSE(test::key_intent(asking.program, "space"));
  asking(StartRoutine{"evening"});
  CHECK(test::of_that_kind<RateNext>(*test::key_intent(asking.program, "7")).score == 7);
  CHECK(test::of_that_kind<RateNext>(*test::key_intent(asking.program, "x")).score == 10);
}

TEST_CASE("a routine nobody knows starts nothing") {
  Run run = at_home();
  run(StartRoutine{"nowhere"});
  CHECK(run.program.screen == ScreenName::home);
  CHECK(run.effects.empty());
}

TEST_CASE("closing the window in a session ends its record before the program leaves") {
  Run run = in_session();
  run(Elapsed{5s, 5s})(Quit{});
  REQUIRE(run.asked<FinishRecord>().size() == 1);
  CHECK(run.asked<FinishRecord>().front().record.state == SessionState::stopped);
  CHECK(test::is_kind<LeaveProgram>(run.effects.back()));
}

namespace {

// As it stands in the journal after it ended in the middle of its second exercise.
SessionRecord broken_off(Run& run) {
  run.to_check_and_on();
  run(Elapsed{20s, 20s})(EndSession{});
  SessionRecord record = run.asked<FinishRecord>().front().record;
  record.id = 7;
  record.check_ins[Phase::before] = test::rated(record.started, 3, 4);
  return record;
}

}  // namespace

TEST_CASE("a session that ended early today is offered to go on, at the step it ended in") {
  Run run = in_session();
  const SessionRecord record = broken_off(run);
  run(SessionsLoaded{{record}, record.started});
  const Today found = today(run.program.home, run.program.world);
  REQUIRE(found.go_on != nullptr);
  CHECK(record.steps[*row_to_go_on_at(record.steps)].exercise == "rest");
  run(SessionsLoaded{{record}, test::later(record.started, test::day)});
  CHECK(today(run.program.home, run.program.world).go_on == nullptr);
}

TEST_CASE("what was left because it hurt, or hurt more afterwards, is not offered again") {
  Run run = in_session();
  SessionRecord record = broken_off(run);
  for (const int after : {5, 8}) {
    record.check_ins[Phase::after] = test::rated(record.started, after);
    run(SessionsLoaded{{record}, record.started});
    CHECK(today(run.program.home, run.program.world).go_on == nullptr);
  }
  record.check_ins.erase(Phase::after);
  for (PerformedStep& step : record.steps) step.skipped = SkipReason::pain;
  run(SessionsLoaded{{record}, record.started});
  CHECK(today(run.program.home, run.program.world).go_on == nullptr);
}

TEST_CASE(
    "going on asks nothing again, begins at the step, and becomes one record with what was done before") {
  Run run = in_session();
  const SessionRecord record = broken_off(run);
  run(SessionsLoaded{{record}, record.started})(GoTo{ScreenName::home});
  run.effects.clear();
  run(Intent{HomeIntent{HomeRequest{GoOnWithSession{7}}}});
  REQUIRE(run.asked<PrepareSession>().size() == 1);
  const auto rest = run.asked<PrepareSession>().front().routine;
  CHECK(rest->steps.size() == 1);
  run(test::ready_for(rest));
  REQUIRE(run.program.screen == ScreenName::session);
  REQUIRE(run.asked<BeginRecord>().size() == 1);
  CHECK(run.asked<BeginRecord>().front().record.id == 7);
  CHECK(run.program.session.pain_before == Score::from(3));
  // Ended at once it is no less than it was.
  Run at_once = run;
  at_once(Elapsed{5s, 5s})(EndSession{});
  CHECK(time_done(at_once.asked<FinishRecord>().front().record) == time_done(record));
  run.to_the_end();
  const SessionRecord whole = run.asked<FinishRecord>().front().record;
  CHECK(whole.id == 7);
  CHECK(whole.steps.size() == record.steps.size());
  CHECK(whole.planned == record.planned);
  CHECK(all_was_done(whole));
  CHECK(whole.check_ins.at(Phase::before).pain == Score::from(3));
}

TEST_CASE("a session whose routine is another one by now begins anew") {
  Run run = in_session();
  SessionRecord record = broken_off(run);
  for (PerformedStep& step : record.steps) step.exercise = "gone";
  run(SessionsLoaded{{record}, record.started})(GoTo{ScreenName::home});
  run(Intent{HomeIntent{HomeRequest{GoOnWithSession{7}}}});
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(run.program.check_in.phase == Phase::before);
}

TEST_CASE("Escape and End ask whether to end, and a second time they go on") {
  for (const bool by_key : {true, false}) {
    Run run = in_session();
    const auto ask = [&] { by_key ? run(GoBack{}) : run(AskToEnd{}); };
    run(Elapsed{12s, 12s});
    ask();
    CHECK(run.program.session.playhead->paused());
    REQUIRE(question(run.program.session));
    CHECK(question(run.program.session)->choices.front().area == "end-not");  // what stands out goes on
    ask();
    CHECK_FALSE(run.program.session.playhead->paused());
    CHECK_FALSE(question(run.program.session));
    for (int i = 0; i < 10; ++i) ask();
    CHECK(run.program.screen == ScreenName::session);
    CHECK(run.program.session.playhead->pauses() == 0);  // nobody paused
    ask();
    run(EndSession{});
    CHECK(run.program.screen == ScreenName::check_in);
  }
}

TEST_CASE("who is asked something else is asked that again when they do not end") {
  Run run = in_session();
  while (!run.program.session.playhead->waiting_for_check()) run(Elapsed{250ms, 250ms});
  const std::string words = question(run.program.session)->words;
  run(GoBack{});
  CHECK(question(run.program.session)->words != words);
  run(GoBack{});
  CHECK(question(run.program.session)->words == words);
  CHECK(run.program.session.playhead->waiting_for_check());
}

TEST_CASE("a card that was opened from the list leads back to the list, and the list leads home") {
  Run run = at_home();
  run.program.world.learn = test::learn_cards({test::learn_card("a"), test::learn_card("b")});
  CHECK(test::of_that_kind<GoTo>(*test::key_intent(run.program, "f4")).screen == ScreenName::learn);
  run(GoTo{ScreenName::learn})(ReadCard{"a"});
  CHECK(test::is_kind<NextCard>(*test::key_intent(run.program, "right")));
  run(NextCard{});
  CHECK(run.program.learn.open == "b");
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::learn);
  CHECK(run.program.learn.open.empty());
  CHECK_FALSE(test::key_intent(run.program, "right"));
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}

TEST_CASE("a card that was opened from Home leads back to Home") {
  Run run = at_home();
  run.program.world.learn = test::learn_cards({test::learn_card("a"), test::learn_card("b")});
  run(ReadCard{"a"})(NextCard{})(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
  run(ReadCard{"nowhere"});
  CHECK(run.program.screen == ScreenName::home);
}

TEST_CASE("looking something up in a paused session ends nothing, whatever is pressed") {
  Run run = at_home();
  run.program.world.learn = test::learn_cards({test::learn_card("a")});
  run(StartRoutine{"evening"})(ready())(Continue{});
  REQUIRE(run.program.session.playhead);
  run(Elapsed{12s, 12s})(TogglePause{});
  const Millis left_at = run.program.session.playhead->position();
  for (const Request& way_back : {Request{GoBack{}}, Request{GoTo{ScreenName::home}}}) {
    run(ReadCard{"a"});
    CHECK(run.program.screen == ScreenName::learn);
    run(Elapsed{5s, 5s})(way_back);
    CHECK(run.program.screen == ScreenName::session);
    CHECK(run.program.session.playhead->paused());
    CHECK(run.program.session.playhead->position() == left_at);
  }
  CHECK(run.asked<FinishRecord>().empty());
}

TEST_CASE("the filter of Home is kept while the program runs, and going back closes its choices first") {
  Run run = at_home();
  run(ShowFilter{FilterBy::props})(ChooseFilter{FilterBy::props, "ball"})(GoBack{});
  CHECK_FALSE(run.program.home.choosing);
  run(GoTo{ScreenName::journal})(GoBack{});
  CHECK(run.program.home.filter.props == std::vector<std::string>{"ball"});
}

TEST_CASE("Ctrl+F leads to the search on Home, and nowhere else") {
  for (const char* key : {"ctrl-f"}) {
    Run run;
    const auto intent = test::key_intent(run.program, key);
    REQUIRE(intent);
    run(*intent);
    REQUIRE(run.asked<FocusOn>().size() == 1);
    CHECK(run.asked<FocusOn>()[0].key == search_field);
    run(GoTo{ScreenName::journal});
    CHECK_FALSE(test::key_intent(run.program, key));
  }
}

TEST_CASE("at a comfort check a digit is held against the pain before, and the rules answer") {
  const auto at_check = [] {
    Run run = in_session();
    for (int i = 0; i < 1000 && !run.program.session.playhead->waiting_for_check(); ++i)
      run(Elapsed{250ms, 250ms});
    REQUIRE(run.program.session.playhead->waiting_for_check());
    return run;
  };
  Run fine = at_check();
  fine(*test::key_intent(fine.program, "3"));
  CHECK_FALSE(fine.program.session.playhead->waiting_for_check());
  CHECK_FALSE(fine.program.session.verdict);

  Run sore = at_check();
  sore(*test::key_intent(sore.program, "6"));
  REQUIRE(sore.program.session.verdict);
  CHECK(sore.program.session.verdict->offer == Offer::end_with_breathing);
  sore(ChooseRelief{Relief::end_with_breathing, SkipReason::pain});
  CHECK_FALSE(sore.program.session.verdict);
  CHECK_FALSE(sore.program.session.playhead->ended());
}

TEST_CASE("a sharp or numb feeling pauses, and offers to leave the exercise") {
  Run run = in_session();
  run(Elapsed{5s, 5s})(TooSore{})(WarningSensation{});
  REQUIRE(run.program.session.verdict);
  CHECK(run.program.session.verdict->offer == Offer::skip_exercise);
  CHECK(run.program.session.playhead->paused());
  run(ChooseRelief{Relief::skip, SkipReason::pain});
  CHECK_FALSE(run.program.session.verdict);
  CHECK_FALSE(run.program.session.playhead->paused());
}

TEST_CASE("on the day of a massage only gentle routines are offered, and tomorrow all of them again") {
  Run run = at_home();
  AboutPerson about;
  about.massages = {0};
  run.program.world.cards.front().gentle = false;
  run(SessionsLoaded{{}, {}})(PersonLoaded{about});
  CHECK(today(run.program.home, run.program.world).massage);
  CHECK(offered_today(run.program.home, run.program.world).empty());
  run(SessionsLoaded{{}, {24 * 3600, 0}});
  CHECK(offered_today(run.program.home, run.program.world).size() == 1);
}

namespace {

// A shelf with a routine on the floor, and one of breathing on a chair.
Run with_breathing() {
  Exercise breathing =
      test::exercise("breath", BreathDose{4s, 0s, 6s, 0s, 60s}, Sides::both, Position::chair);
  breathing.technique = Technique::breathing;
  Routine calm = test::routine({test::step_of(breathing)});
  calm.id = "calm";
  calm.title = plain_text("Calm");
  calm.ask.before = {"pain", "stiffness"};
  auto worst = std::make_shared<Routine>(*evening());
  worst->safety.flare_routine = "flare";
  auto flare = std::make_shared<Routine>(*evening());
  flare->id = "flare";
  Run run;
  run(ShelfLoaded{{card_for(worst, Library{}, Pace{}), card_for(flare, Library{}, Pace{}),
                   card_for(std::make_shared<const Routine>(calm), Library{}, Pace{})},
                  std::make_shared<const Library>(),
                  {},
                  {}});
  return run;
}

AboutPerson who_cannot_reach_the_floor() {
  AboutPerson about;
  about.red_flag_checks = {{test::monday_evening, {}}};
  about.screening.answered = test::monday_evening;
  about.screening.floor = FloorAccess::not_at_all;
  return about;
}

}  // namespace

TEST_CASE("on the worst day what is offered instead is the routine's own choice, as long as it fits") {
  Run run = with_breathing();
  run(StartRoutine{"evening"})(RateNext{8})(RateNext{8})(Continue{});
  REQUIRE(run.program.check_in.verdict);
  CHECK(run.program.check_in.gentler_routine == "flare");
}

TEST_CASE(
    "where the routine's own choice is on the floor and that is out of reach, breathing on a chair is "
    "offered") {
  Run run = with_breathing();
  run.program.world.now = test::monday_evening;
  run(PersonLoaded{who_cannot_reach_the_floor()});
  run(StartRoutine{"calm"})(RateNext{8});
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(gentler_than(run.program.world, *evening()) == "calm");
}

TEST_CASE("what is started instead is not asked about again, and keeps the answers already given") {
  Run run = with_breathing();
  run(StartRoutine{"evening"})(RateNext{8})(RateNext{7})(Continue{});
  REQUIRE(run.program.check_in.verdict);
  run(StartRoutine{"calm"});
  CHECK(run.program.screen == ScreenName::session);
  run(ready());
  REQUIRE(run.asked<BeginRecord>().size() == 1);
  const CheckIn before = run.asked<BeginRecord>().front().record.check_ins.at(Phase::before);
  CHECK(before.pain == Score::from(8));
  CHECK(before.stiffness == Score::from(7));
}

TEST_CASE("answers before a session that is then not done are kept, as an entry of their own") {
  Run run = with_breathing();
  run(StartRoutine{"evening"})(RateNext{8})(RateNext{7})(Continue{});
  REQUIRE(run.program.check_in.verdict);
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
  REQUIRE(run.asked<BeginRecord>().size() == 1);
  REQUIRE(run.asked<FinishRecord>().size() == 1);
  const SessionRecord entry = run.asked<FinishRecord>().front().record;
  CHECK(entry.check_ins.at(Phase::before).pain == Score::from(8));
  CHECK_FALSE(is_session(entry));
  run(StartRoutine{"evening"})(GoBack{});
  CHECK(run.asked<FinishRecord>().size() == 1);  // nothing was answered
}

TEST_CASE("answers are kept too where one goes while the voice is made, and once") {
  Run run = with_breathing();
  run(StartRoutine{"evening"})(RateNext{2})(RateNext{2})(Continue{});
  CHECK(run.program.screen == ScreenName::session);
  run(GoTo{ScreenName::home})(GoTo{ScreenName::journal})(GoTo{ScreenName::home});
  CHECK(run.asked<FinishRecord>().size() == 1);
}

TEST_CASE("a routine of which nothing would be left names those that fit") {
  Run run = with_breathing();
  run.program.world.now = test::monday_evening;
  run.program.world.notice = {"Saved.", true, "/made.pdf"};
  run(PersonLoaded{who_cannot_reach_the_floor()})(StartRoutine{"evening"});
  CHECK(run.program.screen == ScreenName::home);
  CHECK_FALSE(run.program.world.notice.good);
  CHECK(run.program.world.notice.file.empty());
  CHECK(run.program.world.notice.words.find("These do: Calm.") != std::string::npos);
}

TEST_CASE("under an urgent sign only what can start now is named in the place of a routine") {
  Run run = with_breathing();
  Exercise held = test::exercise("held", BreathDose{4s, 2s, 6s, 0s, 60s}, Sides::both, Position::chair);
  held.technique = Technique::breathing;
  Routine box = test::routine({test::step_of(held)});
  box.id = "box";
  std::vector<RoutineCard> cards = run.program.world.cards;
  cards.push_back(card_for(std::make_shared<const Routine>(box), Library{}, Pace{}));
  run(ShelfLoaded{cards, std::make_shared<const Library>(), {}, {}});
  run.program.world.now = test::monday_evening;
  AboutPerson about = who_cannot_reach_the_floor();
  about.screening.floor.reset();
  about.screening.conditions["heart_condition"];
  run(PersonLoaded{about})(StartRoutine{"box"});
  CHECK(run.program.world.notice.words.find("Calm") == std::string::npos);  // two others fit better
  about.red_flag_checks.front().yes = {"night-rest"};
  run(PersonLoaded{about})(StartRoutine{"box"});
  CHECK(run.program.world.notice.words.find("These do: Calm.") != std::string::npos);
}

TEST_CASE("answers before a session are kept where one goes on to Learn") {
  Run run = with_breathing();
  run(StartRoutine{"evening"})(RateNext{8})(GoTo{ScreenName::learn});
  REQUIRE(run.asked<FinishRecord>().size() == 1);
  CHECK(run.asked<FinishRecord>().front().record.check_ins.at(Phase::before).pain == Score::from(8));
}

TEST_CASE("once a week the mood is asked before a session, whatever the routine asks") {
  const auto asks = [](std::vector<SessionRecord> sessions) {
    Run run = with_breathing();
    run.program.world.now = test::monday_evening;
    run(SessionsLoaded{std::move(sessions), test::monday_evening})(StartRoutine{"calm"});
    const std::vector<Question>& questions = run.program.check_in.questions;
    return std::find(questions.begin(), questions.end(), Question::mood) != questions.end();
  };
  SessionRecord earlier = test::session_at(test::later(test::monday_evening, -3 * test::day));
  CHECK_FALSE(asks({}));
  CHECK(asks({earlier}));
  earlier.check_ins[Phase::before].at = earlier.started;
  earlier.check_ins[Phase::before].mood = Score::from(6);
  CHECK_FALSE(asks({earlier}));
}

TEST_CASE("the session is told how the person gets about") {
  Run run = with_breathing();
  run.program.world.now = test::monday_evening;
  run(PersonLoaded{who_cannot_reach_the_floor()})(StartRoutine{"calm"});
  REQUIRE(run.asked<PrepareSession>().size() == 1);
  CHECK(run.asked<PrepareSession>().front().ways.floor == FloorWay::not_at_all);
}

TEST_CASE("examples ask for nothing in the journal, until the person makes them their plan") {
  Run run = at_home();
  REQUIRE(run.program.world.prescribed.size() == 1);
  CHECK(run.program.world.prescribed.front().example);
  AboutPerson about;
  about.plan = {{"evening", 20'000}};
  run(PersonLoaded{about});
  CHECK_FALSE(run.program.world.prescribed.front().example);
  CHECK(run.program.world.prescribed.front().since == 20'000);
  CHECK(run.program.world.shelf_asks.front().example);  // of nobody but this person
}

TEST_CASE("how it is today is told without a session, and becomes an entry of its own") {
  Run run = at_home();
  run(TellToday{});
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(run.program.check_in.alone);
  run(RateNext{8})(RateNext{5})(Continue{});
  CHECK(run.program.screen == ScreenName::home);
  REQUIRE(run.asked<BeginRecord>().size() == 1);
  const SessionRecord& entry = run.asked<BeginRecord>().front().record;
  CHECK(entry.routine.empty());
  CHECK(entry.check_ins.at(Phase::before).pain == Score::from(8));
  CHECK(entry.check_ins.at(Phase::before).stiffness == Score::from(5));
  CHECK(run.asked<PrepareSession>().empty());
}

TEST_CASE("nothing told today is nothing written down, and what was told is kept by going back") {
  Run nothing = at_home();
  nothing(TellToday{})(Continue{});
  CHECK(nothing.asked<BeginRecord>().empty());
  for (const ScreenName from : {ScreenName::home, ScreenName::journal}) {
    Run back = at_home();
    back(GoTo{from})(TellToday{})(RateNext{6})(GoBack{});
    CHECK(back.asked<BeginRecord>().size() == 1);
    CHECK(back.program.screen == from);
  }
}

TEST_CASE("who leaves the program keeps what was answered after a session, and what was corrected") {
  Run asked = at_home();
  asked.program.check_in.questions = {Question::pain};
  asked.program.check_in.phase = Phase::after;
  asked.program.screen = ScreenName::check_in;
  asked(RateNext{4})(Quit{});
  REQUIRE(asked.asked<SaveCheckIn>().size() == 1);
  CHECK(asked.asked<SaveCheckIn>().front().check_in.pain == Score::from(4));

  Run corrected = at_home();
  SessionRecord record = test::rated_session(test::monday_evening, 6, 4, {});
  record.id = 3;
  corrected.program.world.sessions = {record};
  corrected.program.screen = ScreenName::journal;
  corrected(CorrectEntry{3});
  Run untouched = corrected;
  untouched(Quit{});
  CHECK(untouched.asked<CorrectCheckIn>().empty());
  corrected(Rate{"pain", 5})(Quit{});
  REQUIRE(corrected.asked<CorrectCheckIn>().size() == 1);
  CHECK(corrected.asked<CorrectCheckIn>().front().check_in.pain == Score::from(5));
  CHECK(test::is_kind<LeaveProgram>(corrected.effects.back()));
}

TEST_CASE("the page of keys pauses a session, and Escape leads back to it, still paused") {
  Run run = in_session();
  run(Elapsed{2s, 2s})(*test::key_intent(run.program, "f1"));
  CHECK(run.program.keys_shown);
  CHECK(run.program.session.playhead->paused());
  CHECK_FALSE(test::key_intent(run.program, "space"));
  run(*test::key_intent(run.program, "escape"));
  CHECK_FALSE(run.program.keys_shown);
  CHECK(run.program.screen == ScreenName::session);
  CHECK(run.program.session.playhead->paused());
}

TEST_CASE("the focus goes to the new card's Start after a bundle was put on the shelf") {
  Run run = at_home();
  run(BundleAdded{"evening", "Evening"});
  REQUIRE(run.asked<FocusOn>().size() == 1);
  CHECK(run.asked<FocusOn>().front().key == "start-evening");
}

TEST_CASE("what was told today leads back to where it was asked for, and says that it is written down") {
  Run home = at_home();
  home(TellToday{})(RateNext{2})(Continue{});
  CHECK(home.program.screen == ScreenName::home);
  CHECK(home.program.world.notice.good);
  Run journal = at_home();
  journal(GoTo{ScreenName::journal})(TellToday{})(RateNext{2})(Continue{});
  CHECK(journal.program.screen == ScreenName::journal);
  CHECK(journal.program.journal.part == JournalPart::sessions);
  CHECK(journal.program.world.notice.good);
}

TEST_CASE("a lot of pain told without a session is answered with what the rules say to it") {
  Run run = at_home();
  run(TellToday{})(RateNext{8})(Continue{});
  CHECK(run.program.world.notice.words.find("8 is a lot of pain") == 0);
  CHECK_FALSE(run.program.world.notice.good);
}

TEST_CASE("what was told some minutes ago is not asked again before a session") {
  const auto started = [](std::int64_t seconds_ago, Millis performed = 0ms) {
    Run run = at_home();
    run.program.world.now = test::monday_evening;
    SessionRecord told;
    told.started = test::later(test::monday_evening, -seconds_ago);
    told.performed = performed;
    told.check_ins[Phase::before] = test::rated(told.started, 4);
    told.check_ins[Phase::before].stiffness = Score::from(6);
    told.check_ins[Phase::before].mood = Score::from(5);  // else that is asked besides
    run.program.world.sessions = {told};
    run(StartRoutine{"evening"});
    return run;
  };
  Run fresh = started(5 * 60);
  CHECK(fresh.program.screen == ScreenName::session);
  fresh(ready());
  const CheckIn before = fresh.asked<BeginRecord>().front().record.check_ins.at(Phase::before);
  CHECK(before.pain == Score::from(4));
  CHECK(before.stiffness == Score::from(6));
  CHECK(started(20 * 60).program.screen == ScreenName::check_in);
  CHECK(started(5 * 60, 2min).program.screen == ScreenName::check_in);  // something was done since
}

TEST_CASE("where more is asked than was told lately, what was told stands there and the rest is open") {
  Run run = at_home();
  run.program.world.now = test::monday_evening;
  SessionRecord told;
  told.check_ins[Phase::next_morning] = test::rated(test::later(test::monday_evening, -60), 4);
  told.check_ins[Phase::next_morning].stiffness.reset();
  run.program.world.sessions = {told};
  run(StartRoutine{"evening"});
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(answers(run.program.check_in).pain == Score::from(4));
  CHECK_FALSE(answers(run.program.check_in).stiffness);
}

TEST_CASE("a walk begins in the minutes it was asked for, and what is no walk as it is written") {
  Exercise walking = test::exercise(walking_id, TimeDose{5min});
  walking.technique = Technique::walking;
  auto walk = std::make_shared<Routine>(*evening());
  walk->id = walk_id;
  walk->steps = {test::step_of(walking)};
  Run run = at_home();
  run(ShelfLoaded{{card_for(walk, Library{}, Pace{}), card_for(evening(), Library{}, Pace{})},
                  std::make_shared<const Library>(),
                  {},
                  {}});
  const Millis before = run.program.world.cards.front().length;
  run(StartRoutine{walk_id, 8});
  REQUIRE(run.asked<PrepareSession>().size() == 1);
  CHECK(walk_minutes(*run.asked<PrepareSession>().front().routine, Library{}) == 8);
  CHECK(run.program.world.cards.front().length == before + 3min);
  run(StartRoutine{"evening", 8});
  CHECK(*run.asked<PrepareSession>().back().routine == *evening());
}

TEST_CASE("warmth that was chosen in Settings is a step of the session, for whom nothing speaks against it") {
  auto library = std::make_shared<Library>();
  Exercise pack = test::exercise(warmth_id, TimeDose{600s}, Sides::both, Position::chair);
  pack.technique = Technique::relaxation;
  pack.tags = {"pos.chair", "ph.heat"};
  library->add(pack);
  const auto first_step = [&](Warmth chosen, const std::string& condition) {
    Run run = at_home();
    run(ShelfLoaded{{card_for(evening(), *library, Pace{})}, library, {}, {}});
    run.program.world.settings.warmth = chosen;
    run.program.ask_check_ins = false;
    run.program.world.about = AboutPerson{};
    if (!condition.empty()) run.program.world.about->screening.conditions[condition] = {};
    run(StartRoutine{"evening"});
    REQUIRE(run.asked<PrepareSession>().size() == 1);
    return std::get<ExerciseStep>(run.asked<PrepareSession>().front().routine->steps.front().what).id;
  };
  const std::string own = std::get<ExerciseStep>(evening()->steps.front().what).id;
  CHECK(first_step(Warmth::before, "") == warmth_id);
  CHECK(first_step(Warmth::none, "") == own);
  CHECK(first_step(Warmth::before, "neuropathy_reduced_sensation") == own);
}

TEST_CASE("in a flare a session has half of its dose, after a calm morning three quarters, then all of it") {
  const auto prepared = [](const std::vector<SessionRecord>& since) {
    Run run = at_home();
    run.program.world.now = test::later(test::monday_evening, 10 * test::day);
    for (int i = 6; i > 0; --i)
      run.program.world.sessions.push_back(
          test::rated_session(test::later(test::monday_evening, -i * test::day), 4, 4, 4));
    for (const SessionRecord& record : since) run.program.world.sessions.push_back(record);
    run.program.world.about = AboutPerson{};
    run.program.world.about->red_flag_checks = {{run.program.world.now, {}, {}}};
    run.program.world.about->flares = {{local_day(test::monday_evening), {}}};
    run(StartRoutine{"evening"});
    REQUIRE(run.asked<PrepareSession>().size() == 1);
    const auto& step = std::get<ExerciseStep>(run.asked<PrepareSession>().front().routine->steps[0].what);
    return step.hold.value_or(20s);
  };
  const SessionRecord calm = test::rated_session(test::monday_evening, 7, 6, 5);
  SessionRecord next = test::rated_session(test::later(test::monday_evening, test::day), 5, 5, 4);
  CHECK(prepared({}) == 10s);
  CHECK(prepared({calm}) == 15s);
  CHECK(prepared({calm, next}) == 20s);
}
