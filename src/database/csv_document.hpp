// Sessions and answers out of a table: the CSV of a journal (docs/journal-format.md), or a pain diary that
// somebody kept in a spreadsheet. Private to this room.
#pragma once

#include <filesystem>
#include <functional>

#include "base/problem.hpp"
#include "journal/session_record.hpp"

namespace limber {

// By its name: a journal's own document begins with a brace and says what it is.
bool is_csv(const std::filesystem::path& file);

// Columns are known by their names in the first line, separated by commas, semicolons or tabs. A table with
// the column "uid" is a journal's; one with a date and a pain ("date" or "day", "time", "pain", "stiffness",
// "note") becomes entries without a session. A time without an offset is the clock on the wall. The same line
// makes the same uid. Up to 4 MiB; nothing is shown to `visit` but whole and sound tables, their rows in
// order, until it says false. Rules: "csv", "utf-8", "moment", those of read_journal_document() and those of
// reading a file.
Problems read_csv_document(const std::filesystem::path& file,
                           const std::function<bool(const SessionRecord&)>& visit);

}  // namespace limber
