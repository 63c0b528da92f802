// The machine's clocks. Only the shells (cli, app) may include this: below them time is an argument.
#pragma once

#include "base/clocks.hpp"
#include "base/time.hpp"
#include "base/wall_time.hpp"

namespace limber {

// Only ever goes forward, and goes on while the machine sleeps where the system can tell: so that sleep is
// noticed.
Millis monotonic_now();

// The same for sound: finer, and standing still while the machine sleeps, as a sound device does.
std::chrono::nanoseconds monotonic_precise();

// For stamping journal entries, with the local offset from UTC.
WallTime wall_now();

// All three.
Clocks system_clocks();

}  // namespace limber
