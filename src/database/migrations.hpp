// The shape of the journal's database, version by version.
#pragma once

#include <vector>

struct sqlite3;

namespace limber {

// Literal SQL that takes a database from version i to i + 1, i being its place in the list. A step that has
// been released is never changed; a later shape is a further step.
using Migrations = std::vector<const char*>;

const Migrations& journal_migrations();

// `PRAGMA user_version`; negative if the file cannot be read as a database.
int schema_version(sqlite3* db);

// Brings the database to the last version, all steps or none. Safe when another process does the same at
// once. The SQLite result code.
int migrate(sqlite3* db, const Migrations& steps);

}  // namespace limber
