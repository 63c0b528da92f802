#include "timeline/performed.hpp"

namespace limber {

RowKey row_key(const Segment& segment) {
  const bool by_rep = segment.kind == SegmentKind::hold || segment.kind == SegmentKind::tense ||
                      segment.kind == SegmentKind::relax;
  return {segment.step, segment.side, by_rep ? segment.rep : 0};
}

std::size_t place_of(std::vector<RowKey>& keys, const RowKey& key) {
  for (std::size_t i = keys.size(); i-- > 0 && keys[i].step == key.step;) {
    if (keys[i] == key) return i;
  }
  keys.push_back(key);
  return keys.size() - 1;
}

PerformedStep row_of(const Timeline& timeline, const Segment& segment) {
  PerformedStep row;
  const TimelineStep& step = timeline.steps[static_cast<std::size_t>(segment.step)];
  row.exercise = step.exercise ? step.exercise->id : "breathe";
  row.side = segment.side;
  row.rep = row_key(segment).rep;
  return row;
}

}  // namespace limber
