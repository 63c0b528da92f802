// The journal as JSON, for programs that read it (docs: `limber journal list --format json`).
#pragma once

#include <string>
#include <vector>

#include "journal/session_record.hpp"

namespace limber {

// An array with one object a session, in the order given, in UTF-8, ending in a line break. A question that
// was not answered is absent; an answer of 0 is 0. Durations are milliseconds, moments ISO 8601 with the
// offset then.
std::string journal_json(const std::vector<SessionRecord>& records);

}  // namespace limber
