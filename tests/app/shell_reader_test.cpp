// The window while a screen reader listens, is only connected, or is not there.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/routines.hpp"
#include "support/shell_run.hpp"

using namespace limber;
using namespace limber::test;

namespace {

struct MadeReader final : reader::ScreenReader {
  bool wanted() const override { return is_wanted; }
  bool listened() const override { return is_listened; }
  void show(reader::Tree tree) override { shown.push_back(std::move(tree)); }
  std::vector<reader::Asked> asked() override { return std::exchange(asks, {}); }
  bool takes(const reader::KeyPress& key) override {
    keys.push_back(key);
    return takes_keys;
  }
  bool is_wanted = false;
  bool is_listened = false;
  bool takes_keys = false;
  std::vector<reader::Asked> asks;
  std::vector<reader::KeyPress> keys;
  std::vector<reader::Tree> shown;
};

Shelf one_routine() {
  Shelf shelf;
  shelf.library = std::make_shared<const Library>(library_of({hold_exercise("knee", 60s)}));
  Routine made = routine({step("knee")}, "r");
  made.title = plain_text("Evening");
  made.language = "xx";
  shelf.routines.push_back(std::make_shared<const Routine>(made));
  return shelf;
}

AppOptions quiet(bool mute = true) {
  AppOptions options;
  options.mute = mute;
  options.ask_check_ins = false;
  return options;
}

struct Read {
  explicit Read(bool mute = true) : run(machine, quiet(mute), one_routine()) {
    auto made = std::make_unique<MadeReader>();
    reader = made.get();
    run.shell().be_read_by(std::move(made));
  }
  void listen() {
    reader->is_wanted = reader->is_listened = true;
    run.look();
  }
  void begin_session() {
    run.shell().dispatch(Request{StartRoutine{"r"}});
    for (int i = 0; i < 50 && !run.program().session.playhead; ++i) run.look();
    REQUIRE(run.program().session.playhead);
    run.look();
  }
  const reader::Tree& told() const { return reader->shown.back(); }

  MadeMachine machine;
  ShellRun run;
  MadeReader* reader = nullptr;
};

}  // namespace

TEST_CASE("nobody is told anything as long as nobody wants it, and nothing twice") {
  Read at;
  at.run.look();
  CHECK(at.reader->shown.empty());
  at.reader->is_wanted = true;
  at.run.look();
  CHECK(at.reader->shown.size() == 1);
  at.run.look();
  CHECK(at.reader->shown.size() == 1);
  at.run.key(SDLK_F3);
  at.run.look();
  CHECK(at.reader->shown.size() == 2);
  CHECK(at.told().nodes.front().name == "Settings");
}

TEST_CASE("nothing that is seen changes when a reader is only connected") {
  Read at;
  at.run.look();
  const Frame before = at.run.frame();
  at.reader->is_wanted = true;
  at.run.look();
  CHECK(at.run.frame() == before);
  CHECK(at.run.shell().focus().empty());
}

TEST_CASE("while somebody listens every new page begins with a focus on something of its own") {
  Read at;
  at.listen();
  REQUIRE(at.told().focused() != nullptr);
  const std::string first = at.run.shell().focus();
  CHECK_FALSE(first.empty());
  at.run.key(SDLK_F3);
  at.run.look();
  REQUIRE(at.told().focused() != nullptr);
  CHECK(at.run.shell().focus() != first);
  CHECK_FALSE(at.run.shell().focus().starts_with("tab-"));
}

TEST_CASE("a tab that was pressed keeps the focus") {
  Read at;
  at.listen();
  at.run.shell().move_focus_to("tab-journal", true);
  at.run.look();
  at.run.key(SDLK_SPACE);
  at.run.look();
  CHECK(at.run.program().screen == ScreenName::journal);
  CHECK(at.run.shell().focus() == "tab-journal");
}

TEST_CASE("what the reader asks for is pressed or gets the focus, if it is there") {
  Read at;
  at.listen();
  at.reader->asks = {{reader::Asked::What::focus, "tab-settings"}};
  at.run.shell().hear_reader();
  CHECK(at.run.shell().focus() == "tab-settings");
  at.reader->asks = {{reader::Asked::What::press, "nowhere"}, {reader::Asked::What::press, "tab-journal"}};
  at.run.shell().hear_reader();
  CHECK(at.run.program().screen == ScreenName::journal);
}

TEST_CASE("a key that the reader takes is not the window's, nor what it would have written") {
  Read at;
  at.listen();
  at.reader->takes_keys = true;
  SDL_Event key{};
  key.type = SDL_KEYDOWN;
  key.key.keysym.sym = SDLK_F3;
  key.key.keysym.scancode = SDL_SCANCODE_F3;
  key.key.timestamp = 7;
  at.run.happens(key);
  CHECK(at.run.program().screen == ScreenName::home);
  REQUIRE(at.reader->keys.size() == 1);
  CHECK(at.reader->keys[0].hardware == 69);
  CHECK(at.reader->keys[0].keysym == 0xffc0);
  CHECK(at.reader->keys[0].text == "F3");
  CHECK(at.reader->keys[0].time_ms == 7);
  CHECK(at.run.shell().key_was_taken());
  at.reader->takes_keys = false;
  at.run.happens(key);
  CHECK(at.run.program().screen == ScreenName::settings);
}

TEST_CASE("a session's controls stay while somebody listens") {
  for (const bool listens : {false, true}) {
    Read at;
    if (listens) at.listen();
    at.begin_session();
    at.run.wait(2 * controls_stay);
    at.run.look();
    CHECK(at.run.program().session.controls_visible() == listens);
  }
}

TEST_CASE("what Limber's own voice says in a session is not announced too, and is where it is mute") {
  for (const bool mute : {false, true}) {
    Read at(mute);
    at.listen();
    at.begin_session();
    at.run.wait(20s);
    at.run.look();
    CHECK(at.told().announcement.empty() != mute);
  }
}

TEST_CASE("a number goes where the reader puts it, as near as its steps come, and never beyond its ends") {
  Read at;
  at.listen();
  at.run.key(SDLK_F3);
  at.run.look();
  const auto put = [&](const std::string& key, double share) {
    at.reader->asks = {{reader::Asked::What::set, key, share}};
    at.run.shell().hear_reader();
    at.run.look();
    return at.run.program().world.settings.text_scale;
  };
  CHECK(put("text_scale", 1) == Approx(2));
  CHECK(put("text_scale", 0) == Approx(0.8));
  CHECK(put("text_scale", 0.34) == Approx(1.2));
  CHECK(put("nothing", 1) == Approx(1.2));
  CHECK(put("tab-home", 1) == Approx(1.2));
}
