// What bells, ticks and breaths are for whoever cannot hear them: a light that is seen, a gamepad that
// trembles.
#pragma once

#include <optional>
#include <vector>

#include "frame/frame_builder.hpp"
#include "timeline/playhead.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// Ticks come a second apart: far fewer than the three flashes a second that may harm (WCAG 2.2, 2.3.1).
struct Beat {
  double strength = 0;  // 1 as it begins to sound, then less and less
  bool bell = false;    // else a tick, a breath or a way of the movement
  bool operator==(const Beat&) const = default;
};
// A pure function of time: what began to sound shortly before `t`, a bell before all else.
std::optional<Beat> beat_at(const Timeline& timeline, Millis t);

// Round the ring, whose place is `ring`; with a bell along the edge of the window too.
void draw_beat(FrameBuilder& sheet, const Rect& ring, const Beat& beat);

// The last bell among what happened: the start, the half or the end of something; nullopt: none rang.
std::optional<CueKind> bell_among(const Timeline& timeline, const std::vector<PlayheadEvent>& events);

}  // namespace limber
