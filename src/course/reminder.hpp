// When a person is reminded of what they planned, and of what. Pure: no clock is read, and days are local
// days since 1970-01-01.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "journal/about_person.hpp"
#include "journal/session_record.hpp"
#include "routine/routine.hpp"

namespace limber {

// A routine that somebody planned for hours of days.
struct RemindedOf {
  std::string plan;     // id of the programme it is of, else of the routine itself
  std::string routine;  // its id
  Schedule schedule;
  std::int64_t since = 0;  // the day it was planned from
  bool not_today = false;  // it is not right for today: after a massage, on a day with much more pain
};

// What became of a reminder. shown: nothing more.
enum class ReminderAnswer : std::uint8_t { shown, later, not_today };
template <>
inline constexpr std::array names_of<ReminderAnswer>{"shown", "later", "not-today"};

// A plan's hour on a day: what a reminder is of, and what is known by it again.
struct PlannedHour {
  std::int64_t day = 0;
  int minute = 0;  // since midnight
  std::string plan;
  bool operator==(const PlannedHour&) const = default;
};

struct ReminderNote {
  PlannedHour of;
  ReminderAnswer answer = ReminderAnswer::shown;
  int at = 0;  // the minute of that day on which it was given
  bool operator==(const ReminderNote&) const = default;
};

struct Reminder {
  PlannedHour of;
  std::string routine;  // its id
  int minute = 0;       // when it is due on that day: the hour planned, or half an hour after it was put off
  bool operator==(const Reminder&) const = default;
};

inline constexpr int put_off_minutes = 30;
inline constexpr int late_minutes = 3 * 60;  // of a computer that slept: later than this nobody is reminded
inline constexpr int after_session_minutes = 2 * 60;  // as long as this after any session neither
inline constexpr std::int64_t days_ahead = 14;

// The next of all, due now or still to come, at most `days_ahead`; nullopt: there is none. Each plan has one
// a time, of what of it was not done that day; of several hours that have passed the last one counts. None on
// a day in a pause, none of a plan that is not wanted that day. `usual_minute`: where a schedule asks for
// once a day and names no hour.
std::optional<Reminder> next_reminder(const std::vector<RemindedOf>& plans,
                                      const std::vector<SessionRecord>& sessions,
                                      const std::vector<Pause>& pauses,
                                      const std::vector<ReminderNote>& notes, int usual_minute,
                                      const WallTime& now);

// "20788 600 basic-back", and the same with what became of it: "20788 600 basic-back later 605". nullopt for
// any other text.
std::string hour_text(const PlannedHour& hour);
std::optional<PlannedHour> hour_from(std::string_view text);
std::string note_text(const ReminderNote& note);
std::optional<ReminderNote> note_from(std::string_view text);

}  // namespace limber
