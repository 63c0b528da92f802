// A piece of recorded or synthesised sound, small in memory and ready to be mixed at any frame.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sound/samples.hpp"

namespace limber {

// 16-bit samples, interleaved. Speech is kept at the rate its voice speaks (16 kHz), a third of the stream's
// memory; mixing raises it to 48 kHz by a windowed sinc.
struct Clip {
  int rate = stream_rate;  // 48'000, 24'000 or 16'000
  int channels = 1;        // 1 or 2; one channel sounds on both sides
  std::vector<std::int16_t> samples;

  bool operator==(const Clip&) const = default;
  Frames frames() const;  // at the stream's rate
  Millis length() const;  // rounded up: what sounds for 0.1 ms has a length
};

// From floats in -1 … 1 (what is beyond is held at the edge), interleaved.
Clip clip_from(std::span<const float> samples, int rate, int channels = 1);

// Adds frames [first, first + out.size() / 2) of the clip to `out` (interleaved stereo); outside it there is
// silence. Allocates nothing and depends on nothing but its arguments.
void add_clip(const Clip& clip, Frames first, float gain, std::span<float> out);

}  // namespace limber
