// What went wrong with the journal, in words for the person.
#pragma once

#include <cstdint>

#include "base/problem.hpp"

struct sqlite3;

namespace limber {

// After a call on `db` failed. Rules "journal-busy", else "journal-unwritable" or "journal-unreadable".
Problem unwritten(sqlite3* db);
Problem unread(sqlite3* db);

Problem no_such_session(std::int64_t id);  // "no-such-session"

}  // namespace limber
