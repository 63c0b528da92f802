#include "screen/ui/time_parts.hpp"

#include <algorithm>

namespace limber {

Stretch stretch_of(SegmentKind kind) {
  switch (kind) {
    case SegmentKind::hold:
    case SegmentKind::move:
    case SegmentKind::tense:
    case SegmentKind::breathe:
      return Stretch::work;
    case SegmentKind::rest:
    case SegmentKind::relax:
    case SegmentKind::release:
      return Stretch::rest;
    case SegmentKind::transition:
    case SegmentKind::switch_side:
      return Stretch::change;
    default:
      return Stretch::talk;
  }
}

std::vector<BarPart> bar_parts(const Timeline& timeline) {
  std::vector<BarPart> parts;
  for (const Segment& segment : timeline.segments) {
    const auto weight = static_cast<double>(segment.length().count());
    const Stretch kind = stretch_of(segment.kind);
    if (!parts.empty() && parts.back().kind == kind && kind != Stretch::work) {
      parts.back().weight += weight;
    } else {
      parts.push_back({weight, kind});
    }
  }
  return parts;
}

std::vector<BarPart> bar_parts(const Playhead& playhead) {
  const auto& segments = playhead.timeline().segments;
  std::vector<BarPart> parts = bar_parts(playhead.timeline());
  auto part = parts.begin();
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (stretch_of(segments[i].kind) != Stretch::work) continue;
    part = std::find_if(part, parts.end(), [](const BarPart& one) { return one.kind == Stretch::work; });
    part->done = playhead.done_share(i);
    ++part;
  }
  return parts;
}

}  // namespace limber
