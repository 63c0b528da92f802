// What leads through weeks, to rows. `false` means the database refused (see sqlite3_errmsg). What is there
// already stays. Private to this room.
#pragma once

#include <sqlite3.h>

#include "journal/about_person.hpp"

namespace limber {

bool write_phase(sqlite3* db, const PhaseBegun& begun);
bool write_pause(sqlite3* db, const Pause& pause);  // one that lasts gets the end of `pause`
bool write_dose(sqlite3* db, const DoseChange& change);

}  // namespace limber
