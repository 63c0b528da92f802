#include "sound/ducking.hpp"

#include <algorithm>

namespace limber {
namespace {

constexpr Frames sinking = frames_in(150ms);
constexpr Frames rising = frames_in(800ms);
constexpr Frames short_gap = frames_in(1500ms);
const float down_gain = from_decibels(-10);

float smooth(Frames done, Frames whole) {  // 0 … 1
  return static_cast<float>(raised_cosine(static_cast<double>(done) / static_cast<double>(whole)));
}

}  // namespace

Ducking::Ducking(std::vector<FrameSpan> words) {
  std::sort(words.begin(), words.end(),
            [](const FrameSpan& a, const FrameSpan& b) { return a.onset < b.onset; });
  for (const FrameSpan& span : words) {
    if (!down_.empty() && span.onset - down_.back().end < short_gap) {
      down_.back().end = std::max(down_.back().end, span.end);
    } else {
      down_.push_back(span);
    }
  }
}

float Ducking::gain(Frames at) const {
  // The first that is not over, its rise included.
  const auto next = std::partition_point(down_.begin(), down_.end(),
                                         [&](const FrameSpan& span) { return span.end + rising <= at; });
  if (next == down_.end()) return 1;
  const float risen = at >= next->end ? smooth(at - next->end, rising) : smooth(next->onset - at, sinking);
  return down_gain + (1 - down_gain) * risen;
}

}  // namespace limber
