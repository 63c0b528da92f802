#include "sound/take.hpp"

#include <algorithm>
#include <cmath>

#include "sound/recorder.hpp"
#include "sound/speech_shape.hpp"

namespace limber {
namespace {

constexpr Millis level_window{10};
constexpr Millis room{100};
constexpr Millis edge{5};
constexpr std::size_t word_windows = 5;  // 50 ms: a key's click is shorter, the shortest word longer

std::vector<double> levels(std::span<const float> samples, int rate) {
  std::vector<double> found;
  const std::size_t size = samples_in(level_window, rate);
  for (std::size_t at = 0; at + size <= samples.size(); at += size)
    found.push_back(level_of(samples.subspan(at, size)).rms_db);
  return found;
}

// How loud the given share of the windows is at most.
double quantile(std::vector<double> values, double share) {
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// Above the room's own noise, but never so high that a soft end of a word is cut: words end some 20 dB below
// their loudest.
double word_threshold(const std::vector<double>& windows) {
  constexpr double silence = -55;
  const double loudest = quantile(windows, 0.98);
  const double noise = quantile(windows, 0.1);
  return std::max(silence, std::min(noise + 10, loudest - 20));
}

// The first level_window of the first run long enough to be a word; `windows` where there is none.
template <class Iterator>
Iterator first_word(Iterator begin, Iterator end, double threshold) {
  return std::search_n(begin, end, static_cast<int>(word_windows), threshold,
                       [](double level, double least) { return level > least; });
}

void soften_edges(std::vector<float>& samples, int rate) {
  const std::size_t fade = std::min(samples_in(edge, rate), samples.size() / 2);
  for (std::size_t n = 0; n < fade; ++n) {
    const float gain = static_cast<float>(n) / static_cast<float>(fade);
    samples[n] *= gain;
    samples[samples.size() - 1 - n] *= gain;
  }
}

}  // namespace

std::optional<TakePart> spoken_part(std::span<const float> samples, int rate) {
  const std::vector<double> windows = levels(samples, rate);
  if (windows.empty()) return std::nullopt;
  const double threshold = word_threshold(windows);
  const auto first = first_word(windows.begin(), windows.end(), threshold);
  if (first == windows.end()) return std::nullopt;
  const auto last = first_word(windows.rbegin(), windows.rend(), threshold).base();
  const Millis whole{static_cast<std::int64_t>(samples.size()) * 1000 / rate};
  return TakePart{std::max(Millis{0}, (first - windows.begin()) * level_window - room),
                  std::min(whole, (last - windows.begin()) * level_window + room)};
}

std::vector<float> envelope(std::span<const float> samples, std::size_t count) {
  std::vector<float> peaks(count, 0.0F);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t from = samples.size() * i / count;
    const std::size_t until = samples.size() * (i + 1) / count;
    peaks[i] = std::min(peak_of(samples.subspan(from, until - from)), 1.0F);
  }
  return peaks;
}

Clip clip_of_take(std::span<const float> samples, int rate, TakePart part) {
  const std::size_t until = std::min(samples.size(), samples_in(part.until, rate));
  const std::size_t from = std::min(until, samples_in(part.from, rate));
  std::vector<float> words(samples.begin() + static_cast<std::ptrdiff_t>(from),
                           samples.begin() + static_cast<std::ptrdiff_t>(until));
  if (words.empty()) return Clip{rate, 1, {}};
  soften_edges(words, rate);
  return levelled(std::move(words), rate);
}

}  // namespace limber
