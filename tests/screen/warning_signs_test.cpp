#include "screen/check_in/warning_signs.hpp"

#include <algorithm>
#include <map>

#include "support/catch.hpp"
#include "support/journal.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;
using test::day;
using test::later;
using test::monday_evening;

namespace {

using Ids = std::vector<std::string>;

std::shared_ptr<const Routine> evening() {
  auto routine = std::make_shared<Routine>();
  routine->id = "evening";
  routine->title = plain_text("Evening");
  routine->ask = {{"pain", "stiffness"}, {"pain"}, {}, {}, {}};
  routine->steps = {test::step_of(test::exercise("tilt", HoldDose{20s, 1, 0s}))};
  return routine;
}

// Breathing on a chair, and the neck between.
std::shared_ptr<const Routine> breathing() {
  auto routine = std::make_shared<Routine>();
  routine->id = "breathing";
  routine->title = plain_text("Breathing");
  routine->ask = {{"pain"}, {}, {}, {}, {}};
  Exercise breath = test::exercise("breath", TimeDose{60s});
  breath.technique = Technique::breathing;
  Exercise neck = test::exercise("neck", HoldDose{20s, 1, 0s});
  breath.position = neck.position = Position::chair;
  routine->steps = {test::step_of(breath), test::step_of(neck)};
  return routine;
}

using Run = test::ProgramRun;

SessionReady ready() {
  return test::ready_for(evening());
}

AboutPerson checked(const WallTime& at, Ids yes = {}, Ids known = {}) {
  AboutPerson about;
  about.red_flag_checks = {{at, std::move(yes), std::move(known)}};
  return about;
}

Run at_home(const AboutPerson& about) {
  Run run;
  run(ShelfLoaded{{card_for(evening(), Library{}, Pace{}), card_for(breathing(), Library{}, Pace{})},
                  std::make_shared<const Library>(),
                  {},
                  {}});
  run(SessionsLoaded{{}, monday_evening})(PersonLoaded{about});
  return run;
}

// Marks one, answers it, and goes on as far as it leads.
void tell(Run& run, const std::string& sign, SignAnswer answer) {
  run(ToggleSign{sign})(SignsOn{})(AnswerSign{sign, answer})(SignsOn{});
  if (run.program.screen == ScreenName::warning_signs) run(SignsOn{});
}

WarningSignsScreen after(WarningSignsScreen state, const std::vector<WarningSignsIntent>& intents) {
  for (const WarningSignsIntent& intent : intents) state = update(std::move(state), intent, World{}).state;
  return state;
}

Frame shown(const WarningSignsScreen& state, Size size = {800, 480}) {
  World world;
  world.now = monday_evening;
  return view(state, world, test::whole_window(size)).frame;
}

std::map<std::string, Rect> places(const Frame& frame) {
  std::map<std::string, Rect> found;
  for (const HitArea& area : frame.areas) found[area.key] = area.rect;
  return found;
}

bool has_start(const Frame& frame) {
  return std::any_of(frame.areas.begin(), frame.areas.end(),
                     [](const HitArea& area) { return area.key.starts_with("start-"); });
}

const std::vector<Size> sizes{{1280, 800}, {800, 480}, {360, 740}};

}  // namespace

TEST_CASE("before the first session the warning signs are asked, and none of them leads on to it") {
  Run run = at_home({});
  run(StartRoutine{"evening"});
  REQUIRE(run.program.screen == ScreenName::warning_signs);
  CHECK(run.program.signs.first_time);
  CHECK(run.asked<PrepareSession>().empty());
  run(SignsOn{});
  CHECK(run.program.screen == ScreenName::check_in);
  REQUIRE(run.asked<SaveSigns>().size() == 1);
  CHECK(run.asked<SaveSigns>().front().check.yes.empty());
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

TEST_CASE("what is long known is written down, and blocks nothing") {
  Run run = at_home({});
  run(StartRoutine{"evening"});
  tell(run, "bladder", SignAnswer::known);
  CHECK(run.program.screen == ScreenName::check_in);
  const RedFlagCheck said = run.asked<SaveSigns>().front().check;
  CHECK(said.yes.empty());
  CHECK(said.known == Ids{"bladder"});
}

TEST_CASE("a sign that was marked and is answered with no is not so") {
  Run run = at_home({});
  run(StartRoutine{"evening"});
  tell(run, "bladder", SignAnswer::no);
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(run.asked<SaveSigns>().front().check == RedFlagCheck{monday_evening, {}, {}});
}

TEST_CASE(
    "what is new or worse is stored, nothing begins, and Home says what to do until it is answered anew") {
  Run run = at_home({});
  run(StartRoutine{"evening"});
  tell(run, "bladder", SignAnswer::changed);
  CHECK(run.program.screen == ScreenName::home);
  CHECK(run.asked<PrepareSession>().empty());
  CHECK(run.asked<SaveSigns>().front().check.yes == Ids{"bladder"});
  run(PersonLoaded{checked(monday_evening, {"bladder"})});
  CHECK(today(run.program.home, run.program.world).flags == Ids{"bladder"});
  run(StartRoutine{"evening"});
  CHECK(run.program.screen == ScreenName::warning_signs);
}

TEST_CASE(
    "a sign that stands has a way on that is no lie: a doctor has looked at it, and it is kept as known") {
  Run run = at_home(checked(later(monday_evening, -day), {"bladder"}));
  run(StartRoutine{"evening"});
  REQUIRE(run.program.screen == ScreenName::warning_signs);
  CHECK(run.program.signs.step == SignsStep::answers);
  run(AnswerSign{"bladder", SignAnswer::known})(SignsOn{});
  CHECK(run.program.screen == ScreenName::check_in);
  const RedFlagCheck said = run.asked<SaveSigns>().back().check;
  CHECK(said == RedFlagCheck{monday_evening, {}, {"bladder"}});
}

TEST_CASE(
    "at a later round what is known is only asked about: has it changed? One press says no for all of it") {
  Run run = at_home(checked(later(monday_evening, -40 * day), {"inflammatory"}, {"bladder", "thoracic"}));
  run(StartRoutine{"evening"});
  REQUIRE(run.program.screen == ScreenName::warning_signs);
  CHECK(run.program.signs.step == SignsStep::list);
  CHECK(run.program.signs.marked.empty());
  run(SignsOn{});
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(run.asked<SaveSigns>().back().check ==
        RedFlagCheck{monday_evening, {"inflammatory"}, {"bladder", "thoracic"}});
}

TEST_CASE("a known sign that grew worse is new or worse, the other known ones stay as they were") {
  Run run = at_home(checked(later(monday_evening, -40 * day), {}, {"bladder", "thoracic"}));
  run(StartRoutine{"evening"});
  tell(run, "bladder", SignAnswer::changed);
  CHECK(run.program.screen == ScreenName::home);
  CHECK(run.asked<SaveSigns>().back().check == RedFlagCheck{monday_evening, {"bladder"}, {"thoracic"}});
}

TEST_CASE("a sign only to be mentioned says so, and the session begins") {
  Run run = at_home({});
  run(StartRoutine{"evening"})(ToggleSign{"inflammatory"})(SignsOn{});
  run(AnswerSign{"inflammatory", SignAnswer::changed})(SignsOn{});
  REQUIRE(run.program.screen == ScreenName::warning_signs);
  CHECK(shown(run.program.signs).announcement.find(advice(Urgency::mention)) != std::string::npos);
  run(SignsOn{});
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(run.asked<SaveSigns>().front().check.yes == Ids{"inflammatory"});
}

TEST_CASE("feeling faint passes: it stops now, and stands in nobody's way later") {
  Run run = at_home({});
  run(StartRoutine{"evening"});
  tell(run, "session-faint", SignAnswer::changed);
  CHECK(run.program.screen == ScreenName::home);
  Run next = at_home(checked(monday_evening, {"session-faint"}));
  CHECK(today(next.program.home, next.program.world).flags.empty());
  next(StartRoutine{"evening"});
  CHECK(next.program.screen == ScreenName::check_in);
}

TEST_CASE("in an emergency nothing can be started: Home has no button for it, and no routine begins") {
  Run run = at_home(checked(monday_evening, {"bladder"}));
  run(ShowRoutine{"evening"});
  for (const Size size : sizes) CHECK_FALSE(has_start(view(run.program, test::whole_window(size)).frame));
  for (const char* id : {"evening", "breathing"}) {
    run(StartRoutine{id});
    CHECK(run.program.screen == ScreenName::warning_signs);
    run(GoBack{});
  }
  CHECK(run.asked<PrepareSession>().empty());
}

TEST_CASE("what to do about a sign is in sight on Home, however far that was read down before") {
  Run run = at_home(checked(monday_evening));
  run(ScrollTo{"page", 2000})(ShowWarningSigns{});
  tell(run, "bladder", SignAnswer::changed);
  CHECK(run.program.screen == ScreenName::home);
  CHECK(run.program.home.scrolls.of("page") == 0);
}

TEST_CASE("with an urgent sign breathing on a chair stays open, and nothing but that is left of it") {
  Run run = at_home(checked(monday_evening, {"night-rest"}));
  const Today now = today(run.program.home, run.program.world);
  REQUIRE(now.suggested != nullptr);
  CHECK(now.suggested->id == "breathing");
  run(StartRoutine{"evening"});
  CHECK(run.program.screen == ScreenName::warning_signs);
  run(GoBack{})(StartRoutine{"breathing"});
  CHECK(run.program.screen == ScreenName::check_in);
  REQUIRE(run.asked<PrepareSession>().size() == 1);
  CHECK(run.asked<PrepareSession>().front().routine->steps.size() == 1);
}

TEST_CASE("to be asked next time leads on to the session and writes nothing down, but never the first time") {
  Run first = at_home({});
  first(StartRoutine{"evening"})(SignsLater{});
  CHECK(first.program.screen == ScreenName::warning_signs);
  Run run = at_home(checked(later(monday_evening, -40 * day)));
  run(StartRoutine{"evening"})(SignsLater{});
  CHECK(run.program.screen == ScreenName::check_in);
  CHECK(run.asked<SaveSigns>().empty());
}

TEST_CASE("a sign of a newer Limber can be taken back here too") {
  Run run = at_home(checked(monday_evening, {"of-the-future"}));
  run(StartRoutine{"evening"});
  REQUIRE(run.program.screen == ScreenName::warning_signs);
  run(AnswerSign{"of-the-future", SignAnswer::no})(SignsOn{});
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
  run(ShowWarningSigns{})(SignsOn{});
  CHECK(run.program.screen == ScreenName::session);
}

TEST_CASE("in a session a sign that is long known, or only to be mentioned, ends nothing") {
  Run run = at_home(checked(monday_evening));
  run(StartRoutine{"evening"})(Continue{})(ready())(Elapsed{5s, 5s});
  run(ShowWarningSigns{});
  tell(run, "bladder", SignAnswer::known);
  CHECK(run.program.screen == ScreenName::session);
  run(ShowWarningSigns{});
  tell(run, "inflammatory", SignAnswer::changed);
  CHECK(run.program.screen == ScreenName::session);
  CHECK_FALSE(run.program.session.playhead->ended());
}

TEST_CASE("a sign that is new in a session ends it, and what was done is recorded") {
  Run run = at_home(checked(monday_evening));
  run(StartRoutine{"evening"})(Continue{})(ready())(Elapsed{5s, 5s});
  run(ShowWarningSigns{});
  tell(run, "session-breath", SignAnswer::changed);
  CHECK(run.program.screen == ScreenName::home);
  REQUIRE(run.asked<FinishRecord>().size() == 1);
  CHECK(run.asked<FinishRecord>().front().record.state == SessionState::stopped);
}

TEST_CASE("on every screen the warning signs are one press away, by key and by button") {
  for (const ScreenName screen :
       {ScreenName::home, ScreenName::check_in, ScreenName::session, ScreenName::journal,
        ScreenName::settings, ScreenName::learn, ScreenName::exercise, ScreenName::take_along,
        ScreenName::screening, ScreenName::questionnaire}) {
    INFO(static_cast<int>(screen));
    Run run = at_home(checked(monday_evening));
    run(StartRoutine{"evening"});
    if (screen == ScreenName::session) run(Continue{})(ready());
    run.program.screen = screen;
    const auto key = test::key_intent(run.program, "f5");
    REQUIRE(key);
    CHECK(test::is_kind<ShowWarningSigns>(*key));
    const View<Intent> seen = view(run.program, test::whole_window());
    const bool pressed = std::any_of(seen.intents.begin(), seen.intents.end(), [](const Intent& intent) {
      return test::is_kind<ShowWarningSigns>(intent);
    });
    CHECK(pressed);
  }
}

TEST_CASE("marking a sign moves nothing on the page, whatever is marked") {
  AboutPerson about = checked(later(monday_evening, -40 * day), {}, {"thoracic"});
  WarningSignsScreen state = signs_screen(about, monday_evening);
  state.before = "evening";
  state.scrolls.set("signs", 120);
  for (const Size size : sizes) {
    CAPTURE(size.width);
    const auto before = places(shown(state, size));
    WarningSignsScreen marked = state;
    for (const std::string& id : asked_signs(state)) {
      marked = after(std::move(marked), {ToggleSign{id}});
      CHECK(places(shown(marked, size)) == before);
    }
    CHECK(marked.scrolls.of("signs") == 120);
  }
}

TEST_CASE("answering a sign moves nothing on the page") {
  for (const Size size : sizes) {
    WarningSignsScreen state =
        after(signs_screen({}, monday_evening), {ToggleSign{"bladder"}, ToggleSign{"neck-neuro"}, SignsOn{}});
    const auto before = places(shown(state, size));
    for (const SignAnswer answer : {SignAnswer::no, SignAnswer::known, SignAnswer::changed}) {
      state = after(std::move(state), {AnswerSign{"bladder", answer}, AnswerSign{"neck-neuro", answer}});
      CHECK(places(shown(state, size)) == before);
    }
  }
}

TEST_CASE("the way on stays where it is however far the list is scrolled, and stands below it") {
  for (const Size size : sizes) {
    WarningSignsScreen state = signs_screen({}, monday_evening);
    const Rect foot = places(shown(state, size)).at("signs-answered");
    state.scrolls.set("signs", 5000);
    const auto scrolled = places(shown(state, size));
    CHECK(scrolled.at("signs-answered") == foot);
    for (const auto& [key, rect] : scrolled) {
      if (key.starts_with("sign-") && !rect.empty()) CHECK(rect.bottom() <= foot.y);
    }
  }
}

TEST_CASE("nothing goes on before each sign that is marked has an answer") {
  WarningSignsScreen state =
      after(signs_screen({}, monday_evening),
            {ToggleSign{"bladder"}, ToggleSign{"calf"}, SignsOn{}, AnswerSign{"calf", SignAnswer::known}});
  REQUIRE(state.step == SignsStep::answers);
  const auto [same, effects] = update(state, SignsOn{}, World{});
  CHECK(same.step == SignsStep::answers);
  CHECK(effects.empty());
}

TEST_CASE("what to do is said for the most pressing of what is new, and an answer can be changed") {
  WarningSignsScreen state =
      after(signs_screen({}, monday_evening), {ToggleSign{"age-onset"}, ToggleSign{"bladder"}, SignsOn{},
                                               AnswerSign{"age-onset", SignAnswer::changed},
                                               AnswerSign{"bladder", SignAnswer::changed}, SignsOn{}});
  CHECK(shown(state).announcement.find(advice(Urgency::emergency)) != std::string::npos);
  const auto back = step_back(state);
  REQUIRE(back);
  state = after(std::move(state), {*back, AnswerSign{"bladder", SignAnswer::known}, SignsOn{}});
  CHECK(shown(state).announcement.find(advice(Urgency::mention)) != std::string::npos);
}

TEST_CASE("who leaves the program at the advice to get help has said so all the same") {
  Run run = at_home({});
  run(ShowWarningSigns{})(ToggleSign{"bladder"})(SignsOn{})(AnswerSign{"bladder", SignAnswer::changed});
  run(SignsOn{})(Quit{});
  REQUIRE(run.asked<SaveSigns>().size() == 1);
  CHECK(run.asked<SaveSigns>().front().check.yes == Ids{"bladder"});
}

TEST_CASE("the first back pain of a life is asked about the first time only") {
  const auto asks = [](const std::optional<AboutPerson>& about) {
    const Ids asked = asked_signs(signs_screen(about, monday_evening));
    return std::find(asked.begin(), asked.end(), "age-onset") != asked.end();
  };
  CHECK(asks(std::nullopt));
  CHECK_FALSE(asks(checked(monday_evening)));
}

TEST_CASE("the button that waits says when it will be asked again") {
  WarningSignsScreen state = signs_screen(checked(later(monday_evening, -40 * day)), monday_evening);
  state.before = "evening";
  const Frame frame = shown(state);
  const auto later_button = std::find_if(frame.areas.begin(), frame.areas.end(),
                                         [](const HitArea& area) { return area.key == "signs-later"; });
  REQUIRE(later_button != frame.areas.end());
  CHECK(later_button->label == "Ask me next time");
}

TEST_CASE("in a session what is felt right now is asked first") {
  const auto y_of = [](ScreenName from, const char* key) {
    WarningSignsScreen state = signs_screen(AboutPerson{}, monday_evening);
    state.came_from = from;
    const auto seen = view(state, World{}, test::whole_window());
    return test::area(seen, key)->whole.y;
  };
  const char* const now = "sign-session-faint";
  const char* const other = "sign-saddle-numbness";
  CHECK(y_of(ScreenName::session, now) < y_of(ScreenName::session, other));
  CHECK(y_of(ScreenName::home, now) > y_of(ScreenName::home, other));
}
