// Where a ball, a roller or deep work pressed within the last day, by what the sessions wrote down.
#pragma once

#include <string>
#include <vector>

#include "journal/session_record.hpp"
#include "routine/library.hpp"

namespace limber {

// Areas of exercises, each once: of every exercise that presses and of which something was done in a session
// that ended less than 24 hours before `now` (evidence E52). An exercise that is in no library is passed
// over.
std::vector<std::string> pressed_recently(const std::vector<SessionRecord>& sessions, const Library& library,
                                          const WallTime& now);

}  // namespace limber
