// How far a session moves on, given what the shell's clocks say. Pure: the clocks' readings are arguments.
#pragma once

#include <optional>

#include "base/time.hpp"

namespace limber {

// While sound plays the audio clock is the master; without it a monotonic clock takes over, at `speed`.
class SessionClock {
 public:
  explicit SessionClock(double speed = 1.0) : speed_(speed) {}

  struct Tick {
    Millis elapsed{0};    // to advance the playhead by
    Millis real{0};       // on the monotonic clock, for what fades on the screen
    bool jumped = false;  // nobody looked for too long (sleep, stop): pause, do not skip on
  };

  // `monotonic`: now, never running backwards. `heard`: session time the ear hears now, nullopt without
  // sound. `position`: the playhead's. The first tick moves nothing.
  Tick tick(Millis monotonic, std::optional<Millis> heard, Millis position);

  // The time up to the next tick is not session time: a pause, a wait, a leap. No moment is needed, so none
  // can be out of date.
  void restart();

 private:
  double speed_;
  std::optional<Millis> last_;
  double carried_ = 0;  // fraction of a millisecond left over at a speed other than 1
};

// Longer between two ticks than any busy machine takes: the process was stopped or the machine slept.
inline constexpr Millis longest_tick{3'000};

}  // namespace limber
