// The clocks of a shell, as they are handed to what has to read one: a test gives others.
#pragma once

#include <chrono>
#include <functional>

#include "base/time.hpp"
#include "base/wall_time.hpp"

namespace limber {

// Read when something happens, never kept: a moment from before a wait is wrong after it.
struct Clocks {
  // Only ever goes forward, and goes on while the machine sleeps where the system can tell.
  std::function<Millis()> monotonic;
  // The same for sound: finer, and standing still while the machine sleeps, as a sound device does.
  std::function<std::chrono::nanoseconds()> precise;
  std::function<WallTime()> wall;  // with the local offset from UTC
};

}  // namespace limber
