// The screen reader that may listen: told what the window shows, and asking for what it wants done. Where
// none runs nothing is connected and nothing is woken.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "reader/tree.hpp"

namespace limber::reader {

// Wanted by the reader, to be done as if the person had done it.
struct Asked {
  enum class What : std::uint8_t { press, focus, set } what = What::press;
  std::string key;   // of an area
  double share = 0;  // set: where in its range it is to be, 0 … 1
  bool operator==(const Asked&) const = default;
};

// A key as X names it: readers up to Orca 44 learn of keys from the program, and know their commands by
// `hardware`.
struct KeyPress {
  bool pressed = true;
  std::int32_t keysym = 0;
  std::int32_t hardware = 0;   // the code of X, evdev's and 8
  std::int32_t modifiers = 0;  // shift 1, caps lock 2, control 4, alt 8, num lock 16
  std::int32_t time_ms = 0;    // never 0: such a key is not taken
  std::string text;            // what it writes, or its name
  bool writes = false;
};

class ScreenReader {
 public:
  virtual ~ScreenReader() = default;
  // Whether anybody may look: show() is worth its while.
  virtual bool wanted() const = 0;
  // Whether somebody is told of what happens: a person hears the program.
  virtual bool listened() const = 0;
  virtual void show(Tree tree) = 0;
  // Since the last call, in order.
  virtual std::vector<Asked> asked() = 0;
  // Whether the key was a command to the reader, and is not the program's. Waits for its answer, a second at
  // most, and only where it wants to be asked.
  virtual bool takes(const KeyPress& key) = 0;
};

// By AT-SPI over D-Bus, on a thread of its own. `session_bus` is the bus's address; null where that is "".
// `wake` is called from the thread whenever asked(), wanted() or listened() may answer otherwise.
std::unique_ptr<ScreenReader> bus_reader(std::string session_bus, std::string version,
                                         std::function<void()> wake);

}  // namespace limber::reader
