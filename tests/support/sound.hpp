// Builders for tests of the room `sound`.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

#include "sound/clip.hpp"
#include "support/store.hpp"
#include "timeline/timeline.hpp"

namespace limber::test {

inline std::vector<float> sine(double hertz, double amplitude, double seconds, int rate = stream_rate,
                               double phase = 0) {
  std::vector<float> out(static_cast<std::size_t>(seconds * rate));
  for (std::size_t n = 0; n < out.size(); ++n) {
    const double t = static_cast<double>(n) / rate;
    out[n] = static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * hertz * t + phase));
  }
  return out;
}

inline std::vector<float> on_both_sides(const std::vector<float>& mono) {
  std::vector<float> out;
  out.reserve(mono.size() * 2);
  for (const float x : mono) out.insert(out.end(), {x, x});
  return out;
}

// The whole clip as interleaved stereo at the stream's rate.
inline std::vector<float> stereo_samples(const Clip& clip) {
  std::vector<float> out(static_cast<std::size_t>(clip.frames() * stream_channels), 0.0F);
  add_clip(clip, 0, 1, out);
  return out;
}

// Little-endian.
inline void put_number(std::string& out, unsigned number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xffU);
}

// A WAV file of 16-bit samples, interleaved.
inline std::string wav_of(const std::vector<float>& samples, unsigned rate, unsigned channels = 1) {
  std::string data;
  for (const float x : samples)
    put_number(data, static_cast<std::uint16_t>(static_cast<std::int16_t>(x * 32'767)), 2);
  std::string out = "RIFF";
  put_number(out, static_cast<unsigned>(36 + data.size()), 4);
  out += "WAVEfmt ";
  put_number(out, 16, 4);
  put_number(out, 1, 2);
  put_number(out, channels, 2);
  put_number(out, rate, 4);
  put_number(out, rate * channels * 2, 4);
  put_number(out, channels * 2, 2);
  put_number(out, 16, 2);
  out += "data";
  put_number(out, static_cast<unsigned>(data.size()), 4);
  return out + data;
}

// The first frame of either side louder than `level`, at or after `from`; -1 if there is none.
inline Frames first_above(const std::vector<float>& stereo, float level, Frames from = 0) {
  for (auto i = static_cast<std::size_t>(from * 2); i < stereo.size(); ++i) {
    if (std::abs(stereo[i]) > level) return static_cast<Frames>(i / 2);
  }
  return -1;
}

}  // namespace limber::test
