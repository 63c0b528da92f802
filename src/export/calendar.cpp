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

// The first of these days on which that minute is still to come.
chrono::sys_days first_day(const std::vector<int>& days, const chrono::sys_seconds& now, int minute) {
  auto day = chrono::floor<chrono::days>(now);
  while (day + chrono::minutes{minute} < now ||
         std::find(days.begin(), days.end(), weekday_of(day)) == days.end())
    day += chrono::days{1};
  return day;
}

std::string rule_of(const Schedule& schedule, const std::vector<int>& days) {
  constexpr std::array<const char*, 7> names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  std::vector<std::string> chosen;
  for (const int day : days) chosen.emplace_back(names[static_cast<std::size_t>(day)]);
  std::string rule = "RRULE:FREQ=WEEKLY;BYDAY=" + join(chosen, ",");
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

}  // namespace

Result<std::string> calendar_of(const Routine& routine, const CalendarPlan& plan) {
  if (!routine.schedule)
    return failure("no-schedule",
                   tr("This routine has no schedule. Give it one, for example "
                      "\"schedule\": {\"days\": [\"mon\", \"thu\"], \"at\": [\"20:30\"], \"weeks\": 6}."));
  const std::vector<int> days = days_of(*routine.schedule);
  const std::int64_t local = plan.now.unix_seconds + 60LL * plan.now.offset_minutes;
  const chrono::sys_seconds now{chrono::seconds{local}};
  const chrono::sys_seconds written{chrono::seconds{plan.now.unix_seconds}};
  const auto day_written = chrono::floor<chrono::days>(written);
  const auto minute_written = static_cast<int>(chrono::floor<chrono::minutes>(written - day_written).count());
  const auto minutes = static_cast<int>((plan.length + 59s) / Millis{60'000});

  std::string out;
  put(out, "BEGIN:VCALENDAR");
  put(out, "VERSION:2.0");
  put(out, "PRODID:-//Limber//Limber//EN");
  put(out, "CALSCALE:GREGORIAN");
  const std::vector<int> times = planned_minutes(*routine.schedule);
  for (std::size_t i = 0; i < times.size(); ++i) {
    Entry entry;
    entry.uid = identity(routine.id, i);
    entry.stamp = stamp(day_written, minute_written);
    entry.start = stamp(first_day(days, now, times[i]), times[i]);
    entry.rule = rule_of(*routine.schedule, days);
    entry.minutes = std::max(1, minutes);
    entry.title = plan.tells_title ? routine.title.in(routine.language) : tr("Time for yourself");
    if (plan.tells_title) entry.words = routine.summary.in(routine.language);
    put_entry(out, entry);
  }
  put(out, "END:VCALENDAR");
  return out;
}

}  // namespace limber
