// What the session screen says at a moment: pure functions of the timeline, apart from where it is drawn.
#pragma once

#include <string>

#include "timeline/timeline.hpp"

namespace limber {

// The sentence being spoken, or the last one of this step; long instructions come sentence by sentence, each
// for its share of the time. "" before the first word.
std::string caption(const Timeline& timeline, const Moment& moment);

// One or two words for what to do now: "Hold", "Rest", "Breathe in", "Change sides".
std::string doing_now(const Timeline& timeline, const Moment& moment);

// The exercise or activity of the step in the session's language: "Pelvic tilt", "Breathing"; the title at
// the ends.
std::string step_name(const Timeline& timeline, const Moment& moment);

// "Left side", "1 of 2"; "" where there is none. Both: "Left side · 1 of 2", or what of it applies.
std::string side_of(const Timeline& timeline, const Moment& moment);
std::string rep_of(const Timeline& timeline, const Moment& moment);
std::string side_and_rep(const Timeline& timeline, const Moment& moment);

// When to ease off or to stop what is being done, for the side being worked; "" where nothing is said of it.
std::string when_to_stop(const Timeline& timeline, const Moment& moment);

// The next step that has an exercise or breathing; null if none follows.
const TimelineStep* next_step(const Timeline& timeline, const Moment& moment);
std::string step_name(const Timeline& timeline, const TimelineStep& step);

// Whether seconds count here: in holds, rests, breaths and tensions, but not while words lead somewhere.
bool counts_down(SegmentKind kind);

}  // namespace limber
