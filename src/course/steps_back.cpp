#include "course/steps_back.hpp"

#include <algorithm>
#include <set>

#include "course/took.hpp"

namespace limber {
namespace {

constexpr std::int64_t away_days = 7;
constexpr std::int64_t looked_back_days = 14;

DoseChange lowered(const Routine& routine, DoseTurn turn, const std::string& exercise,
                   const std::vector<DoseChange>& changes, const SessionRecord& record, const WallTime& now) {
  DoseChange change{now, routine.id, routine.version, exercise, turn, {}, 0, record.uid};
  if (exercise.empty())
    change.less = std::min(most_steps_less, levels_of(changes, routine).less + 1);
  else
    change.level = level_before(changes, routine, exercise);
  return change;
}

// The raised exercise that hurt; else what rose last; else "".
std::string to_lower(const Routine& routine, const std::vector<DoseChange>& changes,
                     const SessionRecord& record) {
  const Levels levels = levels_of(changes, routine);
  for (const auto& [exercise, level] : levels.of) {
    for (const PerformedStep& step : record.steps) {
      const bool its = step.exercise == exercise || step.exercise == level.instead;
      if (its && hurt(step.skipped)) return exercise;
    }
  }
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    const bool rose = change->turn == DoseTurn::up && change->routine == routine.id;
    if (rose && levels.of.contains(change->exercise)) return change->exercise;
  }
  return "";
}

// A week and more in which nothing at all was done, since this session.
bool was_away_since(const SessionRecord& record, const DoseHistory& history) {
  std::set<std::int64_t> days{local_day(record.started), local_day(history.now)};
  for (const SessionRecord& one : history.sessions) {
    if (is_over(one) && record.started < one.started) days.insert(local_day(one.started));
  }
  return std::adjacent_find(days.begin(), days.end(),
                            [](std::int64_t a, std::int64_t b) { return b - a > away_days; }) != days.end();
}

bool took_back_already(const std::vector<DoseChange>& changes, const Routine& routine,
                       const SessionRecord& record, DoseTurn turn) {
  return std::any_of(changes.begin(), changes.end(), [&](const DoseChange& one) {
    return one.routine == routine.id && one.turn == turn && one.session == record.uid;
  });
}

std::vector<DoseChange> after_being_away(const Routine& routine, const SessionRecord& last,
                                         const std::vector<DoseChange>& changes, const WallTime& now) {
  std::vector<DoseChange> made;
  const Levels levels = levels_of(changes, routine);
  for (const auto& [exercise, level] : levels.of)
    made.push_back(lowered(routine, DoseTurn::away, exercise, changes, last, now));
  if (made.empty() && levels.less == 0)
    made.push_back(lowered(routine, DoseTurn::away, "", changes, last, now));
  return made;
}

}  // namespace

std::vector<DoseChange> steps_back(const Routine& routine, const DoseHistory& history) {
  const SafetyLimits limits = limits_for(routine);
  std::vector<DoseChange> changes = history.changes;
  std::vector<DoseChange> made;
  const auto take = [&](const std::vector<DoseChange>& more) {
    made.insert(made.end(), more.begin(), more.end());
    changes.insert(changes.end(), more.begin(), more.end());
  };
  std::vector<const SessionRecord*> its = newest_first(history.sessions);
  std::erase_if(its, [&](const SessionRecord* one) { return one->routine != routine.id; });
  if (its.empty()) return made;
  const auto calm = std::find_if(its.begin(), its.end(), [&](const SessionRecord* one) {
    return took(*one, history.sessions, limits) == Took::calm;
  });
  std::vector<const SessionRecord*> lately(its.begin(), calm);
  std::reverse(lately.begin(), lately.end());
  for (const SessionRecord* one : lately) {
    const bool red = took(*one, history.sessions, limits) == Took::red;
    if (!red || local_day(history.now) - local_day(one->started) > looked_back_days) continue;
    if (took_back_already(changes, routine, *one, DoseTurn::back)) continue;
    take({lowered(routine, DoseTurn::back, to_lower(routine, changes, *one), changes, *one, history.now)});
  }
  const SessionRecord& last = *its.front();
  if (was_away_since(last, history) && !took_back_already(changes, routine, last, DoseTurn::away))
    take(after_being_away(routine, last, changes, history.now));
  return made;
}

}  // namespace limber
