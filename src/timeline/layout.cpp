#include "timeline/layout.hpp"

#include <algorithm>

namespace limber {

Millis Voice::length_of(const Utterance& words) const {
  Millis length{0};
  if (!words.clip.empty() && clips) length = clips(words.clip);
  if (length <= 0ms) length = speech(words.text, words.rate);
  return std::max(length, 1ms);
}

void Layout::reserve(std::size_t steps) {
  piece_.segments.reserve(16 * steps + 16);
  piece_.cues.reserve(40 * steps + 32);
}

void Layout::open(SegmentKind kind, int step, int set, BodySide side, int rep) {
  Segment segment;
  segment.start = piece_.length();
  segment.end = segment.start;
  segment.kind = kind;
  segment.step = step;
  segment.set = set;
  segment.side = side;
  segment.rep = rep;
  piece_.segments.push_back(segment);
  first_cue_ = piece_.cues.size();
  cursor_ = segment.start;
}

void Layout::close(Millis at_least) {
  close_exactly(std::max(at_least, spoken()));
}

void Layout::close_exactly(Millis length) {
  Segment& segment = piece_.segments.back();
  segment.end = segment.start + std::max(length, 1ms);
  const auto first = piece_.cues.begin() + static_cast<std::ptrdiff_t>(first_cue_);
  const auto earlier = [](const Cue& a, const Cue& b) { return a.at < b.at; };
  if (!std::is_sorted(first, piece_.cues.end(), earlier)) std::stable_sort(first, piece_.cues.end(), earlier);
  for (auto cue = first; cue != piece_.cues.end(); ++cue)
    cue->length = std::min(cue->length, segment.end - cue->at);
}

void Layout::say(const Utterance& words) {
  if (words.empty()) return;
  say_at(spoken(), words);
  cursor_ += piece_.cues.back().length;
}

void Layout::say_at(Millis offset, const Utterance& words) {
  sound(words.clip.empty() ? CueKind::say : CueKind::clip, offset, voice_.length_of(words));
  Cue& cue = piece_.cues.back();
  cue.text = words.text;
  cue.clip = words.clip;
  cue.rate = words.rate;
}

void Layout::sound(CueKind kind, Millis offset, Millis length) {
  Cue& cue = piece_.cues.emplace_back();
  cue.at = piece_.segments.back().start + offset;
  cue.length = length;
  cue.kind = kind;
  cue.segment = piece_.segments.size() - 1;
}

void index_steps(Timeline& timeline) {
  for (TimelineStep& step : timeline.steps) step.first_segment = step.segment_count = 0;
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    if (timeline.segments[i].step < 0) continue;
    TimelineStep& step = timeline.steps[static_cast<std::size_t>(timeline.segments[i].step)];
    if (step.segment_count++ == 0) step.first_segment = i;
  }
}

}  // namespace limber
