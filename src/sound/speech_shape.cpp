#include "sound/speech_shape.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "sound/loudness.hpp"
#include "sound/resample.hpp"

namespace limber {
namespace {

std::size_t samples_in(Millis time, int rate) {
  return static_cast<std::size_t>(time.count() * rate / 1000);
}

void scale(std::vector<float>& samples, float gain) {
  for (float& x : samples) x *= gain;
}

// The least gain within `reach`, then a Hann mean over the same reach: smooth, and nowhere above what is
// needed.
std::vector<float> smooth_gains(const std::vector<float>& needed, std::size_t reach) {
  std::vector<double> bell(2 * reach + 1);
  double sum = 0;
  for (std::size_t k = 0; k < bell.size(); ++k) {
    bell[k] = 1 - std::cos(2 * std::numbers::pi * static_cast<double>(k + 1) /
                           static_cast<double>(bell.size() + 1));
    sum += bell[k];
  }
  const auto within = [&](std::size_t n, std::size_t k) {  // index n - reach + k, held inside
    return std::min(n + k < reach ? 0 : n + k - reach, needed.size() - 1);
  };
  std::vector<float> least(needed.size(), 1);
  for (std::size_t n = 0; n < needed.size(); ++n) {
    if (needed[n] >= 1) continue;
    for (std::size_t k = 0; k < bell.size(); ++k) {
      float& gain = least[within(n, k)];
      gain = std::min(gain, needed[n]);
    }
  }
  std::vector<float> smooth(needed.size(), 1);
  for (std::size_t n = 0; n < needed.size(); ++n) {
    if (least[within(n, 0)] == 1 && least[n] == 1 && least[within(n, bell.size() - 1)] == 1) continue;
    double mean = 0;
    for (std::size_t k = 0; k < bell.size(); ++k) mean += bell[k] * static_cast<double>(least[within(n, k)]);
    smooth[n] = static_cast<float>(mean / sum);
  }
  return smooth;
}

void limit_peaks(std::vector<float>& samples, int rate, float ceiling) {
  const std::vector<float> peaks = peaks_between(samples);
  std::vector<float> needed(samples.size());
  std::transform(peaks.begin(), peaks.end(), needed.begin(),
                 [&](float peak) { return peak <= ceiling ? 1.0F : ceiling / peak; });
  const std::vector<float> gains = smooth_gains(needed, samples_in(5ms, rate));
  std::transform(samples.begin(), samples.end(), gains.begin(), samples.begin(),
                 [](float x, float gain) { return x * gain; });
}

double loudness_of(const std::vector<float>& samples, int rate) {
  return integrated_loudness(stereo_samples(clip_from(samples, rate)));
}

}  // namespace

std::vector<float> without_edges(std::vector<float> samples, int rate) {
  float peak = 0;
  for (const float x : samples) peak = std::max(peak, std::abs(x));
  if (peak < 1e-4F) return {};
  const auto sounds = [&](float x) { return std::abs(x) > peak * from_decibels(-48); };
  const auto room = static_cast<std::ptrdiff_t>(samples_in(20ms, rate));
  const auto first = std::find_if(samples.begin(), samples.end(), sounds);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), sounds).base();
  const auto from = first - std::min(first - samples.begin(), room);
  const auto to = last + std::min(samples.end() - last, room);
  return {from, to};
}

std::vector<float> joined(const std::vector<std::vector<float>>& parts, Millis pause, int rate) {
  std::vector<float> out;
  for (const std::vector<float>& part : parts) {
    if (!out.empty()) out.insert(out.end(), samples_in(pause, rate), 0.0F);
    out.insert(out.end(), part.begin(), part.end());
  }
  return out;
}

Clip levelled(std::vector<float> samples, int rate) {
  float peak = 1e-4F;
  for (const float x : samples) peak = std::max(peak, std::abs(x));
  scale(samples, 0.5F / peak);  // so that a quiet voice is measured above the gate
  // The limiter takes a little loudness away; the second round gives it back.
  for (int round = 0; round < 2; ++round) {
    scale(samples, from_decibels(speech_lufs - loudness_of(samples, rate)));
    limit_peaks(samples, rate, from_decibels(speech_true_peak - 0.1));
  }
  return clip_from(samples, rate);
}

}  // namespace limber
