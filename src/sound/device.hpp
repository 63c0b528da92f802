// The loudspeaker: one SDL_mixer device, fed by one stream, and the clock that the ear follows.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

#include "base/result.hpp"
#include "sound/playback_clock.hpp"
#include "sound/stream.hpp"

namespace limber {

// Nanoseconds of a clock that never jumps; called from the device's thread too.
using MonotonicClock = std::function<std::chrono::nanoseconds()>;

// One at a time in a process, as SDL_mixer has it.
class Device {
 public:
  // `stream` outlives the device. `beyond`: what a loudspeaker adds to the delay (Bluetooth: 100 to 300 ms).
  Device(Stream& stream, MonotonicClock clock, Millis beyond = 0ms);
  ~Device();
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  // Opens the system's own choice at 48 kHz, stereo, 32-bit float, and plays: the device's first frame is the
  // next one of the stream. Without a device the problem says why. Does nothing if open.
  Result<Done> open();
  void close();
  // After the device was lost: the stream goes on where it is.
  Result<Done> reopen();

  bool is_open() const { return open_; }
  // The device was unplugged or taken away; its clock no longer counts. Until reopen() or close().
  bool lost() const { return lost_.load(); }

  // The session time heard now, by the same clock as given: advances smoothly between play() and play(),
  // never backwards. Nothing without a device or before the stream's first play().
  std::optional<Millis> session_time(std::chrono::nanoseconds now) const;

  // The frame of the stream heard now.
  std::optional<Frames> stream_frame(std::chrono::nanoseconds now) const;

 private:
  static void feed(void* device, unsigned char* bytes, int size);

  Stream& stream_;
  MonotonicClock monotonic_;
  Millis beyond_;
  PlaybackClock clock_;
  bool open_ = false;
  std::atomic<bool> lost_{false};
};

}  // namespace limber
