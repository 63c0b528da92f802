#include "screen/check_in/warning_signs.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;
using test::day;
using test::later;
using test::monday_evening;

namespace {

std::shared_ptr<const Routine> evening() {
  auto routine = std::make_shared<Routine>();
  routine->id = "evening";
  routine->title = plain_text("Evening");
  routine->ask = {{"pain", "stiffness"}, {"pain"}, {}, {}, {}};
  routine->steps = {test::step_of(test::exercise("tilt", HoldDose{20s, 1, 0s}))};
  return routine;
}

using Run = test::ProgramRun;

SessionReady ready() {
  return test::ready_for(evening());
}

AboutPerson checked(const WallTime& at, std::vector<std::string> yes = {}) {
  AboutPerson about;
  about.red_flag_checks = {{at, std::move(yes)}};
  return about;
}

Run at_home(const AboutPerson& about) {
  Run run;
  run(ShelfLoaded{{card_for(evening(), Library{}, Pace{})}, std::make_shared<const Library>(), {}, {}});
  run(SessionsLoaded{{}, monday_evening})(PersonLoaded{about});
  return run;
}

}  // namespace

TEST_CASE("before the first session the warning signs are asked, and none of them leads on to it") {
  Run run = at_home({});
  run(StartRoutine{"evening"});
  REQUIRE(run.program.screen == ScreenName::warning_signs);
  CHECK(run.program.signs.first_time);
  CHECK(run.asked<PrepareSession>().empty());
  run(SignsAnswered{});
  CHECK(run.program.screen == ScreenName::check_in);
  REQUIRE(run.asked<SaveSigns>().size() == 1);
  CHECK(run.asked<SaveSigns>().front().yes.empty());
  CHECK(run.asked<PrepareSession>().size() == 1);
}

TEST_CASE("they are asked again after thirty days, not after twenty-nine") {
  Run soon = at_home(checked(later(monday_evening, -29 * day)));
  soon(StartRoutine{"evening"});
  CHECK(soon.program.screen == ScreenName::check_in);
  Run due = at_home(checked(later(monday_evening, -30 * day)));
  due(StartRoutine{"evening"});
  CHECK(due.program.screen == ScreenName::warning_signs);
  CHECK_FALSE(due.program.signs.first_time);
}

TEST_CASE("a yes is stored, nothing begins, and Home says what to do until it is answered anew") {
  Run run = at_home({});
  run(StartRoutine{"evening"})(ToggleSign{"bladder"})(SignsAnswered{});
  CHECK(run.program.screen == ScreenName::home);
  CHECK(run.asked<PrepareSession>().empty());
  CHECK(run.asked<SaveSigns>().front().yes == std::vector<std::string>{"bladder"});
  run(PersonLoaded{checked(monday_evening, {"bladder"})});
  CHECK(today(run.program.home, run.program.world).flags == std::vector<std::string>{"bladder"});
  run(StartRoutine{"evening"});
  REQUIRE(run.program.screen == ScreenName::warning_signs);
  CHECK(run.program.signs.yes == std::vector<std::string>{"bladder"});
  run(ToggleSign{"bladder"})(SignsAnswered{});
  CHECK(run.program.screen == ScreenName::check_in);
}

TEST_CASE("feeling faint passes: it stops now, and stands in nobody's way later") {
  Run run = at_home(checked(monday_evening, {"session-faint"}));
  CHECK(today(run.program.home, run.program.world).flags.empty());
  run(StartRoutine{"evening"});
  CHECK(run.program.screen == ScreenName::check_in);
}

TEST_CASE("from a running session they are one key away: it pauses, and goes on where it was") {
  Run run = at_home(checked(monday_evening));
  run(StartRoutine{"evening"})(Continue{})(ready())(Elapsed{5s, 5s});
  REQUIRE(run.program.screen == ScreenName::session);
  const auto key = test::key_intent(run.program, "f5");
  REQUIRE(key);
  run(*key);
  CHECK(run.program.screen == ScreenName::warning_signs);
  CHECK(run.program.session.playhead->paused());
  run(GoTo{ScreenName::settings});
  CHECK(run.program.screen == ScreenName::session);
  CHECK_FALSE(run.program.session.playhead->ended());
  run(ShowWarningSigns{})(SignsAnswered{});
  CHECK(run.program.screen == ScreenName::session);
}

TEST_CASE("a yes in a session ends it, and what was done is recorded") {
  Run run = at_home(checked(monday_evening));
  run(StartRoutine{"evening"})(Continue{})(ready())(Elapsed{5s, 5s});
  run(ShowWarningSigns{})(ToggleSign{"session-breath"})(SignsAnswered{});
  CHECK(run.program.screen == ScreenName::home);
  REQUIRE(run.asked<FinishRecord>().size() == 1);
  CHECK(run.asked<FinishRecord>().front().record.state == SessionState::stopped);
}

TEST_CASE("on every screen the warning signs are one press away, by key and by button") {
  for (const ScreenName screen : {ScreenName::home, ScreenName::check_in, ScreenName::session,
                                  ScreenName::journal, ScreenName::settings, ScreenName::learn,
                                  ScreenName::take_along, ScreenName::screening, ScreenName::questionnaire}) {
    INFO(static_cast<int>(screen));
    Run run = at_home(checked(monday_evening));
    run(StartRoutine{"evening"});
    if (screen == ScreenName::session) run(Continue{})(ready());
    run.program.screen = screen;
    const auto key = test::key_intent(run.program, "f5");
    REQUIRE(key);
    CHECK(test::is_kind<ShowWarningSigns>(*key));
    const View<Intent> shown = view(run.program, test::whole_window());
    const bool pressed = std::any_of(shown.intents.begin(), shown.intents.end(), [](const Intent& intent) {
      return test::is_kind<ShowWarningSigns>(intent);
    });
    CHECK(pressed);
  }
}

TEST_CASE("what to do is said as soon as a sign is marked, for the most pressing of them") {
  const World world;
  WarningSignsScreen state;
  const auto toggle = [&](const std::string& sign) {
    state = update(std::move(state), ToggleSign{sign}, world).state;
  };
  const auto said = [&](Urgency urgency) {
    const Frame frame = view(state, world, test::whole_window()).frame;
    return frame.announcement.find(advice(urgency)) != std::string::npos;
  };
  toggle("age-onset");
  CHECK(said(Urgency::clinician));
  toggle("bladder");
  CHECK(said(Urgency::emergency));
  toggle("bladder");
  toggle("age-onset");
  CHECK(view(state, world, test::whole_window()).frame.announcement.empty());
}
