// Changing the rate of samples by windowed-sinc filters.
#pragma once

#include <array>
#include <span>
#include <vector>

namespace limber {

// Raises a rate by the whole factor `factor`: output n is the sum over k of
// taps[n % factor][k] · input[n / factor + k - before].
struct Upsampler {
  static constexpr int width = 24;
  static constexpr int before = width / 2 - 1;  // inputs used ahead of the one at or before the output
  std::array<std::array<float, width>, 4> taps{};
};

// `factor` is 2, 3 or 4; made once each.
const Upsampler& upsampler(int factor);

// One channel from any rate to any other (1/256 to 256 times), band-limited to the lower of the two; lengths
// keep their ratio, to a sample.
std::vector<float> resampled(std::span<const float> samples, int from_rate, int to_rate);

// One channel's highest level from each sample to the next, found at four times the rate.
std::vector<float> peaks_between(std::span<const float> samples);

}  // namespace limber
