#include "journal/plan.hpp"

#include <algorithm>

namespace limber {
namespace {

using Candidates = std::vector<Candidate>;

Suggestion as(const Candidates& all, Candidates::const_iterator found, Reason reason) {
  if (found == all.end()) return {};
  return {static_cast<std::size_t>(found - all.begin()), reason};
}

auto named(const Candidates& all, const std::string& id) {
  return std::find_if(all.begin(), all.end(), [&](const Candidate& one) { return one.id == id; });
}

// How many minutes the hour it is planned for lies from now, either way; half a day if it names none.
int minutes_from_plan(const Schedule& schedule, const WallTime& now) {
  int nearest = 24 * 60 / 2;
  for (const std::string& at : schedule.at)
    nearest = std::min(nearest, std::abs(minute_of_day(at) - local_minute(now)));
  return nearest;
}

// Of what is planned for today, what is planned nearest to this hour.
Suggestion planned_now(const Candidates& all, const WallTime& now) {
  auto best = all.end();
  for (auto one = all.begin(); one != all.end(); ++one) {
    if (one->schedule == nullptr || !is_planned(*one->schedule, weekday(local_day(now)))) continue;
    if (best == all.end() || minutes_from_plan(*one->schedule, now) < minutes_from_plan(*best->schedule, now))
      best = one;
  }
  return as(all, best, Reason::planned);
}

// The first gentle one that is nothing but rest, else the first gentle one.
Suggestion gentle(const Candidates& all) {
  auto best =
      std::find_if(all.begin(), all.end(), [](const Candidate& one) { return one.gentle && one.restful; });
  if (best == all.end())
    best = std::find_if(all.begin(), all.end(), [](const Candidate& one) { return one.gentle; });
  return as(all, best, Reason::gentle_after_massage);
}

}  // namespace

Suggestion suggestion(const Candidates& candidates, const std::vector<SessionRecord>& sessions,
                      const WallTime& now, bool massage_today) {
  if (const SessionRecord* done = done_on(sessions, local_day(now))) {
    const auto other = [&](const Candidate& one) { return one.restful && one.id != done->routine; };
    return as(candidates, std::find_if(candidates.begin(), candidates.end(), other),
              Reason::quiet_after_today);
  }
  if (massage_today) return gentle(candidates);
  const auto first_day = named(candidates, "first-day");
  if (sessions.empty() && first_day != candidates.end()) return as(candidates, first_day, Reason::first);
  if (const Suggestion planned = planned_now(candidates, now); planned.chosen) return planned;
  for (const SessionRecord& record : sessions) {
    const auto last = named(candidates, record.routine);
    if (last != candidates.end()) return as(candidates, last, Reason::again);
  }
  const auto shorter = [](const Candidate& a, const Candidate& b) { return a.length < b.length; };
  return as(candidates, std::min_element(candidates.begin(), candidates.end(), shorter), Reason::first);
}

const SessionRecord* done_on(const std::vector<SessionRecord>& sessions, std::int64_t day) {
  const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const SessionRecord& record) {
    return record.state != SessionState::running && record.performed > Millis{0} &&
           local_day(record.started) == day;
  });
  return found == sessions.end() ? nullptr : &*found;
}

}  // namespace limber
