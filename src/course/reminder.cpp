#include "course/reminder.hpp"

#include <algorithm>
#include <sstream>
#include <tuple>

#include "routine/planned_hours.hpp"

namespace limber {
namespace {

constexpr int reminder_day_minutes = 24 * 60;

// All that is known, asked about one hour of one plan at a time.
class ReminderSearch {
 public:
  ReminderSearch(const std::vector<SessionRecord>& sessions, const std::vector<ReminderNote>& notes,
                 int usual_minute, const WallTime& now)
      : sessions_(sessions),
        notes_(notes),
        usual_minute_(usual_minute),
        today_(local_day(now)),
        minute_(local_minute(now)) {}

  void look(const RemindedOf& one, std::int64_t day) {
    if (!is_planned_on(one, day) || is_told(day, one.plan, ReminderAnswer::not_today)) return;
    const std::vector<int> hours = hours_of(one.schedule);
    for (std::size_t i = 0; i < hours.size(); ++i) {
      if (i + 1 < hours.size() && has_passed(day, hours[i + 1])) continue;
      const PlannedHour hour{day, hours[i], one.plan};
      const int due = due_minute(hour);
      if (due < 0 || done_on_day(one.routine, day) > i || is_too_late(day, due) || is_after_session(day, due))
        continue;
      offer({hour, one.routine, due});
    }
  }

  const std::optional<Reminder>& found() const { return found_; }

 private:
  bool is_planned_on(const RemindedOf& one, std::int64_t day) const {
    const bool over = one.schedule.weeks > 0 && one.since > 0 && day >= one.since + 7LL * one.schedule.weeks;
    return day >= one.since && !over && is_planned(one.schedule, weekday(day)) &&
           !(one.not_today && day == today_);
  }

  // In order, as the hours of a file need not be.
  std::vector<int> hours_of(const Schedule& schedule) const {
    if (schedule.at.empty() && schedule.times_per_day <= 1) return {usual_minute_};
    std::vector<int> hours = planned_minutes(schedule);
    std::sort(hours.begin(), hours.end());
    return hours;
  }

  bool has_passed(std::int64_t day, int minute) const { return day == today_ && minute <= minute_; }

  const ReminderNote* note_of(const PlannedHour& hour) const {
    const auto last = std::find_if(notes_.rbegin(), notes_.rend(),
                                   [&](const ReminderNote& note) { return note.of == hour; });
    return last == notes_.rend() ? nullptr : &*last;
  }

  bool is_told(std::int64_t day, const std::string& plan, ReminderAnswer answer) const {
    return std::any_of(notes_.begin(), notes_.end(), [&](const ReminderNote& note) {
      return note.of.day == day && note.of.plan == plan && note.answer == answer;
    });
  }

  // -1: not any more.
  int due_minute(const PlannedHour& hour) const {
    const ReminderNote* note = note_of(hour);
    if (note == nullptr) return hour.minute;
    const int later = note->at + put_off_minutes;
    return note->answer == ReminderAnswer::later && later < reminder_day_minutes ? later : -1;
  }

  std::size_t done_on_day(const std::string& routine, std::int64_t day) const {
    return static_cast<std::size_t>(
        std::count_if(sessions_.begin(), sessions_.end(), [&](const SessionRecord& record) {
          return record.routine == routine && local_day(record.started) == day && most_was_done(record);
        }));
  }

  bool is_too_late(std::int64_t day, int due) const { return day == today_ && due < minute_ - late_minutes; }

  // Of whatever it was: who did something shortly before, or has begun since, is left in peace.
  bool is_after_session(std::int64_t day, int due) const {
    const int until = day == today_ ? std::max(due, minute_) : due;
    return std::any_of(sessions_.begin(), sessions_.end(), [&](const SessionRecord& record) {
      if (!is_session(record) || local_day(record.started) != day) return false;
      const int started = local_minute(record.started);
      return started > due - after_session_minutes && started <= until &&
             (record.state == SessionState::running || record.performed > Millis{0});
    });
  }

  void offer(Reminder reminder) {
    const auto when = [](const Reminder& one) { return std::tuple(one.of.day, one.minute); };
    if (!found_ || when(reminder) < when(*found_)) found_ = std::move(reminder);
  }

  const std::vector<SessionRecord>& sessions_;
  const std::vector<ReminderNote>& notes_;
  int usual_minute_;
  std::int64_t today_;
  int minute_;
  std::optional<Reminder> found_;
};

std::optional<PlannedHour> read_hour(std::istream& in) {
  PlannedHour hour;
  in >> hour.day >> hour.minute >> hour.plan;
  if (!in || hour.minute < 0 || hour.minute >= reminder_day_minutes) return std::nullopt;
  return hour;
}

bool is_at_end(std::istream& in) {
  return (in >> std::ws).eof();
}

}  // namespace

std::optional<Reminder> next_reminder(const std::vector<RemindedOf>& plans,
                                      const std::vector<SessionRecord>& sessions,
                                      const std::vector<Pause>& pauses,
                                      const std::vector<ReminderNote>& notes, int usual_minute,
                                      const WallTime& now) {
  ReminderSearch search(sessions, notes, usual_minute, now);
  const std::int64_t today = local_day(now);
  for (std::int64_t day = today; day < today + days_ahead && !search.found(); ++day) {
    if (paused_on(pauses, day)) continue;
    for (const RemindedOf& one : plans) search.look(one, day);
  }
  return search.found();
}

std::string hour_text(const PlannedHour& hour) {
  return std::to_string(hour.day) + " " + std::to_string(hour.minute) + " " + hour.plan;
}

std::optional<PlannedHour> hour_from(std::string_view text) {
  std::istringstream in{std::string(text)};
  auto hour = read_hour(in);
  if (!hour || !is_at_end(in)) return std::nullopt;
  return hour;
}

std::string note_text(const ReminderNote& note) {
  return hour_text(note.of) + " " + to_string(note.answer) + " " + std::to_string(note.at);
}

std::optional<ReminderNote> note_from(std::string_view text) {
  std::istringstream in{std::string(text)};
  const auto hour = read_hour(in);
  std::string answer;
  ReminderNote note;
  in >> answer >> note.at;
  const auto known = value_named<ReminderAnswer>(answer);
  if (!hour || !in || !known || !is_at_end(in)) return std::nullopt;
  note.of = *hour;
  note.answer = *known;
  return note;
}

}  // namespace limber
