// What else a meter says of interleaved stereo at the stream's rate.
#pragma once

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>

#include "sound/samples.hpp"

namespace limber::test {

struct Levels {
  double momentary = -70;   // LUFS: the loudest 400 ms
  double true_peak = -100;  // dBTP: between the samples too
};

inline Levels levels_of(std::span<const float> stereo) {
  const auto destroy = [](ebur128_state* meter) { ebur128_destroy(&meter); };
  const std::unique_ptr<ebur128_state, decltype(destroy)> meter(
      ebur128_init(stream_channels, stream_rate, EBUR128_MODE_M | EBUR128_MODE_TRUE_PEAK), destroy);
  Levels levels;
  constexpr std::size_t hop = stream_rate / 10 * stream_channels;
  for (std::size_t at = 0; at < stereo.size(); at += hop) {
    const auto part = stereo.subspan(at, std::min(hop, stereo.size() - at));
    ebur128_add_frames_float(meter.get(), part.data(), part.size() / stream_channels);
    double momentary = 0;
    ebur128_loudness_momentary(meter.get(), &momentary);
    levels.momentary = std::max(levels.momentary, momentary);
  }
  for (unsigned side = 0; side < stream_channels; ++side) {
    double peak = 0;
    ebur128_true_peak(meter.get(), side, &peak);
    levels.true_peak = std::max(levels.true_peak, 20 * std::log10(peak));
  }
  return levels;
}

inline double momentary_loudness(std::span<const float> stereo) {
  return levels_of(stereo).momentary;
}
inline double true_peak(std::span<const float> stereo) {
  return levels_of(stereo).true_peak;
}

}  // namespace limber::test
