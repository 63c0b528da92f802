// The schedule of a routine, or of a programme, for a calendar program (iCalendar, RFC 5545).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "base/wall_time.hpp"
#include "programme/programme.hpp"
#include "routine/routine.hpp"

namespace limber {

struct CalendarPlan {
  WallTime now;              // the schedule begins on this day, by its local date
  Millis length{0};          // of a session
  bool tells_title = false;  // otherwise an entry says nothing about health: a calendar is often shared
  std::size_t phase = 0;     // of a programme: the first of its phases that is still to come, or lasts
};

// An entry for each time of day, repeated on the routine's days, in local time wherever the person is, with
// an alarm when it begins, at the hours of routine/planned_hours.hpp. The UIDs
// depend on the routine's id and the entry's number alone, so that a second import replaces the first. Lines
// are folded at 75 bytes. Rule "no-schedule" if the routine has none.
Result<std::string> calendar_of(const Routine& routine, const CalendarPlan& plan);

// What an entry says of a routine that a programme names, at this much of its dose; nullopt: it is not known,
// and has no entry.
struct CalendarRoutine {
  std::string title;
  Millis length{0};
};
using FindCalendarRoutine =
    std::function<std::optional<CalendarRoutine>(const std::string& routine, int percent)>;

// The whole programme, phase after phase from today on as if none waited for calm sessions: an entry for each
// routine, each walk and each hour of a phase, repeated until the phase is over. `plan.length` is not used;
// the rest is as above. An entry keeps its UID whichever phase it begins with: what is imported weeks later
// moves what is still to come, and leaves what has been.
Result<std::string> calendar_of(const Programme& programme, const CalendarPlan& plan,
                                const FindCalendarRoutine& find);

}  // namespace limber
