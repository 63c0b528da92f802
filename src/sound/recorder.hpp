// A spoken cue as it is recorded: what was heard so far, how loud it is now, and when it is enough.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "base/time.hpp"
#include "sound/microphone.hpp"

namespace limber {

inline constexpr Millis longest_take{60'000};

// In dBFS, -100 … 0.
struct SoundLevel {
  double peak_db = -100;
  double rms_db = -100;
  bool operator==(const SoundLevel&) const = default;
};
SoundLevel level_of(std::span<const float> samples);

class Recorder {
 public:
  explicit Recorder(std::unique_ptr<Microphone> microphone);

  // Throws away what was recorded before. Rule "no-microphone".
  Result<Ok> begin();
  // Takes what was heard since the last call. At longest_take, or when the microphone is lost, it stops.
  void poll();
  void stop();

  bool recording() const { return recording_; }
  Millis length() const;
  SoundLevel level() const;  // of the last 100 ms
  // One channel at microphone_rate.
  const std::vector<float>& samples() const { return samples_; }

 private:
  std::unique_ptr<Microphone> microphone_;
  std::vector<float> samples_;
  bool recording_ = false;
};

}  // namespace limber
