#include "export/calendar.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/hash.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/planned_hours.hpp"

namespace limber {
namespace {

namespace chrono = std::chrono;

constexpr std::size_t longest_line = 75;  // bytes, without the line end (RFC 5545, 3.1)

std::string digits(int value, std::size_t count) {
  const std::string text = std::to_string(value);
  return std::string(count - std::min(count, text.size()), '0') + text;
}

// A content line, folded between characters, never inside one.
void put(std::string& out, const std::string& line) {
  std::size_t used = 0;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t next = i + 1;
    while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0U) == 0x80U) ++next;
    if (used + (next - i) > longest_line) {
      out += "\r\n ";
      used = 1;
    }
    out.append(line, i, next - i);
    used += next - i;
    i = next;
  }
  out += "\r\n";
}

// 3.3.11: what stands for something in a line.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (static_cast<unsigned char>(c) >= ' ') out += c;
  }
  return out;
}

// Does not tell what it is of.
std::string identity(const std::string& id, std::size_t entry) {
  return hash_name(fnv1a(id)) + "-" + std::to_string(entry + 1) + "@limber";
}

std::string stamp(const chrono::sys_days& day, int minute) {
  const chrono::year_month_day date{day};
  return digits(static_cast<int>(date.year()), 4) +
         digits(static_cast<int>(static_cast<unsigned>(date.month())), 2) +
         digits(static_cast<int>(static_cast<unsigned>(date.day())), 2) + "T" + digits(minute / 60, 2) +
         digits(minute % 60, 2) + "00";
}

// Monday is 0.
std::vector<int> days_of(const Schedule& schedule) {
  std::vector<int> days;
  for (int day = 0; day < 7; ++day) {
    if (is_planned(schedule, day)) days.push_back(day);
  }
  return days;
}

int weekday_of(const chrono::sys_days& day) {
  return static_cast<int>(chrono::weekday{day}.iso_encoding()) - 1;
}

// The first of these days from `day` on, on which that minute is still to come.
chrono::sys_days first_day(const std::vector<int>& days, chrono::sys_days day, const chrono::sys_seconds& now,
                           int minute) {
  while (day + chrono::minutes{minute} < now ||
         std::find(days.begin(), days.end(), weekday_of(day)) == days.end())
    day += chrono::days{1};
  return day;
}

std::string weekly_on(const std::vector<int>& days) {
  constexpr std::array<const char*, 7> names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  std::vector<std::string> chosen;
  for (const int day : days) chosen.emplace_back(names[static_cast<std::size_t>(day)]);
  return "RRULE:FREQ=WEEKLY;BYDAY=" + join(chosen, ",");
}

std::string rule_of(const Schedule& schedule, const std::vector<int>& days) {
  std::string rule = weekly_on(days);
  if (schedule.weeks > 0) rule += ";COUNT=" + std::to_string(schedule.weeks * static_cast<int>(days.size()));
  return rule;
}

struct Entry {
  std::string uid;
  std::string stamp;  // when it was written, in UTC
  std::string start;
  std::string rule;
  int minutes = 0;
  std::string title;
  std::string words;
};

void put_entry(std::string& out, const Entry& entry) {
  put(out, "BEGIN:VEVENT");
  put(out, "UID:" + entry.uid);
  put(out, "DTSTAMP:" + entry.stamp + "Z");
  put(out, "DTSTART:" + entry.start);  // no zone: local time, wherever the person is
  put(out, "DURATION:PT" + std::to_string(entry.minutes) + "M");
  put(out, entry.rule);
  put(out, "SUMMARY:" + escaped(entry.title));
  if (!entry.words.empty()) put(out, "DESCRIPTION:" + escaped(entry.words));
  put(out, "TRANSP:TRANSPARENT");  // it does not make the person busy
  put(out, "BEGIN:VALARM");
  put(out, "ACTION:DISPLAY");
  put(out, "TRIGGER:PT0S");
  put(out, "DESCRIPTION:" + escaped(entry.title));
  put(out, "END:VALARM");
  put(out, "END:VEVENT");
}

int whole_minutes(Millis length) {
  return std::max(1, static_cast<int>((length + 59s) / Millis{60'000}));
}

// When it is made, and what is made so far.
class CalendarText {
 public:
  explicit CalendarText(const CalendarPlan& plan) : tells_title_(plan.tells_title) {
    const chrono::sys_seconds written{chrono::seconds{plan.now.unix_seconds}};
    const auto day = chrono::floor<chrono::days>(written);
    stamp_ = stamp(day, static_cast<int>(chrono::floor<chrono::minutes>(written - day).count()));
    local_ = chrono::sys_seconds{chrono::seconds{plan.now.unix_seconds + 60LL * plan.now.offset_minutes}};
    put(text_, "BEGIN:VCALENDAR");
    put(text_, "VERSION:2.0");
    put(text_, "PRODID:-//Limber//Limber//EN");
    put(text_, "CALSCALE:GREGORIAN");
  }

  const chrono::sys_seconds& local() const { return local_; }
  chrono::sys_days today() const { return chrono::floor<chrono::days>(local_); }

  // `title` and `words` are told only where the plan allows it.
  void add(const std::string& id, const std::string& start, const std::string& rule, int minutes,
           const std::string& title, const std::string& words) {
    Entry entry{identity(id, count_++), stamp_, start, rule, minutes, tr("Time for yourself"), ""};
    if (tells_title_) {
      entry.title = title;
      entry.words = words;
    }
    put_entry(text_, entry);
  }

  // An entry that is not in it keeps its number all the same.
  void pass_over() { ++count_; }

  std::string finish() {
    put(text_, "END:VCALENDAR");
    return std::move(text_);
  }

 private:
  bool tells_title_;
  std::string stamp_;
  chrono::sys_seconds local_;
  std::string text_;
  std::size_t count_ = 0;
};

// A phase with its days in the calendar.
struct DatedPhase {
  chrono::sys_days first;
  chrono::sys_days behind;  // the day after its last
};

// An entry for each hour, on the days of the schedule that lie in the phase; none where none do.
void add_phase(CalendarText& calendar, const std::string& id, const Schedule& schedule,
               const DatedPhase& phase, const CalendarRoutine& what, const std::string& words) {
  const std::vector<int> days = days_of(schedule);
  for (const int minute : planned_minutes(schedule)) {
    const auto day = first_day(days, phase.first, calendar.local(), minute);
    if (day >= phase.behind) {
      calendar.pass_over();
      continue;
    }
    const std::string until = stamp(phase.behind - chrono::days{1}, 24 * 60 - 1);
    calendar.add(id, stamp(day, minute), weekly_on(days) + ";UNTIL=" + until, whole_minutes(what.length),
                 what.title, words);
  }
}

Schedule schedule_of(const ProgrammeWalk& walk) {
  Schedule schedule;
  schedule.days = walk.days;
  schedule.at = walk.at;
  return schedule;
}

}  // namespace

Result<std::string> calendar_of(const Routine& routine, const CalendarPlan& plan) {
  if (!routine.schedule)
    return failure("no-schedule",
                   tr("This routine has no schedule. Give it one, for example "
                      "\"schedule\": {\"days\": [\"mon\", \"thu\"], \"at\": [\"20:30\"], \"weeks\": 6}."));
  const std::vector<int> days = days_of(*routine.schedule);
  CalendarText calendar(plan);
  for (const int minute : planned_minutes(*routine.schedule)) {
    const auto day = first_day(days, calendar.today(), calendar.local(), minute);
    calendar.add(routine.id, stamp(day, minute), rule_of(*routine.schedule, days), whole_minutes(plan.length),
                 routine.title.in(routine.language), routine.summary.in(routine.language));
  }
  return calendar.finish();
}

Result<std::string> calendar_of(const Programme& programme, const CalendarPlan& plan,
                                const FindCalendarRoutine& find) {
  CalendarText calendar(plan);
  chrono::sys_days first = calendar.today();
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const ProgrammePhase& phase = programme.phases[i];
    const DatedPhase dated{first, i < plan.phase ? first : first + chrono::days{limber::days_of(phase)}};
    const std::string words = phase.title.in(programme.language);
    for (const auto& [id, schedule] : phase.routines) {
      if (const auto routine = find(id, phase.percent))
        add_phase(calendar, programme.id, schedule, dated, *routine, words);
    }
    if (phase.walk)
      add_phase(calendar, programme.id, schedule_of(*phase.walk), dated,
                {tr("A walk"), Millis{phase.walk->minutes * 60'000}}, words);
    first = dated.behind;
  }
  return calendar.finish();
}

}  // namespace limber
