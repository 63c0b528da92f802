// The window read aloud: when, to whom, and never over another voice.
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

struct Listener final : reader::ScreenReader {
  bool wanted() const override { return true; }
  bool listened() const override { return true; }
  void show(reader::Tree) override {}
  std::vector<reader::Asked> asked() override { return {}; }
  bool takes(const reader::KeyPress&) override { return false; }
};

Shelf an_evening() {
  Shelf shelf;
  shelf.library = std::make_shared<const Library>(library_of({hold_exercise("knee", 60s)}));
  Routine made = routine(
      {say_step("Now we begin. Find a place to lie down, and take all the time you need."), step("knee")},
      "r");
  made.title = plain_text("Evening");
  made.language = "xx";
  shelf.routines.push_back(std::make_shared<const Routine>(made));
  return shelf;
}

struct ByEar {
  ByEar() : run(machine, told(), an_evening()) {}

  AppOptions told() const {
    AppOptions options;
    options.mute = true;
    options.ask_check_ins = false;
    options.spoken_file = (folder / "spoken").string();
    return options;
  }
  // What was said since the last call.
  std::string said() {
    run.look();
    const std::string all = std::filesystem::exists(folder / "spoken") ? contents(folder / "spoken") : "";
    return all.substr(std::exchange(heard, all.size()));
  }

  TemporaryFolder folder;
  MadeMachine machine;
  ShellRun run;
  std::size_t heard = 0;
};

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("F9 has everything read aloud from the page that is shown, and again ends it") {
  ByEar at;
  CHECK(at.said().empty());
  at.run.key(SDLK_F9);
  const std::string first = at.said();
  CHECK(has(first, "Limber reads aloud"));
  CHECK(has(first, "Home"));
  CHECK_FALSE(at.run.shell().focus().empty());
  CHECK(contents(at.run.data() / "settings.json").find("reads_aloud") != std::string::npos);
  at.run.key(SDLK_F9);
  CHECK(has(at.said(), "no longer"));
  at.run.key(SDLK_TAB);
  CHECK(at.said().empty());
}

TEST_CASE("where the focus goes is said with its name and what it is, and nothing while it stays") {
  ByEar at;
  at.run.key(SDLK_F9);
  (void)at.said();
  at.run.shell().move_focus_to("tab-settings", true);
  CHECK(has(at.said(), "Settings, tab"));
  CHECK(at.said().empty());
  at.run.key(SDLK_SPACE);
  CHECK(has(at.said(), "Settings"));
  at.run.shell().move_focus_to("reduced_motion", true);
  CHECK(has(at.said(), "Reduced motion, switch, off"));
  at.run.key(SDLK_SPACE);
  CHECK(has(at.said(), "on"));
}

TEST_CASE("letters are said as they are written, and as they are taken away") {
  ByEar at;
  at.run.key(SDLK_F9);
  at.run.key(SDLK_F3);
  (void)at.said();  // the page is there
  at.run.shell().move_focus_to("speech-command", true);
  const std::string field = at.said();
  CAPTURE(field, at.run.shell().focus());
  CHECK(has(field, "text to write, empty"));
  SDL_Event typed{};
  typed.type = SDL_TEXTINPUT;
  typed.text.text[0] = 'q';
  at.run.happens(typed);
  CHECK(at.said() == "q\n");
  at.run.key(SDLK_BACKSPACE);
  CHECK(at.said() == "q taken away\n");
}

TEST_CASE("F10 reads the whole page, words that cannot be pressed too") {
  ByEar at;
  at.run.key(SDLK_F3);
  (void)at.said();
  at.run.key(SDLK_F10);
  const std::string page = at.said();
  CHECK(has(page, "Settings\n"));
  CHECK(has(page, "The figure goes from pose to pose without gliding."));
}

TEST_CASE("nothing is read aloud where a screen reader listens") {
  ByEar at;
  at.run.shell().be_read_by(std::make_unique<Listener>());
  at.run.key(SDLK_F9);
  at.run.key(SDLK_TAB);
  at.run.key(SDLK_F10);
  at.run.shell().offer_reading();
  at.run.wait(10s);
  CHECK(at.said().empty());
}

TEST_CASE("a first start offers by voice to read aloud, once, after a moment") {
  ByEar at;
  at.run.shell().offer_reading();
  CHECK(at.said().empty());
  CHECK(at.run.shell().next_wakeup());
  at.run.wait(2s);
  CHECK(at.said().empty());
  at.run.wait(2s);
  CHECK(has(at.said(), "press the key F9"));
  at.run.wait(60s);
  CHECK(at.said().empty());
}
