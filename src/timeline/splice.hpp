// Putting new segments in the place of old ones. Private to this room.
#pragma once

#include "timeline/layout.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// Ends a segment at `t`, inside it; what would have sounded from then on is gone. Until a splice, what
// follows lies apart.
void cut(Timeline& timeline, std::size_t segment, Millis t);

// Replaces the segments [first, last) and their cues by the piece; what follows moves up to it.
void splice(Timeline& timeline, std::size_t first, std::size_t last, Piece piece);

// Puts a step before the one at `index`; segments keep their steps.
void insert_step(Timeline& timeline, std::size_t index, TimelineStep step);

// Number of cues of the segments before `segment`.
std::size_t cues_before(const Timeline& timeline, std::size_t segment);

}  // namespace limber
