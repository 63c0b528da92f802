#include "store/journal_problems.hpp"

#include "base/message.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "store/sqlite.hpp"

namespace limber {
namespace {

Problem refused(sqlite3* db, const char* rule, const std::string& pattern) {
  if ((sqlite3_errcode(db) & 0xFF) == SQLITE_BUSY) {
    return failure("journal-busy",
                   tr("Another program is writing to the journal just now. Please try again."));
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
