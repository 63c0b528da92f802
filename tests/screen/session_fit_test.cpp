// The session and the check-in in every theme, at every window size, in English and with words two fifths
// longer.
#include <algorithm>
#include <optional>
#include <string>

#include "base/message.hpp"
#include "screen/program/program.hpp"
#include "support/catch.hpp"
#include "support/fits.hpp"
#include "support/kinds.hpp"
#include "support/learn.hpp"
#include "support/measure.hpp"
#include "support/timelines.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

// Names and words without vowels, so that what the program adds can be told apart.
Exercise knee(const std::string& id, Dose dose) {
  Exercise made = test::exercise(id, dose, Sides::each);
  made.name = plain_text("Sngl knt tw chst");
  made.say.setup = plain_text("L n yr bck wth bth kns bnt.");
  made.say.move = plain_text("Brng yr {side} kn twrd yr chst, nd hld t wth bth hnds, jst blw th kn.");
  made.say.hold = {plain_text("Lt yr lwr bck grw wd."), plain_text("Brth nd sftn.")};
  made.say.release = plain_text("Lwr yr ft slwly bck t th flr.");
  made.stop = plain_text("Stp f yr {side} lg tngls, r f nythng rns dwn t. Cm p slwly, nd wth bth hnds.");
  made.easier = "sr";
  return made;
}

Library library() {
  Library made;
  Exercise easier = knee("sr", HoldDose{10s, 1, 0s});
  easier.easier.clear();
  made.add(easier);
  return made;
}

Routine routine() {
  Routine made;
  made.id = "rtn";
  made.title = plain_text("Rtn wth lng nm");
  made.steps = {test::step_of(knee("kn", HoldDose{30s, 2, 5s})),
                test::comfort_check(),
                test::breathe(30s),
                test::step_of(knee("tmp", TempoDose{4s, 4s, 3, 0s})),
                test::rest(15s),
                test::step_of(knee("tns", TensionDose{5s, 20s, 2}))};
  return made;
}

SessionScreen running() {
  auto timeline = compile(routine(), library(), Pace{}, test::spelled_out);
  REQUIRE(timeline);
  SessionMaterial material{std::make_shared<const Routine>(routine()),
                           std::make_shared<const Library>(library()),
                           std::make_shared<const Timeline>(*std::move(timeline)), Pace{}, test::spelled_out};
  return begun(SessionScreen{}, std::move(material)).state;
}

// What there is to read, and what there is to know.
World world() {
  World made;
  made.notice = {"Thr s n snd."};
  made.learn = test::learn_cards(
      {test::learn_card("n", {{"stretching"}, {}, {}}), test::learn_card("tw", {{"stretching"}, {}, {}})});
  return made;
}

SessionScreen after(SessionScreen state, const SessionIntent& intent) {
  return update(std::move(state), intent, world()).state;
}

// Every kind of moment of a session, with controls; and each question over it.
std::vector<SessionScreen> session_states() {
  std::vector<SessionScreen> states{SessionScreen{}};
  SessionScreen state = running();
  while (!state.playhead->ended()) {
    if (state.playhead->waiting_for_check()) {
      states.push_back(state);
      state = after(std::move(state), StillComfortable{});
    }
    state = after(std::move(state), Elapsed{3s, 3s});
    state = after(std::move(state), WakeControls{});
    states.push_back(state);
    if (states.size() % 7 == 0) states.push_back(after(state, TooSore{}));
    if (states.size() % 5 == 0) states.push_back(after(state, TogglePause{}));
  }
  return states;
}

CheckInScreen check_in(Phase phase, const std::vector<Question>& questions, std::optional<Verdict> verdict) {
  CheckInScreen state;
  state.phase = phase;
  state.record.title = "Rtn wth lng nm";
  state.questions = questions;
  state.given.pain = Score::from(0);
  state.gentler_routine = "gntl";
  state.verdict = std::move(verdict);
  return state;
}

std::vector<CheckInScreen> check_in_states() {
  const std::vector<Question> two{Question::pain, Question::stiffness};
  std::vector<CheckInScreen> states{
      check_in(Phase::before, two, {}), check_in(Phase::after, two, {}),
      check_in(Phase::next_morning, two, {}),
      check_in(Phase::after, {Question::pain, Question::stiffness, Question::stress, Question::mood}, {})};
  for (const int pain : {6, 9}) {
    states.push_back(check_in(Phase::before, two, at_start(Score::from(pain), {}, "en")));
    states.push_back(check_in(Phase::after, two, after_session(Score::from(1), Score::from(pain), {}, "en")));
  }
  states.push_back(check_in(Phase::before, two, {}));
  states.back().failure = failure("disk-full", "Th dsk s fll. Mk rm nd try gn.");
  return states;
}

struct Look {
  Viewport viewport;
  ViewContext context;
  std::string where;
};

std::vector<Look> looks() {
  std::vector<Look> all;
  for (const ThemeName name : {ThemeName::day, ThemeName::night, ThemeName::contrast}) {
    for (const Size size : support::window_sizes()) {
      Viewport viewport;
      viewport.size = size;
      const std::string where =
          to_string(name) + " " + std::to_string(static_cast<int>(size.width)) + " wide";
      all.push_back(
          {viewport,
           ViewContext{theme(name), viewport, measure, "pause", true, {0, 0, size.width, size.height}},
           where});
    }
  }
  return all;
}

void check_fit(const Frame& frame, const Look& look, const std::string& what) {
  const auto wrong = support::misfits(frame, measure, look.viewport.touch());
  CAPTURE(look.where, what);
  CHECK(wrong == std::vector<std::string>{});
}

// As the program shows it, with its own head above where there is one.
Frame frame_of(const SessionScreen& state, const ViewContext& context) {
  Program program;
  program.world = world();
  program.session = state;
  program.screen = ScreenName::session;
  return view(program, context).frame;
}
Frame frame_of(const CheckInScreen& state, const ViewContext& context) {
  Program program;
  program.check_in = state;
  program.screen = ScreenName::check_in;
  return view(program, context).frame;
}

void check_every_state_fits() {
  const auto sessions = session_states();
  const auto check_ins = check_in_states();
  for (const Look& look : looks()) {
    for (std::size_t i = 0; i < sessions.size(); ++i)
      check_fit(frame_of(sessions[i], look.context), look, "session " + std::to_string(i));
    for (std::size_t i = 0; i < check_ins.size(); ++i)
      check_fit(frame_of(check_ins[i], look.context), look, "check-in " + std::to_string(i));
  }
}

}  // namespace

TEST_CASE("the session and the check-in fit every window in every theme") {
  check_every_state_fits();
}

TEST_CASE("the session and the check-in fit every window when words are two fifths longer") {
  const ScopedMessageFilter longer(pseudo_localised);
  check_every_state_fits();
}

TEST_CASE("no word of the session or the check-in escapes translation") {
  const ScopedMessageFilter accents(pseudo_localised);
  const Look look = looks().front();
  for (const SessionScreen& state : session_states()) {
    CHECK(support::untranslated(frame_of(state, look.context)) == std::vector<std::string>{});
  }
  for (const CheckInScreen& state : check_in_states()) {
    CHECK(support::untranslated(frame_of(state, look.context)) == std::vector<std::string>{});
  }
}

TEST_CASE("when to stop stands in sight for the whole exercise, and in a pause, where it covers nothing") {
  const auto stop_of = [](const SessionScreen& state, const Look& look) -> std::optional<Rect> {
    const auto& areas = frame_of(state, look.context).areas;
    const auto found =
        std::find_if(areas.begin(), areas.end(), [](const HitArea& area) { return area.key == "stop"; });
    if (found == areas.end()) return std::nullopt;
    CHECK(found->label.find("lg tngls") != std::string::npos);
    return found->rect;
  };
  std::size_t seen = 0;
  for (const SessionScreen& state : session_states()) {
    if (!state.playhead) continue;
    const Moment moment = state.playhead->moment();
    const bool asked = moment.step != nullptr && moment.step->exercise != nullptr;
    const auto stop = stop_of(state, looks().front());
    CHECK(stop.has_value() == asked);
    seen += stop ? 1 : 0;
  }
  CHECK(seen > 20);
  SessionScreen paused = after(after(running(), NextStep{}), TogglePause{});
  REQUIRE(paused.playhead->paused());
  for (const Look& look : looks()) {
    CAPTURE(look.where);
    CHECK(stop_of(paused, look).has_value());
  }
}

TEST_CASE("a paused session links to the cards that fit the exercise, a running one to none") {
  World world;
  world.learn = test::learn_cards({test::learn_card("n"), test::learn_card("tw", {{"stretching"}, {}, {}})});
  const auto links = [&](const SessionScreen& state) {
    const View<SessionIntent> seen = view(state, world, looks().front().context);
    std::vector<std::string> found;
    for (const HitArea& area : seen.frame.areas) {
      if (area.intent < 0) continue;
      const auto* read = test::effect_as<ReadCard>(seen.intents[static_cast<std::size_t>(area.intent)]);
      if (read != nullptr) found.push_back(read->id);
    }
    return found;
  };
  SessionScreen state = running();
  state = after(std::move(state), NextStep{});
  CHECK(links(state).empty());
  state = after(std::move(state), TogglePause{});
  CHECK((links(state) == std::vector<std::string>{"tw"}));
}
