#include "sound/resample.hpp"

#include <samplerate.h>

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
  if (from_rate == to_rate || samples.empty()) return {samples.begin(), samples.end()};
  const double ratio = static_cast<double>(to_rate) / from_rate;
  std::vector<float> out(static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) * ratio)));
  SRC_DATA job{};
  job.data_in = samples.data();
  job.input_frames = static_cast<long>(samples.size());
  job.data_out = out.data();
  job.output_frames = static_cast<long>(out.size());
  job.src_ratio = ratio;
  src_simple(&job, SRC_SINC_MEDIUM_QUALITY, 1);
  out.resize(static_cast<std::size_t>(job.output_frames_gen));
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
