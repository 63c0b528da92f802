// A gamepad that SDL makes up, in a hand that has nothing else: buttons, stick, plug, and a whole first
// session.
#include <set>
#include <string>
#include <vector>

#include "app/gamepads.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"
#include "support/seen.hpp"
#include "support/shell_run.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Shelf an_evening() {
  Shelf shelf;
  shelf.library = std::make_shared<const Library>(library_of({hold_exercise("knee", 60s)}));
  Routine made = routine({step("knee"), step("knee")}, "r");
  made.ask.before = made.ask.after = {"pain"};
  made.title = plain_text("Evening");
  made.language = "xx";
  shelf.routines.push_back(std::make_shared<const Routine>(made));
  return shelf;
}

AppOptions of_one(bool asks) {
  AppOptions options;
  options.mute = true;
  options.ask_check_ins = asks;
  return options;
}

// The window hears of the gamepad although no display gives it the keyboard.
struct InHand {
  explicit InHand(bool asks = false) : run(machine, of_one(asks), an_evening()) { plug_in(); }
  ~InHand() { pull_out(); }

  void plug_in() {
    device = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                       SDL_CONTROLLER_BUTTON_MAX, 0);
    REQUIRE(device >= 0);
    stick = SDL_JoystickOpen(device);
    REQUIRE(stick != nullptr);
    pump();
  }
  void pull_out() {
    if (stick == nullptr) return;
    SDL_JoystickClose(std::exchange(stick, nullptr));
    SDL_JoystickDetachVirtual(device);
    pump();
  }
  void pump() {
    (void)pads.look(run.shell(), machine.now);
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) (void)pads.takes(run.shell(), event, machine.now);
    run.look();
  }
  void hold(SDL_GameControllerButton button, bool down) {
    REQUIRE(SDL_JoystickSetVirtualButton(stick, button, down ? SDL_PRESSED : SDL_RELEASED) == 0);
    pump();
  }
  void press(SDL_GameControllerButton button) {
    hold(button, true);
    hold(button, false);
  }
  // By the cross where it leads there, else round by the shoulder.
  void go_to(const std::string& key) {
    const auto is_there = [&] { return run.shell().focus() == key; };
    for (int i = 0; i < 200 && !is_there(); ++i) {
      press(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER);
      // The pages' names are one stop: the cross goes along them.
      const bool among_tabs = run.shell().focus().starts_with("tab-") && key.starts_with("tab-");
      for (int tab = 0; among_tabs && tab < 6 && !is_there(); ++tab) press(SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    }
    REQUIRE(run.shell().focus() == key);
  }
  void choose(const std::string& key) {
    go_to(key);
    press(SDL_CONTROLLER_BUTTON_A);
  }
  void push(int x, int y) {
    SDL_JoystickSetVirtualAxis(stick, SDL_CONTROLLER_AXIS_LEFTX, static_cast<Sint16>(x));
    SDL_JoystickSetVirtualAxis(stick, SDL_CONTROLLER_AXIS_LEFTY, static_cast<Sint16>(y));
    pump();
  }
  void begin_session() {
    run.shell().dispatch(Request{StartRoutine{"r"}});
    for (int i = 0; i < 50 && !run.program().session.playhead; ++i) run.look();
    REQUIRE(run.program().session.playhead);
  }
  // Until the session is over; a session comes to its end.
  void do_the_session() {
    for (int i = 0; i < 2000 && screen() == ScreenName::session; ++i) {
      run.wait(1s);
      pump();
    }
    REQUIRE(screen() != ScreenName::session);
  }
  ScreenName screen() const { return run.program().screen; }
  Hand hand() const { return run.program().world.hand; }
  bool shows(const std::string& words) { return says(run.shell().shown(), words); }

  MadeMachine machine;
  ShellRun run;
  bool heard_behind = SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1") == SDL_TRUE;
  Gamepads pads{[] {}};
  int device = -1;
  SDL_Joystick* stick = nullptr;
};

}  // namespace

TEST_CASE("the cross moves the focus from the top of the page on, A presses it and B goes back") {
  InHand at;
  at.press(SDL_CONTROLLER_BUTTON_DPAD_DOWN);
  const std::string first = at.run.shell().focus();
  CHECK_FALSE(first.empty());
  CHECK_FALSE(first.starts_with("tab-"));
  at.choose("tab-settings");
  CHECK(at.screen() == ScreenName::settings);
  at.press(SDL_CONTROLLER_BUTTON_B);
  CHECK(at.screen() == ScreenName::home);
}

TEST_CASE("a number is changed by the buttons beside it, and up leads away from them") {
  InHand at;
  at.choose("tab-settings");
  const double before = at.run.program().world.settings.text_scale;
  at.choose("text_scale-more");
  CHECK(at.run.program().world.settings.text_scale > before);
  at.press(SDL_CONTROLLER_BUTTON_DPAD_UP);
  CHECK(at.run.shell().focus() != "text_scale-more");
}

TEST_CASE("what is hinted at is what is in the hand: buttons after a button, keys after a key") {
  InHand at;
  CHECK(at.hand() == Hand::keys);
  CHECK_FALSE(at.shows("All buttons"));
  at.press(SDL_CONTROLLER_BUTTON_DPAD_DOWN);
  CHECK(at.hand() == Hand::letters);
  CHECK(at.shows("All buttons"));
  at.press(SDL_CONTROLLER_BUTTON_START);
  CHECK(at.run.program().keys_shown);
  CHECK(at.shows("Buttons of this page"));
  CHECK_FALSE(at.shows("F1"));
  at.run.key(SDLK_TAB);
  at.run.look();
  CHECK(at.hand() == Hand::keys);
  CHECK(at.shows("F1"));
}

TEST_CASE("a gamepad is found when it is plugged in, and missed by nobody when it goes") {
  InHand at;
  CHECK(at.pads.next_look());
  at.pull_out();
  CHECK_FALSE(at.pads.next_look());
  at.plug_in();
  at.press(SDL_CONTROLLER_BUTTON_BACK);
  CHECK(at.screen() == ScreenName::warning_signs);
}

TEST_CASE("a button of the cross that is held goes on after a moment, until it is let go or pulled out") {
  InHand at;
  at.hold(SDL_CONTROLLER_BUTTON_DPAD_DOWN, true);
  const std::string once = at.run.shell().focus();
  at.machine.now += 200ms;
  at.pump();
  CHECK(at.run.shell().focus() == once);
  at.machine.now += 300ms;
  at.pump();
  const std::string twice = at.run.shell().focus();
  CHECK(twice != once);
  at.hold(SDL_CONTROLLER_BUTTON_DPAD_DOWN, false);
  at.machine.now += 5s;
  at.pump();
  CHECK(at.run.shell().focus() == twice);
  at.hold(SDL_CONTROLLER_BUTTON_DPAD_UP, true);
  at.pull_out();
  const std::string left = at.run.shell().focus();
  at.machine.now += 5s;
  at.pump();
  CHECK(at.run.shell().focus() == left);
}

TEST_CASE(
    "a stick is a cross: it has to come back before it is pushed again, and a trembling hand is nothing") {
  CHECK(pushed_to(0, 0, "").empty());
  CHECK(pushed_to(15'000, 3'000, "").empty());
  CHECK(pushed_to(25'000, 3'000, "") == "pad-right");
  CHECK(pushed_to(15'000, 3'000, "pad-right") == "pad-right");
  CHECK(pushed_to(9'000, 3'000, "pad-right").empty());
  CHECK(pushed_to(-32'768, 0, "") == "pad-left");
  CHECK(pushed_to(1'000, -32'768, "") == "pad-up");
  CHECK(pushed_to(1'000, 32'767, "pad-up") == "pad-down");
  InHand at;
  at.push(0, 30'000);
  const std::string once = at.run.shell().focus();
  CHECK_FALSE(once.empty());
  at.push(0, 28'000);
  CHECK(at.run.shell().focus() == once);
  at.push(0, 0);
  at.push(0, 30'000);
  CHECK(at.run.shell().focus() != once);
}

TEST_CASE("a session is led by four buttons: A pauses, the cross goes back and on, X eases, B asks to end") {
  InHand at;
  at.begin_session();
  at.press(SDL_CONTROLLER_BUTTON_A);
  CHECK(at.run.playhead().paused());
  at.press(SDL_CONTROLLER_BUTTON_A);
  CHECK(at.run.playhead().running());
  const Millis before = at.run.playhead().position();
  at.press(SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
  CHECK(at.run.playhead().position() > before);
  at.press(SDL_CONTROLLER_BUTTON_X);
  CHECK(at.run.program().session.choosing_relief);
  at.press(SDL_CONTROLLER_BUTTON_X);
  CHECK_FALSE(at.run.program().session.choosing_relief);
  at.press(SDL_CONTROLLER_BUTTON_B);
  CHECK(at.run.program().session.ending);
  at.press(SDL_CONTROLLER_BUTTON_A);  // the green answer: to go on
  CHECK_FALSE(at.run.program().session.ending);
  CHECK(at.screen() == ScreenName::session);
}

TEST_CASE("with a gamepad in the hand a session's controls show the buttons that press them") {
  InHand at;
  at.begin_session();
  at.run.look();
  CHECK_FALSE(at.shows("LB"));
  at.press(SDL_CONTROLLER_BUTTON_A);
  CHECK(at.shows("LB"));
  CHECK(at.shows("Select"));
}

TEST_CASE("bells are felt at the start and the end of a stretch, if the person wants it") {
  for (const bool wanted : {false, true}) {
    InHand at;
    std::set<CueKind> felt;
    at.run.shell().be_felt_by([&](CueKind bell) {
      felt.insert(bell);
      at.pads.tremble(bell);  // one that cannot tremble does not
    });
    at.run.shell().dispatch(SettingsIntent{SetFlag{"trembles", wanted}});
    at.begin_session();
    at.do_the_session();
    CHECK(felt.contains(CueKind::bell_begin) == wanted);
    CHECK(felt.contains(CueKind::bell_half) == wanted);
    CHECK(felt.contains(CueKind::bell_end) == wanted);
  }
}

TEST_CASE("a whole first session goes by gamepad alone, from the first start to the page after it") {
  InHand at(true);
  at.choose("card-r");
  at.choose("start-r");
  REQUIRE(at.screen() == ScreenName::warning_signs);
  at.choose("signs-answered");
  REQUIRE(at.screen() == ScreenName::check_in);
  at.choose("pain-0");
  at.press(SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
  CHECK(at.run.shell().focus() == "pain-1");
  at.press(SDL_CONTROLLER_BUTTON_A);
  at.choose("continue");
  for (int i = 0; i < 50 && !at.run.program().session.playhead; ++i) at.pump();
  REQUIRE(at.screen() == ScreenName::session);
  at.press(SDL_CONTROLLER_BUTTON_A);
  CHECK(at.run.playhead().paused());
  at.press(SDL_CONTROLLER_BUTTON_A);
  at.do_the_session();
  REQUIRE(at.screen() == ScreenName::check_in);
  at.choose("pain-0");
  at.choose("continue");
  CHECK(at.screen() == ScreenName::after_session);
  REQUIRE(at.run.program().world.sessions.size() == 1);
  const auto& answered = at.run.program().world.sessions.front().check_ins;
  REQUIRE(answered.contains(Phase::before));
  CHECK(answered.at(Phase::before).pain == Score::from(1));
  REQUIRE(answered.contains(Phase::after));
  CHECK(answered.at(Phase::after).pain == Score::from(0));
  at.choose("to-home");
  CHECK(at.screen() == ScreenName::home);
}
