// Copies of the journal beside it, one a day, and the way back to one of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/wall_time.hpp"
#include "journal/journal_admin.hpp"

struct sqlite3;

namespace limber {

// The newest of which there are at most this many: "backups/journal-2026-11-22.db" beside the journal, 0600
// in a folder of 0700.
inline constexpr std::size_t backups_kept = 7;

// Those of the journal at `file`, newest first. Before them what restore_journal() kept, the newest three.
std::vector<Backup> journal_backups(const std::filesystem::path& file);

// Today's, unless there is one already or the journal holds nothing; older ones than those kept go. Called by
// JournalDb::open(). Whole or not at all; what went wrong is a warning ("journal-backup"): the journal itself
// is as it was.
std::optional<Problem> back_up_daily(sqlite3* journal, const std::filesystem::path& file,
                                     const WallTime& now);

// Puts the backup of that name (Backup::day) in place of the journal at `file`, all of it or nothing. The
// present journal is kept beside it first; returns under which name ("journal-before-restore-2026-11-22.db").
// Whoever has the journal open sees what was restored, and should open it again. Rules: "no-such-backup",
// "backup-damaged", and those of JournalDb.
Result<std::filesystem::path> restore_journal(const std::filesystem::path& file, const std::string& day,
                                              const WallTime& now);

// Deletes a session or an assessment by its uid from every copy that is kept, so that what is deleted is
// deleted for good; SQLite overwrites it. A copy that cannot be read goes as a whole. JournalDb calls it
// before it deletes. Rule "backup-unwritable".
Result<Ok> forget_in_backups(const std::filesystem::path& file, const std::string& uid);

}  // namespace limber
