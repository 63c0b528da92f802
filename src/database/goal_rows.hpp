// Goals, plans for a flare, movements measured and what was offered, to rows. As person_rows.hpp.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <optional>

#include "journal/about_person.hpp"

namespace limber {

bool write_goals(sqlite3* db, const Goals& goals);  // in place of those before; must say when they were told
bool write_flare_plan(sqlite3* db, const FlarePlan& plan);  // the same; must say when it was written
bool write_flare(sqlite3* db, const Flare& flare);          // one a day it began on
bool write_offered(sqlite3* db, const Offered& offered);    // the latest day stays

// The id of the new row, `wanted` if that is given; nullopt on failure.
std::optional<std::int64_t> insert_measured(sqlite3* db, const Measured& measured,
                                            std::optional<std::int64_t> wanted = std::nullopt);

}  // namespace limber
