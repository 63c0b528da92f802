// The machine's clocks. Only the shells (cli, app) may include this: below them time is an argument.
#pragma once

#include <cstdint>
#include <string>

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
// The same for a given second since 1970.
WallTime wall_at(std::int64_t unix_seconds);
// The second, since 1970, at which it is that minute of that local day here, by this place's rules for summer
// time.
std::int64_t second_of(std::int64_t local_day, int minute);
// The file that says which time zone this is; "" where the environment names one that no file says.
std::string zone_file();

// All three.
Clocks system_clocks();

}  // namespace limber
