// From what a synthesiser gives to a clip: silence cut away, sentences joined, brought to one loudness.
#pragma once

#include <vector>

#include "base/time.hpp"
#include "sound/clip.hpp"

namespace limber {

inline constexpr double speech_lufs = -16;      // heard on both sides (domain §6.4)
inline constexpr double speech_true_peak = -3;  // dBTP: a bell at -14 may sound over it without clipping
inline constexpr Millis longest_speech = 3min;

// Without what is below -48 dB of the peak at both ends, but for 20 ms of room; empty if all is silence.
std::vector<float> without_edges(std::vector<float> samples, int rate);

// The sentences one after another with `pause` between them.
std::vector<float> joined(const std::vector<std::vector<float>>& parts, Millis pause, int rate);

// At speech_lufs with the peaks above speech_true_peak gently turned down (look-ahead of 5 ms). `rate` as for
// a Clip.
Clip levelled(std::vector<float> samples, int rate);

}  // namespace limber
