#include "sound/loudness.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "sound/resample.hpp"
#include "sound/samples.hpp"

namespace limber {
namespace {

constexpr double silence_lufs = -70;

struct Biquad {
  double b0, b1, b2, a1, a2;
  double z1 = 0, z2 = 0;
  double operator()(double x) {
    const double y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    return y;
  }
};

// BS.1770-4, tables 1 and 2: the head as a sphere, then the revised low-frequency B curve, at 48 kHz.
Biquad head() {
  return {1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585};
}
Biquad low_cut() {
  return {1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621};
}

double lufs(double power) {
  return power <= 0 ? silence_lufs : std::max(silence_lufs, -0.691 + 10 * std::log10(power));
}

// Mean K-weighted power (both channels added) of blocks of 400 ms, a new one every 100 ms.
std::vector<double> block_powers(std::span<const float> stereo) {
  constexpr std::size_t hop = stream_rate / 10;
  const std::size_t frames = stereo.size() / stream_channels;
  std::vector<double> hops;
  Biquad filters[2][2]{{head(), low_cut()}, {head(), low_cut()}};
  double sum = 0;
  for (std::size_t n = 0; n < frames; ++n) {
    for (std::size_t c = 0; c < stream_channels; ++c) {
      const double y = filters[c][1](filters[c][0](static_cast<double>(stereo[n * stream_channels + c])));
      sum += y * y;
    }
    if ((n + 1) % hop == 0) hops.push_back(std::exchange(sum, 0.0));
  }
  if (hops.size() < 4) {
    for (const double part : hops) sum += part;
    return frames == 0 ? std::vector<double>{} : std::vector<double>{sum / static_cast<double>(frames)};
  }
  std::vector<double> blocks;
  for (std::size_t i = 3; i < hops.size(); ++i) {
    blocks.push_back((hops[i] + hops[i - 1] + hops[i - 2] + hops[i - 3]) / (4.0 * hop));
  }
  return blocks;
}

double mean_above(const std::vector<double>& blocks, double gate_lufs) {
  double sum = 0;
  int count = 0;
  for (const double block : blocks) {
    if (lufs(block) > gate_lufs) {
      sum += block;
      ++count;
    }
  }
  return count == 0 ? 0 : sum / count;
}

}  // namespace

double integrated_loudness(std::span<const float> stereo) {
  const std::vector<double> blocks = block_powers(stereo);
  const double ungated = lufs(mean_above(blocks, silence_lufs));
  return lufs(mean_above(blocks, std::max(silence_lufs, ungated - 10)));
}

double momentary_loudness(std::span<const float> stereo) {
  const std::vector<double> blocks = block_powers(stereo);
  return blocks.empty() ? silence_lufs : lufs(*std::max_element(blocks.begin(), blocks.end()));
}

double true_peak(std::span<const float> stereo) {
  float peak = 1e-5F;
  for (std::size_t side = 0; side < stream_channels; ++side) {
    std::vector<float> channel;
    for (std::size_t i = side; i < stereo.size(); i += stream_channels) channel.push_back(stereo[i]);
    for (const float level : peaks_between(channel)) peak = std::max(peak, level);
  }
  return 20 * std::log10(static_cast<double>(peak));
}

}  // namespace limber
