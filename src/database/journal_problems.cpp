#include "database/journal_problems.hpp"

#include "base/message.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "database/journal_checked.hpp"
#include "database/sqlite.hpp"

namespace limber {
namespace {

Problem refused(sqlite3* db, const char* rule, const std::string& pattern) {
  if ((sqlite3_errcode(db) & 0xFF) == SQLITE_BUSY) {
    return failure("journal-busy",
                   tr("Another program is writing to the journal just now. Please try again."));
  }
  const int primary = sqlite3_errcode(db) & 0xFF;
  if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB) {
    forget_checked(sqlite3_db_filename(db, "main"));  // the next opening looks through all of it
    return failure(rule,
                   tr("The journal is damaged. Please close Limber and open it again: it keeps the damaged "
                      "one and helps you go on."));
  }
  if (primary == SQLITE_FULL) {
    return failure(rule,
                   tr("The disk is full. What was in the journal is safe; please make room and try again."));
  }
  return failure(rule, fill(pattern, {{"reason", sqlite3_errmsg(db)}}));
}

}  // namespace

Problem unwritten(sqlite3* db) {
  return refused(db, "journal-unwritable", tr("The journal could not be written: {reason}."));
}

Problem unread(sqlite3* db) {
  return refused(db, "journal-unreadable", tr("The journal could not be read: {reason}."));
}

Problem no_such_session(std::int64_t id) {
  return failure("no-such-session",
                 fill(tr("There is no session {id} in the journal."), {{"id", std::to_string(id)}}));
}

}  // namespace limber
