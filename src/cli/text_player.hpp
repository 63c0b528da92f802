// A session as lines of text: what is said, and what is to be held, for a terminal or a screen reader.
#pragma once

#include <string>
#include <vector>

#include "timeline/playhead.hpp"

namespace limber {

// The lines for what a call of the playhead returned, in order:
//   " 0:41  Bring your right knee toward your chest."    what is said, at its time
//   "       ● hold 20 s, left, 1 of 2"                   what is to be done now
// What sounds again after a pause is left out. `playhead`: as it is after the call.
std::vector<std::string> transcript(const Playhead& playhead, const std::vector<PlayheadEvent>& events);

// What is left, for a line that is written over: "hold, left, 1 of 2: 14 s"; "" where nothing is counted
// down.
std::string countdown(const Playhead& playhead);

// How it went, after the end: time held of the time planned, what was left out, pauses. Some lines.
std::vector<std::string> summary(const Playhead& playhead);

}  // namespace limber
