#include "database/journal_delete.hpp"

#include "database/journal_backup.hpp"
#include "database/journal_problems.hpp"
#include "database/sqlite.hpp"

namespace limber {

Result<Ok> deleted_for_good(sqlite3* journal, const char* sql, const std::string& uid) {
  // The backups first: while it stands in the journal, one can try again.
  if (auto forgotten = forget_in_backups(sqlite3_db_filename(journal, "main"), uid); !forgotten)
    return forgotten;
  Statement statement(journal, sql);
  if (!statement.bind(uid).run()) return unwritten(journal);
  // The log still has the pages as they were. With another reader in the way it is emptied later.
  sqlite3_wal_checkpoint_v2(journal, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  return Ok{};
}

}  // namespace limber
