// Gamepads, by SDL: plugged in and out while the program runs, their buttons in the words of
// screen/ui/hand.hpp.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "app/plug_watch.hpp"
#include "app/shell.hpp"
#include "base/time.hpp"

union SDL_Event;
struct _SDL_GameController;

namespace limber {

// Where a stick is pushed to, as the button of the cross that stands for it; "" while it rests. x and y are
// -32768 … 32767; `before` is what it was: to let go it has to come back further than it had to go.
std::string pushed_to(int x, int y, const std::string& before);

class Gamepads {
 public:
  // `wake` is called from another thread when something may have been plugged in or out.
  explicit Gamepads(const std::function<void()>& wake);
  ~Gamepads();
  Gamepads(const Gamepads&) = delete;
  Gamepads& operator=(const Gamepads&) = delete;

  // Has SDL look at what is plugged in and pressed: its events come of it. A button of the cross that is held
  // is pressed again after a moment, and again: whether one was.
  bool look(Shell& shell, Millis now);  // monotonic
  // Whether the event was of a gamepad; what was pressed is pressed in the shell.
  bool takes(Shell& shell, const SDL_Event& event, Millis now);
  // When look() has something to do although nothing wakes the program; nullopt: without a gamepad, never.
  std::optional<Millis> next_look() const;

  // In every hand: short at the start, softly at the half, long at the end.
  void tremble(CueKind bell);

 private:
  struct Pad {
    _SDL_GameController* opened = nullptr;
    int x = 0;  // of its left stick
    int y = 0;
    std::string pushed;
  };
  struct Held {
    std::string button;
    Millis next{0};
  };
  void add(int device);
  void remove(int instance);
  void press(Shell& shell, int instance, const std::string& button, Millis now);
  void push(Shell& shell, int instance, int axis, int value, Millis now);
  Hand hand_of(int instance) const;

  std::map<int, Pad> pads_;  // by SDL's instance
  std::optional<Held> held_;
  std::optional<Millis> curious_until_;  // something was plugged: SDL may learn of it a little later
  PlugWatch plugs_;
};

}  // namespace limber
