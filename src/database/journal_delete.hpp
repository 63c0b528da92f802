// Deleting for good: from the journal, its log and its backups. Private to this room.
#pragma once

#include <string>

#include "base/result.hpp"

struct sqlite3;

namespace limber {

// `sql` is literal and deletes from the journal what is named `uid`. Nothing is left of it afterwards; or it
// is still in the journal, and can be deleted again once what was in the way is gone.
Result<Ok> deleted_for_good(sqlite3* journal, const char* sql, const std::string& uid);

}  // namespace limber
