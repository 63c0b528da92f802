// What is not of one session, to rows. Called inside a transaction where there is more than one row to write;
// `false` means the database refused (see sqlite3_errmsg). Private to this room.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <optional>

#include "journal/about_person.hpp"

namespace limber {

bool write_screening(sqlite3* db, const Screening& screening);
bool write_massage(sqlite3* db, std::int64_t day);       // once, however often it is told
bool write_taken_up(sqlite3* db, const TakenUp& taken);  // the same
bool write_red_flag_check(sqlite3* db, const RedFlagCheck& check);

// The id of the new row, `wanted` if that is given; nullopt on failure.
std::optional<std::int64_t> insert_assessment(sqlite3* db, const Assessment& assessment,
                                              std::optional<std::int64_t> wanted = std::nullopt);

}  // namespace limber
