#include "sound/speech_shape.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "sound/loudness.hpp"
#include "sound/resample.hpp"

namespace limber {
namespace {

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
  std::vector<float> least(needed.size() + 2 * reach, 1);  // of n at n + reach
  for (std::size_t n = 0; n < needed.size(); ++n) {
    if (needed[n] >= 1) continue;
    for (std::size_t k = 0; k < bell.size(); ++k) least[n + k] = std::min(least[n + k], needed[n]);
  }
  std::vector<float> smooth(needed.size(), 1);
  for (std::size_t n = 0; n < needed.size(); ++n) {
    if (least[n] == 1 && least[n + reach] == 1 && least[n + 2 * reach] == 1) continue;
    double mean = 0;
    for (std::size_t k = 0; k < bell.size(); ++k) mean += bell[k] * static_cast<double>(least[n + k]);
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

}  // namespace

std::vector<float> without_edges(std::vector<float> samples, int rate) {
  const float peak = peak_of(samples);
  if (peak < 1e-4F) return {};
  const float threshold = peak * from_decibels(-48);
  const auto sounds = [&](float x) { return std::abs(x) > threshold; };
  const auto room = static_cast<std::ptrdiff_t>(samples_in(20ms, rate));
  const auto first = std::find_if(samples.begin(), samples.end(), sounds);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), sounds).base();
  const auto from = first - std::min(first - samples.begin(), room);
  const auto to = last + std::min(samples.end() - last, room);
  return {from, to};
}

std::vector<float> samples_of(std::span<const short> wave) {
  std::vector<float> samples(wave.size());
  std::transform(wave.begin(), wave.end(), samples.begin(),
                 [](short x) { return static_cast<float>(x) / 32768.0F; });
  return samples;
}

Result<Clip> clip_of_sentences(const std::vector<std::string>& sentences, SpeechRate rate, int clip_rate,
                               const std::function<Result<RawSpeech>(const std::string&)>& synthesise,
                               const Problem& if_silent) {
  std::vector<float> speech;
  for (const std::string& sentence : sentences) {
    const auto raw = synthesise(sentence);
    if (!raw) return raw.problems();
    const auto part = without_edges(resampled(raw->samples, raw->rate, clip_rate), clip_rate);
    if (part.empty()) continue;
    if (!speech.empty()) speech.insert(speech.end(), samples_in(sentence_pause(rate), clip_rate), 0.0F);
    speech.insert(speech.end(), part.begin(), part.end());
    if (speech.size() > samples_in(longest_speech, clip_rate)) return too_long();
  }
  if (speech.empty()) return if_silent;
  return levelled(std::move(speech), clip_rate);
}

Clip levelled(std::vector<float> samples, int rate) {
  scale(samples,
        0.5F / std::max(peak_of(samples), 1e-4F));  // so that a quiet voice is measured above the gate
  // The limiter takes a little loudness away; the second round gives it back.
  for (int round = 0; round < 2; ++round) {
    scale(samples, from_decibels(speech_lufs - integrated_loudness(samples, rate, 1)));
    limit_peaks(samples, rate, from_decibels(speech_true_peak - 0.1));
  }
  return clip_from(samples, rate);
}

}  // namespace limber
