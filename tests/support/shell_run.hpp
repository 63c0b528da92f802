// The real shell before a window that nobody sees, led by SDL's events on a made machine.
#pragma once

#include <SDL.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "app/events.hpp"
#include "app/shell.hpp"
#include "support/made_machine.hpp"
#include "support/store.hpp"

namespace limber::test {

// One for the process: to open a window takes longer than a session in it.
inline Window& unseen_window() {
  static const std::unique_ptr<Window> window = [] {
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto opened = Window::open(WindowPlace{{0, 0, 1280, 800}}, false);
    if (!opened) throw std::runtime_error(opened.problems().front().message);
    return *std::move(opened);
  }();
  return *window;
}

class ShellRun {
 public:
  ShellRun(MadeMachine& machine, AppOptions options, Shelf shelf)
      : machine_(machine),
        window_(unseen_window()),
        shell_(window_, options,
               *places([](const std::string&) { return std::nullopt; }, folder_.path().string()), Settings{},
               std::move(shelf), machine.clocks(), machine.loudspeaker()) {
    shell_.begin({});
    look();
  }

  Shell& shell() { return shell_; }
  const std::filesystem::path& data() const { return folder_.path(); }
  const Program& program() const { return shell_.program(); }
  const Playhead& playhead() const { return *program().session.playhead; }
  const Frame& frame() const { return shell_.shown().frame; }

  // What the loop does between two waits.
  void look() {
    shell_.tick();
    shell_.draw();
  }
  // The loop as it sleeps and looks again, until an event wakes it: then nothing has been looked at yet.
  void wait(Millis time) {
    while (time > Millis{0}) {
      const Millis slept = std::clamp(shell_.next_wakeup().value_or(time), Millis{1}, time);
      machine_.pass(slept);
      time -= slept;
      if (time > Millis{0}) shell_.tick();
    }
  }
  // Nothing runs while the machine sleeps, its sound neither.
  void sleep(Millis time) { machine_.now += time; }

  void key(SDL_Keycode code, int held = KMOD_NONE) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = code;
    event.key.keysym.mod = static_cast<Uint16>(held);
    happens(event);
  }
  void click(const std::string& area) {
    for (const Uint32 type : {SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) {
      const Point at = middle_of(area);
      SDL_Event event{};
      event.type = type;
      event.button.button = SDL_BUTTON_LEFT;
      event.button.clicks = 1;
      event.button.x = static_cast<int>(at.x);
      event.button.y = static_cast<int>(at.y);
      happens(event);
    }
  }
  void touch(const std::string& area) {
    for (const Uint32 type : {SDL_FINGERDOWN, SDL_FINGERUP}) {
      const Point at = middle_of(area);
      SDL_Event event{};
      event.type = type;
      event.tfinger.x = static_cast<float>(at.x / frame().size.width);
      event.tfinger.y = static_cast<float>(at.y / frame().size.height);
      happens(event);
    }
  }
  void window(SDL_WindowEventID what) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = static_cast<Uint8>(what);
    happens(event);
  }
  void happens(const SDL_Event& event) { handle_event(shell_, pointer_, window_, event); }

  const HitArea& area(const std::string& key) const {
    const auto& areas = frame().areas;
    const auto found =
        std::find_if(areas.begin(), areas.end(), [&](const HitArea& one) { return one.key == key; });
    if (found == areas.end()) throw std::runtime_error("not in the window: " + key);
    return *found;
  }

 private:
  Point middle_of(const std::string& key) const { return area(key).rect.centre(); }

  MadeMachine& machine_;
  TemporaryFolder folder_;
  Window& window_;
  Pointer pointer_;
  Shell shell_;
};

}  // namespace limber::test
