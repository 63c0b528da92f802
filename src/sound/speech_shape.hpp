// From what a synthesiser gives to a clip: silence cut away, brought to one loudness.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "sound/voice.hpp"

namespace limber {

inline constexpr double speech_lufs = -16;      // heard on both sides (evidence E73)
inline constexpr double speech_true_peak = -3;  // dBTP: a bell at -14 may sound over it without clipping
inline constexpr Millis longest_speech = 3min;

// Without what is below -48 dB of the peak at both ends, but for 20 ms of room; empty if all is silence.
std::vector<float> without_edges(std::vector<float> samples, int rate);

// What a synthesiser makes of a sentence.
struct RawSpeech {
  std::vector<float> samples;
  int rate = 0;
};
std::vector<float> samples_of(std::span<const short> wave);

// One sentence after the other with the pauses of `rate`, as speak() promises it, kept at `clip_rate`. Fails
// as `synthesise` does, with too_long(), or with `if_silent`.
Result<Clip> clip_of_sentences(const std::vector<std::string>& sentences, SpeechRate rate, int clip_rate,
                               const std::function<Result<RawSpeech>(const std::string&)>& synthesise,
                               const Problem& if_silent);

// At speech_lufs with the peaks above speech_true_peak gently turned down (look-ahead of 5 ms). `rate` as for
// a Clip.
Clip levelled(std::vector<float> samples, int rate);

}  // namespace limber
