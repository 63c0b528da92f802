#include "timeline/splice.hpp"

#include <algorithm>

namespace limber {
namespace {

template <class Iterator>
Iterator forward(Iterator first, std::size_t by) {
  return first + static_cast<std::ptrdiff_t>(by);
}

// What has a counterpart is overwritten, so that as many for as many moves nothing.
template <class T>
void put_in_place(std::vector<T>& list, std::size_t first, std::size_t last, std::vector<T> instead) {
  const std::size_t both = std::min(last - first, instead.size());
  std::move(instead.begin(), forward(instead.begin(), both), forward(list.begin(), first));
  list.erase(forward(list.begin(), first + both), forward(list.begin(), last));
  list.insert(forward(list.begin(), first + both), std::make_move_iterator(forward(instead.begin(), both)),
              std::make_move_iterator(instead.end()));
}

void shift_tail(Timeline& timeline, std::size_t segment, std::size_t cue, Millis shift, std::size_t was,
                std::size_t is) {
  for (; segment < timeline.segments.size(); ++segment) {
    timeline.segments[segment].start += shift;
    timeline.segments[segment].end += shift;
  }
  for (; cue < timeline.cues.size(); ++cue) {
    timeline.cues[cue].at += shift;
    timeline.cues[cue].segment += is;
    timeline.cues[cue].segment -= was;
  }
}

}  // namespace

std::size_t cues_before(const Timeline& timeline, std::size_t segment) {
  const auto before = [](const Cue& cue, std::size_t index) { return cue.segment < index; };
  const auto found = std::lower_bound(timeline.cues.begin(), timeline.cues.end(), segment, before);
  return static_cast<std::size_t>(found - timeline.cues.begin());
}

void cut(Timeline& timeline, std::size_t segment, Millis t) {
  timeline.segments[segment].end = t;
  const auto first = forward(timeline.cues.begin(), cues_before(timeline, segment));
  const auto last = forward(timeline.cues.begin(), cues_before(timeline, segment + 1));
  const auto gone = std::find_if(first, last, [&](const Cue& cue) { return cue.at >= t; });
  for (auto cue = first; cue != gone; ++cue) cue->length = std::min(cue->length, t - cue->at);
  timeline.cues.erase(gone, last);
}

void splice(Timeline& timeline, std::size_t first, std::size_t last, Piece piece) {
  const Millis begin = first == 0 ? 0ms : timeline.segments[first - 1].end;
  const Millis old_end = last < timeline.segments.size() ? timeline.segments[last].start : timeline.total();
  const Millis shift = begin + piece.length() - old_end;
  const std::size_t first_cue = cues_before(timeline, first);
  const std::size_t last_cue = cues_before(timeline, last);
  for (Segment& segment : piece.segments) {
    segment.start += begin;
    segment.end += begin;
  }
  for (Cue& cue : piece.cues) {
    cue.at += begin;
    cue.segment += first;
  }
  shift_tail(timeline, last, last_cue, shift, last - first, piece.segments.size());
  put_in_place(timeline.segments, first, last, std::move(piece.segments));
  put_in_place(timeline.cues, first_cue, last_cue, std::move(piece.cues));
  index_steps(timeline);
}

void insert_step(Timeline& timeline, std::size_t index, TimelineStep step) {
  timeline.steps.insert(forward(timeline.steps.begin(), index), std::move(step));
  for (Segment& segment : timeline.segments) {
    if (segment.step >= static_cast<int>(index)) ++segment.step;
  }
}

}  // namespace limber
