// How far what sounds behind the voice steps back, as a function of position alone.
#pragma once

#include <vector>

#include "sound/samples.hpp"

namespace limber {

// From an onset to an end, in frames of the session.
struct FrameSpan {
  Frames onset = 0;
  Frames end = 0;
};

// 10 dB down while words sound, so that ambience at −28 LUFS stays 22 dB under speech at −16 (evidence E73).
// It sinks in the 150 ms before the first word and rises in the 800 ms after the last; between words that
// follow closely it stays down.
class Ducking {
 public:
  Ducking() = default;
  explicit Ducking(std::vector<FrameSpan> words);  // in any order

  float gain(Frames at) const;  // 0.316 … 1

 private:
  std::vector<FrameSpan> down_;  // apart from each other, by onset
};

}  // namespace limber
