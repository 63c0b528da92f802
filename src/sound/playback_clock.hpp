// Where in a stream the ear is, told from when a device asked for more.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>

#include "sound/samples.hpp"

namespace limber {

// A device asks when it has room, so it holds about the same amount each time it asks in time; asking late
// only makes it hold less. The earliest requests of the last seconds therefore give the true position, free
// of jitter, and follow the device's own idea of 48 kHz. Any thread may ask while one hands over.
class PlaybackClock {
 public:
  // From here on the device is fed beginning with this frame of the stream.
  void restart(Frames first);
  // The stream up to `total` has been handed to the device, at this monotonic time.
  void handed(Frames total, std::chrono::nanoseconds now);
  // The frame that sounds now: between what is handed over and the first, never less than told before.
  // Nothing until something was handed over.
  std::optional<Frames> heard(std::chrono::nanoseconds now) const;

 private:
  static constexpr std::chrono::nanoseconds window{1'500'000'000};

  mutable std::mutex mutex_;
  Frames first_ = 0;
  Frames total_ = 0;
  Frames held_ = 0;  // in the device's buffer when it asks in time
  std::chrono::nanoseconds begun_{0};
  std::chrono::nanoseconds window_begun_{0};
  double lead_now_ = 0;     // frames handed over beyond what the clock has counted: the most in this window
  double lead_before_ = 0;  // and in the one before
  mutable Frames told_ = 0;
};

}  // namespace limber
