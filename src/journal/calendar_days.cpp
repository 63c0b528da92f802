#include <algorithm>
#include <map>
#include <string_view>

#include "journal/summary.hpp"

namespace limber {
namespace {

constexpr int fewest_to_follow = 3;           // sessions
constexpr std::int64_t followed_on_for = 14;  // days after the last session

struct Followed {
  const Prescribed* what = nullptr;
  std::int64_t since = 0;
  std::int64_t until = 0;
};

// The schedule's own weeks end it too, but never before what was done of it.
std::int64_t end_of_following(const Schedule& schedule, std::int64_t since, std::int64_t last_done) {
  const std::int64_t until = last_done + followed_on_for;
  if (schedule.weeks <= 0) return until;
  return std::min(until, std::max(last_done, since + 7 * schedule.weeks - 1));
}

std::optional<Followed> followed(const std::vector<SessionRecord>& records, const Prescribed& routine) {
  std::vector<std::int64_t> days;
  for (const SessionRecord& record : records) {
    if (record.routine == routine.routine) days.push_back(local_day(record.started));
  }
  if (static_cast<int>(days.size()) < fewest_to_follow) return std::nullopt;
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  const std::int64_t since = std::max(*first, routine.since);
  return Followed{&routine, since, end_of_following(*routine.schedule, since, *last)};
}

Followed followed_in_phase(const Prescribed& planned, std::int64_t last_done) {
  return {&planned, planned.since,
          planned.until.value_or(std::max(planned.since, last_done) + followed_on_for)};
}

std::vector<Followed> all_followed(const std::vector<SessionRecord>& records,
                                   const std::vector<Prescribed>& routines) {
  std::int64_t last_done = 0;
  for (const SessionRecord& record : records) last_done = std::max(last_done, local_day(record.started));
  std::vector<Followed> list;
  for (const Prescribed& routine : routines) {
    if (!routine.schedule || routine.example) continue;
    if (!routine.programme.empty()) {
      list.push_back(followed_in_phase(routine, last_done));
    } else if (const auto one = followed(records, routine)) {
      list.push_back(*one);
    }
  }
  return list;
}

// What is asked of one routine on a day.
struct Asked {
  bool by_phase = false;
  int times = 0;
};

// Sessions asked for on a day. As long as a phase lasts, its days stand in place of the routine's own; of two
// plans for one routine the fuller one counts.
int asked_on(std::int64_t day, const std::vector<Followed>& list) {
  std::map<std::string_view, Asked> asked;
  for (const Followed& one : list) {
    const Prescribed& routine = *one.what;
    if (day < one.since || day > one.until || paused_on(routine.pauses, day)) continue;
    const bool by_phase = !routine.programme.empty();
    Asked& here = asked[routine.routine];
    if (by_phase && !here.by_phase) here = {true, 0};
    if (by_phase == here.by_phase && is_planned(*routine.schedule, weekday(day)))
      here.times = std::max(here.times, routine.schedule->times_per_day);
  }
  int sum = 0;
  for (const auto& [routine, here] : asked) sum += here.times;
  return sum;
}

// A phase lasts until the next one that was begun; they are in their order.
void take_up(Prescribed& planned, const std::vector<PhaseBegun>& phases) {
  for (const PhaseBegun& begun : phases) {
    if (begun.programme != planned.programme) continue;
    if (begun.phase == planned.phase) {
      planned.example = false;
      planned.since = begun.since;
    } else if (begun.phase > planned.phase && !planned.example && !planned.until) {
      planned.until = begun.since - 1;
    }
  }
}

}  // namespace

Prescribed prescribed(const Routine& routine) {
  return {routine.id, routine.schedule, routine.safety, false, 0, routine.meant_for};
}

std::vector<Prescribed> with_plan(std::vector<Prescribed> routines, const AboutPerson& about) {
  for (Prescribed& one : routines) {
    one.pauses = about.pauses;
    if (!one.programme.empty()) {
      take_up(one, about.phases);
      continue;
    }
    for (const TakenUp& taken : about.plan) {
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
  const std::vector<Followed> list = all_followed(records, routines);
  for (std::int64_t day = first; day <= last; ++day) {
    CalendarDay& one = days.emplace_back();
    one.day = day;
    one.asked = asked_on(day, list);
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
