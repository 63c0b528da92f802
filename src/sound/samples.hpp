// How sound is counted: 48 000 stereo frames a second, addressed absolutely.
#pragma once

#include <cmath>
#include <cstdint>

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

inline float from_decibels(double decibels) {
  return static_cast<float>(std::pow(10.0, decibels / 20));
}

}  // namespace limber
