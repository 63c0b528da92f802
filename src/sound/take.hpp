// What becomes of a recording: where the words are in it, how it looks, and the clip that is kept of it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/time.hpp"
#include "sound/clip.hpp"

namespace limber {

// A part of a recording, [from, until).
struct TakePart {
  Millis from{0};
  Millis until{0};
  bool operator==(const TakePart&) const = default;
};

// The words without the silence at both ends, but for 100 ms of room; a click of a key is no word. Nothing if
// nobody spoke. One channel.
std::optional<TakePart> spoken_part(std::span<const float> samples, int rate);

// The highest level, 0 … 1, in each of `count` equal parts of the recording.
std::vector<float> envelope(std::span<const float> samples, std::size_t count);

// That part with its edges softened, at the loudness of the synthesised voice (speech_lufs,
// speech_true_peak). `rate` as for a Clip. Empty if nothing is in the part.
Clip clip_of_take(std::span<const float> samples, int rate, TakePart part);

}  // namespace limber
