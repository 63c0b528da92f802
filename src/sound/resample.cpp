#include "sound/resample.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber {
namespace {

// Blackman's window, x in -1 … 1: side lobes 58 dB down at once, 75 dB for the whole filter.
double window(double x) {
  if (std::abs(x) >= 1) return 0;
  return 0.42 + 0.5 * std::cos(std::numbers::pi * x) + 0.08 * std::cos(2 * std::numbers::pi * x);
}

double sinc(double x) {
  return x == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
}

Upsampler made(int factor) {
  constexpr double cutoff = 0.95;  // of the old half-rate: the transition band lies around it
  Upsampler filter;
  for (int phase = 0; phase < factor; ++phase) {
    double sum = 0;
    std::array<double, Upsampler::width> row{};
    for (int k = 0; k < Upsampler::width; ++k) {
      const double distance = k - Upsampler::before - static_cast<double>(phase) / factor;
      row[static_cast<std::size_t>(k)] =
          sinc(cutoff * distance) * window(distance / (Upsampler::width / 2.0));
      sum += row[static_cast<std::size_t>(k)];
    }
    // Each phase passes a constant unchanged, or a steady input would come out with a whistle at the old
    // rate.
    for (std::size_t k = 0; k < row.size(); ++k) {
      filter.taps[static_cast<std::size_t>(phase)][k] = static_cast<float>(row[k] / sum);
    }
  }
  return filter;
}

}  // namespace

const Upsampler& upsampler(int factor) {
  static const std::array<Upsampler, 3> filters{made(2), made(3), made(4)};
  return filters[static_cast<std::size_t>(factor - 2)];
}

std::vector<float> resampled(std::span<const float> samples, int from_rate, int to_rate) {
  if (from_rate == to_rate) return {samples.begin(), samples.end()};
  constexpr double half_width = 16;  // zero crossings each side
  const double step = static_cast<double>(from_rate) / to_rate;
  const double cutoff = 0.95 * std::min(1.0, 1 / step);
  const double reach = half_width / cutoff;
  const auto count = static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) / step));
  std::vector<float> out(count);
  for (std::size_t n = 0; n < count; ++n) {
    const double centre = static_cast<double>(n) * step;
    const auto first = static_cast<std::size_t>(std::max(0.0, std::ceil(centre - reach)));
    const auto last = std::min(samples.size(), static_cast<std::size_t>(std::floor(centre + reach)) + 1);
    double sum = 0;
    for (std::size_t i = first; i < last; ++i) {
      const double distance = static_cast<double>(i) - centre;
      sum += static_cast<double>(samples[i]) * cutoff * sinc(cutoff * distance) * window(distance / reach);
    }
    out[n] = static_cast<float>(sum);
  }
  return out;
}

std::vector<float> peaks_between(std::span<const float> samples) {
  const Upsampler& filter = upsampler(4);
  std::vector<float> padded(Upsampler::before, 0.0F);
  padded.insert(padded.end(), samples.begin(), samples.end());
  padded.resize(samples.size() + Upsampler::width, 0.0F);
  std::vector<float> peaks(samples.size());
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const float* inputs = padded.data() + n;
    float peak = std::abs(samples[n]);
    for (const auto& taps : filter.taps) {
      const float* tap = taps.data();
      float sum = 0;
      for (int k = 0; k < Upsampler::width; ++k) sum += tap[k] * inputs[k];
      peak = std::max(peak, std::abs(sum));
    }
    peaks[n] = peak;
  }
  return peaks;
}

}  // namespace limber
