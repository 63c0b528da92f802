// What happened in a session, a JSON object a line (`--events`, see docs on the command line).
#pragma once

#include <ostream>
#include <vector>

#include "timeline/playhead.hpp"

namespace limber {

// Writes each event: "session_ms" on the timeline, "monotonic_ms" as handed in (milliseconds since the
// session began, on a clock that never jumps), "event", and what belongs to its kind. `playhead`: as it is
// after the call that returned the events. The caller flushes.
void write_events(std::ostream& out, const Playhead& playhead, const std::vector<PlayheadEvent>& events,
                  Millis monotonic);

}  // namespace limber
