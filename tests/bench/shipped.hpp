// The shipped shelf, for benchmarks that want real content.
#pragma once

#include <cstdlib>

#include "store/open_shelf.hpp"
#include "timeline/compile.hpp"

namespace limber {

inline Shelf& shipped_shelf() {
  static Shelf shelf = load_shelf({LIMBER_SOURCE_DIR "/routines"});
  return shelf;
}

inline Timeline shipped_timeline(const std::string& id) {
  const auto routine = routine_on(shipped_shelf(), id);
  if (!routine) std::abort();
  auto timeline = compile(*routine, *shipped_shelf().library, Pace{}, estimated_speech_length);
  if (!timeline) std::abort();
  return *std::move(timeline);
}

// The first moment of this kind at which its share of the segment has passed.
inline Moment moment_in(const Timeline& timeline, SegmentKind kind, double share) {
  for (const Segment& segment : timeline.segments) {
    if (segment.kind != kind) continue;
    return at(timeline, segment.start + Millis{static_cast<Millis::rep>(
                                            share * static_cast<double>(segment.length().count()))});
  }
  std::abort();
}

}  // namespace limber
