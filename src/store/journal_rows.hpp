// Records to rows and back. Called inside a transaction; `false` means the database refused (see
// sqlite3_errmsg).
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "journal/session_record.hpp"

namespace limber {

// The id of the new row; nullopt on failure. Steps and check-ins are written with it.
std::optional<std::int64_t> insert_session(sqlite3* db, const SessionRecord& record, SessionState state);

// The session's own row and its steps. `false` too if there is no such session: then sqlite3_changes() is 0.
bool update_session(sqlite3* db, std::int64_t id, const SessionRecord& record, SessionState state);

bool write_check_in(sqlite3* db, std::int64_t id, Phase phase, const CheckIn& answers);

// Adds them after those that are there: what was corrected once stays written down.
bool write_corrections(sqlite3* db, std::int64_t id, const std::vector<Correction>& corrections);

struct SessionFilter {
  std::int64_t from = INT64_MIN;  // unix seconds, included
  std::int64_t to = INT64_MAX;    // included
  std::optional<std::int64_t> id;
  std::optional<SessionState> state;
  int limit = -1;
};

// Newest first; nullopt on failure.
std::optional<std::vector<SessionRecord>> read_sessions(sqlite3* db, const SessionFilter& filter);

}  // namespace limber
