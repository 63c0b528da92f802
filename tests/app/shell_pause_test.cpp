// Every way to pause, however long, and every way to go on, in the real shell by a clock the test moves.
#include <functional>

#include "support/catch.hpp"
#include "support/routines.hpp"
#include "support/shell_run.hpp"

using namespace limber;
using namespace limber::test;

namespace {

enum class Asks { nothing, relief, verdict, whether_to_end };

struct Pausing {
  std::string name;
  Asks leaves = Asks::nothing;
  std::function<void(ShellRun&)> pause;
  std::function<void(ShellRun&)> come_back = {};  // from where the pause was spent
};

struct GoingOn {
  std::string name;
  Asks answers = Asks::nothing;
  std::function<void(ShellRun&)> go_on;
  bool changes_the_session = false;
};

std::function<void(ShellRun&)> key(SDL_Keycode code) {
  return [code](ShellRun& run) { run.key(code); };
}

std::function<void(ShellRun&)> click(const std::string& area) {
  return [area](ShellRun& run) { run.click(area); };
}

void press_focused(ShellRun& run) {
  run.shell().move_focus_to("pause", true);
  run.key(SDLK_RETURN);
}

const std::vector<Pausing>& ways_to_pause() {
  static const std::vector<Pausing> ways{
      {"Space", Asks::nothing, key(SDLK_SPACE)},
      {"P", Asks::nothing, key(SDLK_p)},
      {"Escape", Asks::whether_to_end, key(SDLK_ESCAPE)},
      {"a click on Pause", Asks::nothing, click("pause")},
      {"a finger on Pause", Asks::nothing, [](ShellRun& run) { run.touch("pause"); }},
      {"Return on Pause", Asks::nothing, press_focused},
      {"the machine sleeps", Asks::nothing, [](ShellRun& run) { run.sleep(20s); }},
      {"the warning signs", Asks::nothing, key(SDLK_F5), key(SDLK_ESCAPE)},
      {"S", Asks::relief, key(SDLK_s)},
      {"a click on Too sore", Asks::relief, click("sore")},
      {"a warning sensation", Asks::verdict, [](ShellRun& run) {
         run.key(SDLK_s);
         run.look();
         run.click("relief-warning");
       }}};
  return ways;
}

const std::vector<GoingOn>& ways_to_go_on() {
  static const std::vector<GoingOn> ways{
      {"Space", Asks::nothing, key(SDLK_SPACE)},
      {"P", Asks::nothing, key(SDLK_p)},
      {"a click on Go on", Asks::nothing, click("pause")},
      {"a finger on Go on", Asks::nothing, [](ShellRun& run) { run.touch("pause"); }},
      {"Return on Go on", Asks::nothing, press_focused},
      {"S and Go on as it was", Asks::nothing,
       [](ShellRun& run) {
         run.key(SDLK_s);
         run.look();
         run.click("relief-none");
       }},
      {"S", Asks::relief, key(SDLK_s)},
      {"Space", Asks::relief, key(SDLK_SPACE)},
      {"Go on as before", Asks::relief, click("relief-none")},
      {"Something easier", Asks::relief, click("relief-easier"), true},
      {"Shorter", Asks::relief, click("relief-shorter"), true},
      {"Skip it: it hurts", Asks::relief, click("relief-skip-pain"), true},
      {"Skip it: no time", Asks::relief, click("relief-skip-time"), true},
      {"Skip it: not clear", Asks::relief, click("relief-skip-unclear"), true},
      {"End with breathing", Asks::relief, click("relief-breathing"), true},
      {"Space", Asks::whether_to_end, key(SDLK_SPACE)},
      {"P", Asks::whether_to_end, key(SDLK_p)},
      {"Escape", Asks::whether_to_end, key(SDLK_ESCAPE)},
      {"a click on Go on", Asks::whether_to_end, click("end-not")},
      {"Skip this exercise", Asks::verdict, click("verdict-skip"), true},
      {"End with breathing", Asks::verdict, click("verdict-breathing"), true}};
  return ways;
}

// In a language nobody speaks, so that no voice has to be made.
Shelf two_holds() {
  Exercise knee = hold_exercise("knee", 60s);
  knee.easier = "rest";
  Routine made = routine({step("knee"), check_step(), step("arm")});
  made.language = "xx";
  Shelf shelf;
  shelf.library = std::make_shared<const Library>(
      library_of({knee, hold_exercise("rest", 60s), hold_exercise("arm", 60s)}));
  shelf.routines = {std::make_shared<const Routine>(made)};
  return shelf;
}

Millis start_of(SegmentKind kind) {
  const Shelf shelf = two_holds();
  const auto timeline = compile(*shelf.routines.front(), *shelf.library, Pace{}, estimated_speech_length);
  const auto found = std::find_if(timeline->segments.begin(), timeline->segments.end(),
                                  [&](const Segment& segment) { return segment.kind == kind; });
  REQUIRE(found != timeline->segments.end());
  return found->start;
}

struct Sounding {
  std::string name;
  bool mute = false;
  bool has_device = true;
  bool minimised = false;
};

AppOptions beginning_at(Millis at, bool mute, bool asks = false) {
  AppOptions options;
  options.routine = "evening";
  options.start = true;
  options.mute = mute;
  options.ask_check_ins = asks;
  options.from_s = to_seconds(at);
  return options;
}

// The pause itself, with nobody at the window.
void stay_away(ShellRun& run, const Sounding& sounding, Millis pause) {
  if (sounding.minimised) {
    run.window(SDL_WINDOWEVENT_MINIMIZED);
    run.window(SDL_WINDOWEVENT_HIDDEN);
  }
  run.wait(pause);
  if (sounding.minimised) {
    run.window(SDL_WINDOWEVENT_RESTORED);
    run.window(SDL_WINDOWEVENT_EXPOSED);
  }
}

// No time has gone by since it was told to go on: nothing of the pause may count now.
void look_once_more(ShellRun& run) {
  const Millis at = run.playhead().position();
  run.look();
  CHECK(run.playhead().position() == at);
}

// From here on time goes by as it should, once.
void expect_to_go_on(ShellRun& run, int pauses) {
  CHECK(run.playhead().running());
  const Millis from = run.playhead().position();
  run.wait(2s);
  run.look();
  CHECK(run.playhead().running());
  CHECK(run.playhead().pauses() == pauses);
  const Millis gone_on = run.playhead().position() - from;
  CHECK(gone_on >= 1'900ms);
  CHECK(gone_on <= 2'000ms);
}

void pause_and_go_on(const Sounding& sounding, const Pausing& pausing, Millis pause,
                     const GoingOn& going_on) {
  INFO(sounding.name << ": " << pausing.name << ", " << to_seconds(pause) << " s, " << going_on.name);
  MadeMachine machine;
  machine.has_device = sounding.has_device;
  ShellRun run(machine, beginning_at(start_of(SegmentKind::hold) + 10s, sounding.mute), two_holds());
  run.wait(2s);
  run.look();
  REQUIRE(run.playhead().running());

  pausing.pause(run);
  run.look();
  REQUIRE(run.playhead().paused());
  const Millis paused_at = run.playhead().position();
  const int pauses = pausing.leaves == Asks::nothing ? 1 : 0;  // to be asked is no pause of the person's
  CHECK(run.playhead().pauses() == pauses);

  stay_away(run, sounding, pause);
  if (pausing.come_back) {
    pausing.come_back(run);
    run.shell().draw();
  }
  CHECK(run.playhead().position() == paused_at);

  going_on.go_on(run);
  look_once_more(run);
  CHECK_FALSE(run.program().session.choosing_relief);
  CHECK_FALSE(run.program().session.verdict);
  if (!going_on.changes_the_session) {
    CHECK(run.playhead().position() <= paused_at);
    CHECK(run.playhead().position() >= paused_at - 3s);
  }
  expect_to_go_on(run, pauses);
  CHECK(machine.device_open == (sounding.has_device && !sounding.mute));
}

Sounding every_sounding() {
  return GENERATE(Sounding{"with sound"}, Sounding{"muted", true}, Sounding{"no device", false, false},
                  Sounding{"minimised", false, true, true});
}

Millis every_length() {
  return GENERATE(1s, 4s, 60s, 600s);
}

}  // namespace

TEST_CASE("after a pause of any kind and length a session goes on from there, whichever way it is told to") {
  const Sounding sounding = every_sounding();
  const Millis pause = every_length();
  for (const Pausing& pausing : ways_to_pause()) {
    for (const GoingOn& going_on : ways_to_go_on()) {
      if (going_on.answers == pausing.leaves) pause_and_go_on(sounding, pausing, pause, going_on);
    }
  }
}

TEST_CASE("a comfort check that was left standing goes on when it is answered") {
  const Sounding sounding = every_sounding();
  const Millis pause = every_length();
  const auto left =
      GENERATE(as<Pausing>{}, Pausing{"nothing pressed", Asks::nothing, [](ShellRun&) {}},
               Pausing{"the machine sleeps", Asks::nothing, [](ShellRun& run) { run.sleep(20s); }},
               Pausing{"the warning signs", Asks::nothing, key(SDLK_F5), key(SDLK_ESCAPE)});
  const auto answer = GENERATE(as<GoingOn>{}, GoingOn{"Y", Asks::nothing, key(SDLK_y)},
                               GoingOn{"a click on Comfortable", Asks::nothing, click("check-fine")},
                               GoingOn{"0", Asks::nothing, key(SDLK_0)});
  INFO(sounding.name << ": " << left.name << ", " << to_seconds(pause) << " s, " << answer.name);
  MadeMachine machine;
  machine.has_device = sounding.has_device;
  ShellRun run(machine, beginning_at(start_of(SegmentKind::comfort_check), sounding.mute, true), two_holds());
  run.click("signs-answered");
  run.look();
  run.wait(20s);
  run.look();
  REQUIRE(run.playhead().waiting_for_check());
  left.pause(run);
  run.look();
  const int pauses = run.playhead().pauses();
  stay_away(run, sounding, pause);
  if (left.come_back) left.come_back(run);
  run.shell().draw();
  answer.go_on(run);
  look_once_more(run);
  expect_to_go_on(run, pauses);
}

TEST_CASE("a rehearsal that was stopped plays on when it is told to") {
  const Sounding sounding = every_sounding();
  const Millis pause = every_length();
  const auto left = GENERATE(
      as<Pausing>{}, Pausing{"Space", Asks::nothing, key(SDLK_SPACE)},
      Pausing{"P", Asks::nothing, key(SDLK_p)}, Pausing{"a click on Pause", Asks::nothing, click("play")},
      Pausing{"the machine sleeps", Asks::nothing, [](ShellRun& run) { run.sleep(20s); }},
      Pausing{"the warning signs", Asks::nothing, key(SDLK_F5), key(SDLK_ESCAPE)});
  const auto going_on = GENERATE(as<GoingOn>{}, GoingOn{"Space", Asks::nothing, key(SDLK_SPACE)},
                                 GoingOn{"P", Asks::nothing, key(SDLK_p)},
                                 GoingOn{"a click on Play", Asks::nothing, click("play")},
                                 GoingOn{"on and play", Asks::nothing, [](ShellRun& run) {
                                           run.key(SDLK_RIGHT);
                                           run.key(SDLK_SPACE);
                                         }});
  INFO(sounding.name << ": " << left.name << ", " << to_seconds(pause) << " s, " << going_on.name);
  MadeMachine machine;
  machine.has_device = sounding.has_device;
  AppOptions options;
  options.mute = sounding.mute;
  ShellRun run(machine, options, two_holds());
  run.shell().dispatch(Request{Rehearse{two_holds().routines.front()}});
  run.look();
  run.wait(1s);
  run.key(SDLK_SPACE);
  run.look();
  run.wait(2s);
  run.look();
  const RehearsalScreen& rehearsal = run.program().rehearsal;
  REQUIRE(rehearsal.playing);
  left.pause(run);
  run.look();
  REQUIRE_FALSE(rehearsal.playing);
  stay_away(run, sounding, pause);
  if (left.come_back) left.come_back(run);
  run.shell().draw();
  going_on.go_on(run);
  const Millis from = rehearsal.t;
  run.look();
  REQUIRE(rehearsal.playing);
  CHECK(rehearsal.t == from);  // nothing of the pause has counted
  run.wait(2s);
  run.look();
  CHECK(rehearsal.playing);
  CHECK(rehearsal.t - from >= 1'900ms);
  CHECK(rehearsal.t - from <= 2'000ms);
}
