// Records to rows and back. Called inside a transaction; `false` means the database refused (see
// sqlite3_errmsg).
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "journal/session_record.hpp"

namespace limber {

// The id of the new row; nullopt on failure. Steps and check-ins are written with it.
// Its own id is taken over only where `id` asks for it.
std::optional<std::int64_t> insert_session(sqlite3* db, const SessionRecord& record, SessionState state,
                                           std::optional<std::int64_t> id = std::nullopt);

// The session's own row and its steps. `false` too if there is no such session: then sqlite3_changes() is 0.
bool update_session(sqlite3* db, std::int64_t id, const SessionRecord& record, SessionState state);

bool write_check_in(sqlite3* db, std::int64_t id, Phase phase, const CheckIn& answers);

// Adds them after those that are there: what was corrected once stays written down.
bool write_corrections(sqlite3* db, std::int64_t id, const std::vector<Correction>& corrections);

// Neither sessions nor anything a person told.
bool holds_nothing(sqlite3* db);

// Which sessions, and in which order. One of `id` and `running` at most; both look at no time.
struct SessionFilter {
  std::int64_t from = INT64_MIN;  // unix seconds, included
  std::int64_t to = INT64_MAX;    // included
  std::optional<std::int64_t> id;
  bool running = false;
  bool oldest_first = false;
  int limit = -1;
};

// One after the other, only one of them in memory, until `visit` says false; newest first where nothing else
// is asked for. False if the database failed.
bool read_sessions(sqlite3* db, const SessionFilter& filter,
                   const std::function<bool(SessionRecord&&)>& visit);

// All at once; nullopt on failure.
std::optional<std::vector<SessionRecord>> read_sessions(sqlite3* db, const SessionFilter& filter);

}  // namespace limber
