// The journal as a person reads it in a terminal.
#pragma once

#include <string>
#include <vector>

#include "journal/session_record.hpp"

namespace limber {

// A table with one line a session, in the order given: id, day, time, what was done, minutes performed of
// those planned, pain and stiffness as before → after → next morning ("–" where not answered). Plain text
// without colour; control characters in titles are left out. With no session, one line that says what to do.
std::string journal_text(const std::vector<SessionRecord>& records);

}  // namespace limber
