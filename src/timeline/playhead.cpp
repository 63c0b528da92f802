#include "timeline/playhead.hpp"

#include <algorithm>
#include <utility>

#include "timeline/performed.hpp"

namespace limber {
namespace {

using Kind = PlayheadEvent::Kind;

constexpr Millis lead_back = 3s;
constexpr Millis near_start = 3s;  // "back" this early means the step before
constexpr Millis more = 10s;
constexpr Millis longest_hold = 300s;  // as in a routine file

std::size_t first_cue_from(const Timeline& timeline, Millis t) {
  const auto before = [](const Cue& cue, Millis time) { return cue.at < time; };
  const auto found = std::lower_bound(timeline.cues.begin(), timeline.cues.end(), t, before);
  return static_cast<std::size_t>(found - timeline.cues.begin());
}

// The same for all segments that belong to one step, to the introduction, or to the closing words.
int unit_of(const Segment& segment) {
  if (segment.step >= 0) return segment.step;
  return segment.kind == SegmentKind::outro ? -2 : -1;
}

// Ten seconds more from `next_cue` on; the halfway bell moves to the new middle.
Timeline extended(const Timeline& timeline, std::size_t segment, std::size_t next_cue) {
  Timeline longer = timeline;
  for (std::size_t i = segment; i < longer.segments.size(); ++i) {
    if (i > segment) longer.segments[i].start += more;
    longer.segments[i].end += more;
  }
  const Segment& hold = longer.segments[segment];
  Millis half = hold.start + hold.length() / 2;
  for (std::size_t i = next_cue; i < longer.cues.size(); ++i) {
    Cue& cue = longer.cues[i];
    cue.at += more;
    const bool covers_half =
        cue.segment == segment && is_spoken(cue) && cue.at <= half && half < cue.at + cue.length;
    if (covers_half) half = cue.at + cue.length;
  }
  for (std::size_t i = next_cue; i < longer.cues.size() && longer.cues[i].segment == segment; ++i) {
    if (longer.cues[i].kind == CueKind::bell_half) longer.cues[i].at = half;
  }
  const auto from = longer.cues.begin() + static_cast<std::ptrdiff_t>(next_cue);
  const auto to =
      std::find_if(from, longer.cues.end(), [&](const Cue& cue) { return cue.segment != segment; });
  std::stable_sort(from, to, [](const Cue& a, const Cue& b) { return a.at < b.at; });
  return longer;
}

}  // namespace

Playhead::Playhead(std::shared_ptr<const Timeline> timeline)
    : timeline_(std::move(timeline)),
      planned_(timeline_->total()),
      ended_(timeline_->segments.empty()),
      row_(timeline_->segments.size(), no_row),
      done_(timeline_->segments.size()) {
  std::vector<RowKey> keys;
  for (std::size_t i = 0; i < row_.size(); ++i) {
    if (!is_work(*timeline_, i) || is_extra(*timeline_, i)) continue;
    const Segment& segment = timeline_->segments[i];
    const std::size_t row = place_of(keys, row_key(segment));
    if (row == performed_.size()) performed_.push_back(row_of(*timeline_, segment));
    row_[i] = static_cast<int>(row);
    performed_[row].planned += segment.length();
  }
  extended_.resize(performed_.size());
}

bool Playhead::in_check() const {
  return asks_ && active() && present_segment().kind == SegmentKind::comfort_check;
}

bool Playhead::waiting_for_check() const {
  return in_check() && position_ >= present_segment().end - 1ms;
}

Millis Playhead::performed_time() const {
  Millis sum{0};
  for (const PerformedStep& row : performed_) sum += row.held;
  return sum;
}

double Playhead::done_share(std::size_t segment) const {
  return to_seconds(done_[segment]) / std::max(0.001, to_seconds(timeline_->segments[segment].length()));
}

const PerformedStep* Playhead::present() const {
  if (!active() || row_[segment()] == no_row) return nullptr;
  return &performed_[static_cast<std::size_t>(row_[segment()])];
}

PlayheadEvent Playhead::event(Kind kind, std::string text) const {
  return {kind, position_, timeline_->segments.empty() ? 0 : segment(), std::move(text), false};
}

void Playhead::begin_at(Millis t) {
  if (!active()) return;
  position_ = std::clamp(t, Millis{0}, timeline_->total() - 1ms);
  done_[segment()] = position_ - present_segment().start;
  next_cue_ = first_cue_from(*timeline_, position_);
}

std::vector<PlayheadEvent> Playhead::advance(Millis elapsed) {
  Events events;
  if (!active() || paused_ || elapsed < 0ms || waiting_for_check()) return events;
  const Millis left = timeline_->total() - position_;
  travel(furthest(elapsed >= left ? timeline_->total() : position_ + elapsed), events);
  return events;
}

Millis Playhead::furthest(Millis target) const {
  if (!asks_) return target;
  const auto& segments = timeline_->segments;
  for (std::size_t i = segment(); i < segments.size() && segments[i].start <= target; ++i) {
    if (segments[i].kind == SegmentKind::comfort_check) return std::min(target, segments[i].end - 1ms);
  }
  return target;
}

void Playhead::travel(Millis target, Events& events) {
  const auto& segments = timeline_->segments;
  for (std::size_t i = segment(); i < segments.size() && segments[i].start <= target; ++i) {
    enter(i, events);
    fire_until(target, i, events);
    hold_until(target, i);
  }
  position_ = target;
  if (target >= timeline_->total()) finish(events);
}

void Playhead::enter(std::size_t segment, Events& events) {
  if (segment == entered_) return;
  entered_ = segment;
  const Segment& here = timeline_->segments[segment];
  events.push_back({Kind::segment, std::max(here.start, position_), segment, to_string(here.kind), false});
  if (here.kind == SegmentKind::comfort_check) {
    events.push_back({Kind::check, here.start, segment, "asked", false});
  }
  if (row_[segment] == no_row) return;
  PerformedStep& row = performed_[static_cast<std::size_t>(row_[segment])];
  if (row.skipped == SkipReason::chosen) row.skipped = SkipReason::none;  // come back to
}

void Playhead::fire_until(Millis target, std::size_t segment, Events& events) {
  const auto& cues = timeline_->cues;
  for (; next_cue_ < cues.size() && cues[next_cue_].at <= target && cues[next_cue_].segment <= segment;
       ++next_cue_) {
    const Cue& cue = cues[next_cue_];
    events.push_back({Kind::cue, cue.at, next_cue_, cue.text, next_cue_ < sounded_});
  }
}

// What was played before, in a lead-back or a repetition, is not held a second time.
void Playhead::hold_until(Millis target, std::size_t segment) {
  const Segment& here = timeline_->segments[segment];
  const Millis reached = std::min(target, here.end) - here.start;
  const Millis gained = reached - done_[segment];
  if (gained <= 0ms) return;
  done_[segment] = reached;
  if (row_[segment] == no_row) return;
  PerformedStep& row = performed_[static_cast<std::size_t>(row_[segment])];
  row.held = std::min(row.held + gained, row.planned + extended_[static_cast<std::size_t>(row_[segment])]);
  if (row.held >= row.planned) row.skipped = SkipReason::none;
}

void Playhead::finish(Events& events) {
  ended_ = true;
  paused_ = false;
  events.push_back(event(Kind::end));
}

std::vector<PlayheadEvent> Playhead::stand() {
  if (!active() || paused_) return {};
  paused_ = true;
  return {event(Kind::pause)};
}

std::vector<PlayheadEvent> Playhead::pause() {
  Events events = stand();
  pauses_ += events.empty() ? 0 : 1;
  return events;
}

std::vector<PlayheadEvent> Playhead::resume() {
  if (!active() || !paused_) return {};
  paused_ = false;
  const std::size_t here = segment();
  const Segment& present = timeline_->segments[here];
  Millis target = std::max(present.start, position_ - lead_back);
  for (std::size_t i = next_cue_; i-- > 0 && timeline_->cues[i].segment == here;) {
    const Cue& cue = timeline_->cues[i];
    if (is_spoken(cue) && cue.at < target && target < cue.at + cue.length) target = cue.at;
  }
  sounded_ = std::max(sounded_, next_cue_);
  next_cue_ = std::min(next_cue_, first_cue_from(*timeline_, target));
  position_ = target;
  return {event(Kind::resume)};
}

void Playhead::seek(std::size_t segment, Events& events) {
  if (segment >= timeline_->segments.size()) {
    position_ = timeline_->total();
    return finish(events);
  }
  position_ = timeline_->segments[segment].start;
  next_cue_ = first_cue_from(*timeline_, position_);
  sounded_ = 0;
  entered_ = nowhere;
  enter(segment, events);
}

std::size_t Playhead::unit_start(std::size_t segment) const {
  const auto& segments = timeline_->segments;
  while (segment > 0 && unit_of(segments[segment - 1]) == unit_of(segments[segment])) --segment;
  return segment;
}

std::size_t Playhead::unit_in_position(std::size_t segment) const {
  std::size_t first = unit_start(segment);
  while (first + 1 < unit_end(segment) && timeline_->segments[first].kind == SegmentKind::transition) ++first;
  return first;
}

std::size_t Playhead::unit_end(std::size_t segment) const {
  const auto& segments = timeline_->segments;
  const int unit = unit_of(segments[segment]);
  while (segment < segments.size() && unit_of(segments[segment]) == unit) ++segment;
  return segment;
}

void Playhead::mark_skipped(std::size_t first, std::size_t last, SkipReason reason) {
  for (std::size_t i = first; i < last; ++i) {
    if (row_[i] == no_row) continue;
    PerformedStep& row = performed_[static_cast<std::size_t>(row_[i])];
    const bool open = row.skipped == SkipReason::none || row.skipped == SkipReason::eased;
    if (row.held < row.planned && open) row.skipped = reason;
  }
}

std::vector<PlayheadEvent> Playhead::next() {
  if (!active()) return {};
  Events events{event(Kind::skip, to_string(SkipReason::chosen))};
  std::size_t end = unit_end(segment());
  if (is_extra(*timeline_, segment())) {  // of a range that is done: the other side is still to come
    end = segment();
    while (end < unit_end(segment()) && is_extra(*timeline_, end)) ++end;
  }
  mark_skipped(segment(), end, SkipReason::chosen);
  seek(end, events);
  return events;
}

std::vector<PlayheadEvent> Playhead::back() {
  if (!active()) return {};
  Events events;
  const std::size_t first = unit_start(segment());
  const std::size_t settled = unit_in_position(segment());
  const auto just_begun = [&](std::size_t i) {
    const Millis since = position_ - timeline_->segments[i].start;
    return since >= 0ms && since <= near_start;
  };
  if (first > 0 && (just_begun(first) || just_begun(settled))) {
    seek(unit_in_position(first - 1), events);
  } else {
    seek(segment() >= settled ? settled : first,
         events);  // who is in position already need not get there again
  }
  return events;
}

std::vector<PlayheadEvent> Playhead::repeat() {
  if (!active()) return {};
  Events events;
  const auto& segments = timeline_->segments;
  const std::size_t here = segment();
  const auto same = [&](const Segment& other) {
    return other.step == segments[here].step && other.side == segments[here].side &&
           other.rep == segments[here].rep;
  };
  std::size_t first = here;
  while (segments[here].rep > 0 && first > 0 && same(segments[first - 1])) --first;
  seek(first, events);
  return events;
}

std::vector<PlayheadEvent> Playhead::extend() {
  if (!active() || present_segment().kind != SegmentKind::hold) return {};
  if (present_segment().length() + more > longest_hold) return {};
  const std::size_t here = segment();
  timeline_ = std::make_shared<const Timeline>(extended(*timeline_, here, next_cue_));
  if (row_[here] != no_row) extended_[static_cast<std::size_t>(row_[here])] += more;
  sounded_ = std::min(sounded_, next_cue_);
  return {event(Kind::extend)};
}

std::vector<PlayheadEvent> Playhead::end_now() {
  if (!active()) return {};
  Events events;
  mark_skipped(segment(), row_.size(), SkipReason::chosen);
  finish(events);
  return events;
}

std::vector<PlayheadEvent> Playhead::answer_check() {
  if (!in_check()) return {};
  Events events{event(Kind::check, "answered")};
  if (std::exchange(paused_, false)) events.push_back(event(Kind::resume));
  const std::size_t here = segment();
  done_[here] = timeline_->segments[here].length();
  seek(here + 1, events);
  return events;
}

}  // namespace limber
