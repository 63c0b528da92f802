// The real shell: what is dispatched, what keys do, where the focus is, what is told to files.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/areas_file.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"
#include "support/shell_run.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// So many routines that Home has to scroll.
Shelf full_shelf(int routines = 12) {
  Shelf shelf;
  shelf.library =
      std::make_shared<const Library>(library_of({hold_exercise("knee", 60s), hold_exercise("arm", 60s)}));
  for (int i = 1; i <= routines; ++i) {
    Routine made = routine({step("knee"), step("arm")}, "r" + std::to_string(i));
    made.title = plain_text("Routine " + std::to_string(i));
    made.language = "xx";
    shelf.routines.push_back(std::make_shared<const Routine>(made));
  }
  return shelf;
}

struct AtHome {
  explicit AtHome(AppOptions options = {}, int routines = 12)
      : run(machine, told(std::move(options)), full_shelf(routines)) {}

  TemporaryFolder folder;
  MadeMachine machine;
  ShellRun run;

  AppOptions told(AppOptions options) const {
    options.mute = true;
    options.ask_check_ins = false;
    options.areas_file = (folder / "areas").string();
    return options;
  }
  ScreenName screen() const { return run.program().screen; }
  // The key of the area that has it, from what is told of the window.
  std::string focus() {
    run.look();
    const std::string areas = contents(folder / "areas");
    const auto end = areas.find("\tfocus\t");
    if (end == std::string::npos) return "";
    const auto begin = areas.rfind('\n', end) + 1;
    return areas.substr(begin, areas.find('\t', begin) - begin);
  }
  void type(const std::string& letters) {
    for (const char letter : letters) {
      run.key(static_cast<SDL_Keycode>(letter));
      SDL_Event event{};
      event.type = SDL_TEXTINPUT;
      event.text.text[0] = letter;
      run.happens(event);
    }
    run.look();
  }
  std::string search() const { return run.program().home.fields.text(search_field); }
};

bool in_sight(const AtHome& at, const std::string& key) {
  const HitArea& area = at.run.area(key);
  return area.rect.height > 0 && area.rect == area.whole && area.rect.bottom() <= at.run.frame().size.height;
}

}  // namespace

TEST_CASE("a key does what its screen binds it to, and one that is bound nowhere does nothing") {
  AtHome at;
  at.run.key(SDLK_F2);
  CHECK(at.screen() == ScreenName::journal);
  at.run.key(SDLK_F3);
  CHECK(at.screen() == ScreenName::settings);
  at.run.key(SDLK_ESCAPE);
  CHECK(at.screen() == ScreenName::home);
  for (const SDL_Keycode nothing : {SDLK_z, SDLK_F8, SDLK_CAPSLOCK, SDLK_DELETE}) at.run.key(nothing);
  CHECK(at.screen() == ScreenName::home);
}

TEST_CASE("the window closes by Ctrl and Q, and when the system asks it to") {
  AtHome by_key;
  CHECK_FALSE(by_key.run.shell().leaving());
  by_key.run.key(SDLK_q, KMOD_LCTRL);
  CHECK(by_key.run.shell().leaving());
  AtHome by_system;
  SDL_Event quit{};
  quit.type = SDL_QUIT;
  by_system.run.happens(quit);
  CHECK(by_system.run.shell().leaving());
}

TEST_CASE("an intent is carried out with all its answers before the next one") {
  AtHome at;
  at.run.shell().dispatch(SettingsIntent{SetChoice{"theme", "night"}});
  CHECK(at.run.program().world.settings.theme == "night");
  CHECK(contents(at.run.data() / "settings.json").find("night") != std::string::npos);
  at.run.shell().dispatch(
      Request{StartRoutine{"r1"}});  // its voice, and with it the session, is there at the next look
  CHECK(at.screen() == ScreenName::session);
  CHECK_FALSE(at.run.program().session.playhead);
  at.run.look();
  REQUIRE(at.run.program().session.playhead);
  CHECK(at.run.playhead().running());
}

TEST_CASE("Tab goes through what can be pressed and round, Shift and Tab back") {
  AtHome at;
  CHECK(at.focus().empty());
  at.run.key(SDLK_TAB);
  const std::string first = at.focus();
  CHECK_FALSE(first.empty());
  at.run.key(SDLK_TAB);
  const std::string second = at.focus();
  CHECK(second != first);
  at.run.key(SDLK_TAB, KMOD_LSHIFT);
  CHECK(at.focus() == first);
  at.run.key(SDLK_TAB, KMOD_LSHIFT);
  at.run.look();
  const std::string last = at.focus();
  at.run.key(SDLK_TAB);
  CHECK(at.focus() == first);
  CHECK(last != second);
}

TEST_CASE("Return and Space press what has the focus, and without one Return presses the primary button") {
  const SDL_Keycode presses = GENERATE(SDLK_RETURN, SDLK_KP_ENTER, SDLK_SPACE);
  AtHome at;
  at.run.key(presses);
  CHECK((at.screen() == ScreenName::home) == (presses == SDLK_SPACE));
  at.run.shell().dispatch(Request{GoTo{ScreenName::home}});
  at.run.look();
  at.run.shell().move_focus_to("to-bench", true);
  at.run.key(presses);
  CHECK(at.screen() == ScreenName::bench);
}

TEST_CASE("what the focus moves to is brought into sight") {
  AtHome at;
  at.run.look();
  at.run.shell().move_focus_to("card-r12", true);
  at.run.look();
  CHECK(in_sight(at, "card-r12"));
}

TEST_CASE("a card that is opened is shown with its button to start") {
  AtHome at;
  at.run.shell().dispatch(HomeIntent{ShowRoutine{"r11"}});
  at.run.look();
  at.run.look();
  CHECK(in_sight(at, "start-r11"));
}

TEST_CASE("where things are is told as they are seen, also when what was opened is brought into sight") {
  AtHome at;
  at.run.look();
  at.run.shell().dispatch(HomeIntent{ShowRoutine{"r11"}});
  at.run.look();
  CHECK(contents(at.folder / "areas") == areas_text(at.run.frame(), ""));
}

TEST_CASE("a mouse presses where it was pressed and let go, a finger likewise") {
  AtHome at({}, 1);
  const auto bring_into_sight = [&] {
    at.run.shell().move_focus_to("to-bench", true);
    at.run.look();
  };
  bring_into_sight();
  at.run.click("to-bench");
  CHECK(at.screen() == ScreenName::bench);
  at.run.key(SDLK_ESCAPE);
  at.run.look();
  bring_into_sight();
  at.run.touch("to-bench");
  CHECK(at.screen() == ScreenName::bench);
}

TEST_CASE("in a text field letters are letters, and Escape makes them keys again") {
  AtHome at;
  at.run.key(SDLK_f, KMOD_LCTRL);
  at.run.look();
  CHECK(at.focus() == search_field);
  at.type("learn");
  CHECK(at.screen() == ScreenName::home);
  CHECK(at.search() == "learn");
  at.run.key(SDLK_BACKSPACE);
  CHECK(at.search() == "lear");
  at.run.key(SDLK_ESCAPE);
  CHECK(at.screen() == ScreenName::home);
  at.type("q");
  CHECK(at.search() == "lear");
  at.run.key(SDLK_F4);
  CHECK(at.screen() == ScreenName::learn);
}

TEST_CASE("text is copied out of one place and pasted into another") {
  AtHome at;
  at.run.key(SDLK_f, KMOD_LCTRL);
  at.run.look();
  at.type("arm");
  at.run.key(SDLK_a, KMOD_LCTRL);
  at.run.key(SDLK_c, KMOD_LCTRL);
  at.run.key(SDLK_END);
  at.run.key(SDLK_v, KMOD_LCTRL);
  CHECK(at.search() == "armarm");
}

TEST_CASE("where a button goes away by being pressed, the focus stays beside it") {
  AtHome at;
  at.run.shell().dispatch(HomeIntent{ChooseFilter{FilterBy::minutes, "5"}});
  at.run.look();
  const std::string clear = [&] {
    for (const HitArea& area : at.run.frame().areas) {
      if (area.key.starts_with("clear-")) return area.key;
    }
    return std::string();
  }();
  REQUIRE_FALSE(clear.empty());
  at.run.shell().move_focus_to(clear, true);
  at.run.look();
  at.run.key(SDLK_RETURN);
  at.run.look();
  CHECK_FALSE(at.focus().empty());
  CHECK(at.focus() != clear);
}

TEST_CASE("a routine asked for on the command line is shown, or led at once from where it was asked") {
  AppOptions shown;
  shown.routine = "r3";
  AtHome showing(shown);
  CHECK(showing.screen() == ScreenName::home);
  CHECK(showing.run.program().home.open == "r3");
  AppOptions led = shown;
  led.start = true;
  led.from_s = 20;
  AtHome leading(led);
  REQUIRE(leading.screen() == ScreenName::session);
  CHECK(leading.run.playhead().position() == 20s);
}

TEST_CASE("a routine that is not on the shelf is not made") {
  AppOptions led;
  led.routine = "nowhere";
  led.start = true;
  AtHome at(led);
  CHECK(at.screen() == ScreenName::home);
  CHECK_FALSE(at.run.program().session.playhead);
  CHECK_FALSE(at.run.shell().next_wakeup());
}

TEST_CASE("a session ends at the second it was asked to end") {
  AppOptions part;
  part.routine = "r1";
  part.start = true;
  part.from_s = 20;
  part.until_s = 22;
  AtHome at(part);
  at.run.wait(1'500ms);
  at.run.look();
  CHECK(at.screen() == ScreenName::session);
  at.run.wait(1s);
  at.run.look();
  CHECK(at.screen() == ScreenName::home);
}

TEST_CASE("with --speed a muted session goes by so many times as fast") {
  AppOptions fast;
  fast.routine = "r1";
  fast.start = true;
  fast.speed = 4;
  AtHome at(fast);
  at.run.wait(5s);
  at.run.look();
  CHECK(at.run.playhead().position() == 20s);
}

TEST_CASE(
    "what is in the window is told to a file after every frame, what happens to another as it happens") {
  const TemporaryFolder folder;
  AppOptions options;
  options.events_file = (folder / "events").string();
  options.routine = "r1";
  options.start = true;
  AtHome at(options);
  CHECK(contents(at.folder / "areas") == areas_text(at.run.frame(), ""));
  at.run.wait(3s);
  at.run.key(SDLK_SPACE);
  at.run.look();
  CHECK(contents(at.folder / "areas").find("Go on") != std::string::npos);
  CHECK(contents(folder / "events").find("\"event\":\"pause\"") != std::string::npos);
}

TEST_CASE("a file for events that cannot be written is told in the window, and the program goes on") {
  AppOptions options;
  options.events_file = "/nowhere/events";
  AtHome at(options);
  CHECK(at.run.program().world.notice.words.find("/nowhere/events") != std::string::npos);
  at.run.key(SDLK_F2);
  CHECK(at.screen() == ScreenName::journal);
}

TEST_CASE("a window that was uncovered is painted anew, one that shows the same is not") {
  AtHome at;
  at.run.look();
  auto& corner = *static_cast<std::uint32_t*>(unseen_window().pixels()->data);
  const std::uint32_t painted = std::exchange(corner, 0x123456U);
  at.run.look();
  CHECK(corner == 0x123456U);
  at.run.window(SDL_WINDOWEVENT_EXPOSED);
  at.run.look();
  CHECK(corner == painted);
}

TEST_CASE(
    "while nothing happens the shell sleeps until something does, and in a session it looks again soon") {
  AtHome at;
  at.run.look();
  CHECK_FALSE(at.run.shell().next_wakeup());
  at.run.shell().dispatch(Request{StartRoutine{"r1"}});
  at.run.look();
  REQUIRE(at.run.shell().next_wakeup());
  CHECK(*at.run.shell().next_wakeup() <= 100ms);
  at.run.key(SDLK_SPACE);
  at.run.look();
  CHECK_FALSE(at.run.shell().next_wakeup());
}

TEST_CASE("keys that SDL sends while a session is led find the session's own bindings") {
  AppOptions led;
  led.routine = "r1";
  led.start = true;
  led.from_s = 25;  // behind the introduction
  AtHome at(led);
  at.run.key(SDLK_F2);  // would lead away
  CHECK(at.screen() == ScreenName::session);
  const Millis before = at.run.playhead().position();
  at.run.key(SDLK_RIGHT);
  at.run.look();
  CHECK(at.run.playhead().position() > before + 5s);
  at.run.key(SDLK_ESCAPE);
  CHECK(at.run.playhead().paused());
  at.run.key(SDLK_ESCAPE);
  CHECK(at.run.playhead().running());
  at.run.key(SDLK_ESCAPE);
  at.run.key(SDLK_q);
  CHECK(at.screen() != ScreenName::session);
}

TEST_CASE("Home and End go to the ends of the page, with the focus, in a group to its ends") {
  AtHome at;
  at.run.key(SDLK_END);
  at.run.look();
  CHECK(at.run.frame().scrollers.front().offset == at.run.frame().scrollers.front().most);
  const std::string last = at.focus();
  CHECK(in_sight(at, last));
  at.run.key(SDLK_HOME, KMOD_LCTRL);
  at.run.look();
  CHECK(at.run.frame().scrollers.front().offset == 0);
  CHECK(at.focus().starts_with("tab-"));
  std::vector<std::string> cards;
  for (const HitArea& area : at.run.frame().areas) {
    if (area.key.starts_with("card-")) cards.push_back(area.key);
  }
  at.run.shell().move_focus_to("card-r3", true);
  at.run.key(SDLK_END);
  CHECK(at.focus() == cards.back());
  at.run.key(SDLK_HOME);
  CHECK(at.focus() == cards.front());
}

TEST_CASE("on every screen a focus whose button went away stays beside it, and another screen begins anew") {
  AtHome at;
  at.run.shell().dispatch(Request{GoTo{ScreenName::journal_admin}});
  at.run.look();
  at.run.shell().dispatch(JournalAdminIntent{BringJournal{"/x.json"}});
  at.run.look();
  at.run.shell().move_focus_to("leave-it", true);
  at.run.look();
  at.run.key(SDLK_RETURN);
  CHECK_FALSE(at.focus().empty());
  CHECK(at.focus() != "leave-it");
  at.run.shell().move_focus_to(at.run.frame().areas.back().key, true);  // the head is on every screen
  at.run.shell().dispatch(Request{GoTo{ScreenName::settings}});
  at.run.look();
  CHECK(at.focus().empty());
}

TEST_CASE("what is to have the focus has it as soon as it is there") {
  AtHome at;
  at.run.shell().dispatch(Request{TellToday{}});
  at.run.look();
  at.run.key(SDLK_m);
  CHECK(at.focus() == note_field);
  at.type("skip");
  CHECK(at.run.program().check_in.fields.text(note_field) == "skip");
  at.run.key(SDLK_ESCAPE);          // out of the note
  at.run.key(SDLK_ESCAPE);          // out of the page
  CHECK(at.focus() == "continue");  // Enter goes on
  CHECK(at.screen() == ScreenName::check_in);
}

TEST_CASE("what lies under the mouse shows that it can be pressed, until the mouse is gone") {
  AtHome at;
  const Frame before = at.run.frame();
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  const Point place = at.run.area("tab-journal").rect.centre();
  event.motion.x = static_cast<int>(place.x);
  event.motion.y = static_cast<int>(place.y);
  at.run.happens(event);
  at.run.look();
  CHECK_FALSE(at.run.frame().items == before.items);
  at.run.window(SDL_WINDOWEVENT_LEAVE);
  at.run.look();
  CHECK(at.run.frame().items == before.items);
}

TEST_CASE("a button that repeats goes on for as long as it is held, and a short press is one press") {
  AtHome at;
  at.run.shell().dispatch(Request{EditRoutine{"r1"}});
  at.run.look();
  const auto held = [&] {
    const auto& step = at.run.program().editor.history.now().steps.front();
    return std::get<ExerciseStep>(step.what).hold.value_or(60s);
  };
  at.run.click("number-hold_s-more");
  CHECK(held() == 61s);
  at.run.look();
  const Point place = at.run.area("number-hold_s-more").rect.centre();
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.clicks = 1;
  event.button.x = static_cast<int>(place.x);
  event.button.y = static_cast<int>(place.y);
  at.run.happens(event);
  for (int i = 0; i < 10; ++i) {
    at.run.wait(100ms);
    at.run.look();
  }
  const Millis reached = held();
  CHECK(reached > 64s);
  event.type = SDL_MOUSEBUTTONUP;
  at.run.happens(event);
  CHECK(held() == reached);
  at.run.wait(1s);
  at.run.look();
  CHECK(held() == reached);
}

TEST_CASE("arrows turn a number that has the focus, and letters typed there are its figures") {
  AtHome at;
  at.run.shell().dispatch(Request{EditRoutine{"r1"}});
  at.run.look();
  const auto held = [&] {
    const auto& step = at.run.program().editor.history.now().steps.front();
    return std::get<ExerciseStep>(step.what).hold.value_or(60s);
  };
  at.run.shell().move_focus_to("number-hold_s", true);
  at.run.look();
  at.run.key(SDLK_UP);
  at.run.key(SDLK_RIGHT);
  at.run.look();
  CHECK(held() == 62s);
  CHECK(at.run.program().editor.selected == StepPath{0});
  at.run.click("number-hold_s-typed");
  at.run.look();
  at.type("45");
  CHECK(held() == 45s);
  at.run.key(SDLK_DOWN);
  CHECK(held() == 44s);
}

TEST_CASE("a press that opens a search puts the cursor there, but not a finger's: a keyboard would rise") {
  for (const bool finger : {false, true}) {
    AtHome at;
    at.run.shell().dispatch(Request{EditRoutine{"r1"}});
    at.run.look();
    finger ? at.run.touch("add-exercise") : at.run.click("add-exercise");
    CHECK((at.focus() == "picker-search") == !finger);
  }
}

TEST_CASE("after the page of keys the focus is where it was") {
  AtHome at;
  at.run.shell().move_focus_to("card-r3", true);
  at.run.look();
  at.run.key(SDLK_F1);
  CHECK(at.focus().empty());
  at.run.key(SDLK_TAB);
  CHECK(at.focus() == "way-back");
  at.run.key(SDLK_F1);
  CHECK(at.focus() == "card-r3");
}

TEST_CASE("a digit on a scale below the questions answers it") {
  AtHome at;
  at.run.shell().dispatch(Request{TellToday{}});
  at.run.shell().dispatch(CheckInIntent{ShowMore{}});
  at.run.look();
  at.run.shell().move_focus_to("stress-0", true);
  at.run.look();
  at.run.key(SDLK_6);
  CHECK(at.focus() == "stress-6");
  CHECK(at.run.program().check_in.given.stress == Score::from(6));
  at.run.key(SDLK_6);
  CHECK(at.run.program().check_in.given.stress == Score::from(6));
}
