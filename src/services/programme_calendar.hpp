// A programme's weeks for a calendar program, with the routines of a shelf.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "base/wall_time.hpp"
#include "export/calendar.hpp"
#include "screen/effect/export_effect.hpp"
#include "store/shelf.hpp"

namespace limber {

// calendar_of() with sessions as long as a voice of usual pace makes them; routines that are not on the shelf
// have no entries.
Result<std::string> calendar_of(const Programme& programme, const Shelf& shelf, const CalendarPlan& plan);

// Writes it as "limber-calendar.ics" in `folder`, which is made if need be, or "…-2.ics" where something
// stands there; its entries say nothing about health. The file, or why there is none.
Result<std::string> make_programme_calendar(const MakeProgrammeCalendar& asked, const Shelf& shelf,
                                            const std::filesystem::path& folder, const WallTime& now);

}  // namespace limber
