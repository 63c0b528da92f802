// How sound is counted: 48 000 stereo frames a second, addressed absolutely.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>

#include "base/time.hpp"

namespace limber {

inline constexpr int stream_rate =
    48'000;  // frames a second; 48 a millisecond, so that Millis convert exactly
inline constexpr int stream_channels = 2;

// A frame's number in a session or in the stream; a frame is one sample for each channel.
using Frames = std::int64_t;

constexpr Frames frames_in(Millis time) {
  return time.count() * (stream_rate / 1000);
}

// Rounds down, also below zero.
constexpr Millis millis_in(Frames frames) {
  constexpr Frames per_milli = stream_rate / 1000;
  return Millis{frames >= 0 ? frames / per_milli : -((-frames + per_milli - 1) / per_milli)};
}

// Of one channel at any rate; none for a time below zero.
constexpr std::size_t samples_in(Millis time, int rate) {
  return static_cast<std::size_t>(std::max<std::int64_t>(0, time.count() * rate / 1000));
}

// Of interleaved stereo: how many frames, and those of them in [from, to).
constexpr Frames frames_of(std::span<const float> stereo) {
  return static_cast<Frames>(stereo.size()) / stream_channels;
}
constexpr std::span<float> part_of(std::span<float> stereo, Frames from, Frames to) {
  return stereo.subspan(static_cast<std::size_t>(from * stream_channels),
                        static_cast<std::size_t>((to - from) * stream_channels));
}

inline float from_decibels(double decibels) {
  return static_cast<float>(std::pow(10.0, decibels / 20));
}

inline float peak_of(std::span<const float> samples) {
  float peak = 0;
  for (const float x : samples) peak = std::max(peak, std::abs(x));
  return peak;
}

inline constexpr double tau = 2 * std::numbers::pi;  // a whole turn

// From 0 to 1 as `share` does, smooth at both ends.
inline double raised_cosine(double share) {
  return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0));
}

}  // namespace limber
