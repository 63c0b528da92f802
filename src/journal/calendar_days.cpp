#include <algorithm>
#include <map>

#include "journal/summary.hpp"

namespace limber {
namespace {

constexpr int fewest_to_follow = 3;           // sessions
constexpr std::int64_t followed_on_for = 14;  // days after the last session

struct Followed {
  const Schedule* schedule = nullptr;
  std::int64_t since = 0;
  std::int64_t until = 0;
  const std::vector<Pause>& pauses;
};

// The schedule's own weeks end it too, but never before what was done of it.
std::int64_t end_of_following(const Schedule& schedule, std::int64_t since, std::int64_t last_done) {
  const std::int64_t until = last_done + followed_on_for;
  if (schedule.weeks <= 0) return until;
  return std::min(until, std::max(last_done, since + 7 * schedule.weeks - 1));
}

std::vector<Followed> followed(const std::vector<SessionRecord>& records,
                               const std::vector<Prescribed>& routines) {
  std::vector<Followed> list;
  for (const Prescribed& routine : routines) {
    std::vector<std::int64_t> days;
    for (const SessionRecord& record : records) {
      if (record.routine == routine.routine) days.push_back(local_day(record.started));
    }
    if (!routine.schedule || routine.example || static_cast<int>(days.size()) < fewest_to_follow) continue;
    const auto [first, last] = std::minmax_element(days.begin(), days.end());
    const std::int64_t since = std::max(*first, routine.since);
    list.push_back(
        {&*routine.schedule, since, end_of_following(*routine.schedule, since, *last), routine.pauses});
  }
  return list;
}

}  // namespace

Prescribed prescribed(const Routine& routine) {
  return {routine.id, routine.schedule, routine.safety, false, 0, routine.meant_for};
}

std::vector<Prescribed> with_plan(std::vector<Prescribed> routines, const std::vector<TakenUp>& plan,
                                  const std::vector<Pause>& pauses) {
  for (Prescribed& one : routines) {
    one.pauses = pauses;
    for (const TakenUp& taken : plan) {
      if (taken.routine != one.routine) continue;
      one.example = false;
      one.since = taken.since;
    }
  }
  return routines;
}

DayState state_of(const CalendarDay& day, std::int64_t today) {
  if (day.done > 0) return day.whole >= std::max(1, day.asked) ? DayState::done : DayState::partly;
  if (day.asked == 0) return DayState::nothing;
  return day.day < today ? DayState::open : DayState::planned;
}

std::vector<CalendarDay> calendar_days(const std::vector<SessionRecord>& records,
                                       const std::vector<Prescribed>& routines, std::int64_t first,
                                       std::int64_t last) {
  std::vector<CalendarDay> days;
  const std::vector<Followed> list = followed(records, routines);
  for (std::int64_t day = first; day <= last; ++day) {
    CalendarDay& one = days.emplace_back();
    one.day = day;
    for (const Followed& routine : list) {
      const bool is_followed =
          day >= routine.since && day <= routine.until && !paused_on(routine.pauses, day);
      if (is_followed && is_planned(*routine.schedule, weekday(day)))
        one.asked += routine.schedule->times_per_day;
    }
  }
  for (const SessionRecord& record : records) {
    const std::int64_t day = local_day(record.started);
    if (day < first || day > last || !counts(record)) continue;
    CalendarDay& one = days[static_cast<std::size_t>(day - first)];
    ++one.done;
    if (record.state == SessionState::completed) ++one.whole;
  }
  return days;
}

}  // namespace limber
