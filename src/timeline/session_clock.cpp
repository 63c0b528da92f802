#include "timeline/session_clock.hpp"

#include <algorithm>
#include <cmath>

namespace limber {

SessionClock::Tick SessionClock::tick(Millis monotonic, std::optional<Millis> heard, Millis position) {
  Tick tick;
  if (last_) tick.real = std::max(Millis{0}, monotonic - *last_);
  last_ = monotonic;
  if (tick.real > longest_tick) {
    tick.jumped = true;
    return tick;
  }
  if (heard) {
    tick.elapsed = std::max(Millis{0}, *heard - position);
    return tick;
  }
  const double scaled = static_cast<double>(tick.real.count()) * speed_ + carried_;
  tick.elapsed = Millis{static_cast<Millis::rep>(std::floor(scaled))};
  carried_ = scaled - std::floor(scaled);
  return tick;
}

void SessionClock::restart() {
  last_.reset();
  carried_ = 0;
}

}  // namespace limber
