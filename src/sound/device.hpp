// The loudspeaker: one SDL device, fed by one stream, and the clock that the ear follows.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "base/result.hpp"
#include "sound/playback_clock.hpp"
#include "sound/stream.hpp"

namespace limber {

// Nanoseconds of a clock that never jumps; called from the device's thread too.
using MonotonicClock = std::function<std::chrono::nanoseconds()>;

// An interface, so that a session is tested with one that plays by a test's clock.
class Loudspeaker {
 public:
  virtual ~Loudspeaker() = default;

  // Plays from now on: the first frame is the next one of the stream. Without a device the problem says why.
  // Does nothing if it is open and not lost; a lost one is tried anew, and the stream goes on where it is.
  virtual Result<Ok> open() = 0;
  virtual void close() = 0;
  virtual bool is_open() const = 0;
  // It was unplugged or taken away; its clock no longer counts. Until open() or close().
  virtual bool lost() const = 0;

  // The session time heard now: advances smoothly between play() and play(), never backwards. Nothing without
  // a device or before the stream's first play().
  virtual std::optional<Millis> session_time(std::chrono::nanoseconds now) const = 0;
};

// `stream` outlives the loudspeaker.
using LoudspeakerMaker = std::function<std::unique_ptr<Loudspeaker>(Stream& stream, const MonotonicClock&)>;
std::unique_ptr<Loudspeaker> system_loudspeaker(Stream& stream, const MonotonicClock& clock);

// The system's own choice.
class Device final : public Loudspeaker {
 public:
  Device(Stream& stream, MonotonicClock clock);  // the stream outlives the device
  ~Device() override;
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  Result<Ok> open() override;
  void close() override;
  bool is_open() const override { return device_ != 0; }
  bool lost() const override { return lost_.load(); }
  std::optional<Millis> session_time(std::chrono::nanoseconds now) const override;

 private:
  static void feed(void* device, unsigned char* bytes, int size);

  Stream& stream_;
  MonotonicClock monotonic_;
  PlaybackClock clock_;
  std::uint32_t device_ = 0;  // 0: closed
  std::atomic<bool> lost_{false};
};

}  // namespace limber
