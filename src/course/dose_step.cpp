#include "course/dose_step.hpp"

#include <algorithm>
#include <set>

#include "course/took.hpp"
#include "routine/edit.hpp"

namespace limber {
namespace {

constexpr std::int64_t week = 7;
constexpr int step_s = 5;

// How far a dose rises where no file says so (evidence E63): a stretch to 30 s and 60 s in all a side, what
// moves to 10 times, what strengthens to 12. All that presses, breathes or rests, nerves and balance do not.
constexpr int stretch_s = 30;
constexpr int stretch_s_in_all = 60;
constexpr int moves = 10;
constexpr int lifts = 12;
constexpr int longest_in_all_s = 240;  // of one exercise on a side in a session (evidence E50)

// How many of each there may be at most; 0: it does not rise.
struct Most {
  int reps = 0;
  int hold_s = 0;
  int minutes = 0;
};

Most most_of(const Exercise& exercise, const std::optional<Grow>& grow, const Level& now) {
  if (grow) return {grow->reps.most, grow->hold_s.most, grow->minutes.most};
  const bool holds = std::holds_alternative<HoldDose>(exercise.dose);
  const bool counts = holds || std::holds_alternative<TempoDose>(exercise.dose);
  if (exercise.technique == Technique::stretching && holds)
    return {stretch_s_in_all / std::max(1, now.hold_s), stretch_s, 0};
  if (exercise.technique == Technique::mobility && counts) return {moves, 0, 0};
  if (exercise.technique == Technique::strength && counts) return {lifts, 0, 0};
  return {};
}

std::optional<Level> longer(const Level& now, const Most& most) {
  Level next = now;
  next.hold_s = std::min(most.hold_s, now.hold_s + step_s);
  if (now.hold_s == 0 || next.hold_s <= now.hold_s || next.hold_s * std::max(1, now.reps) > longest_in_all_s)
    return std::nullopt;
  return next;
}

std::optional<Level> more(const Level& now, const Most& most) {
  Level next = now;
  ++next.reps;
  if (now.reps == 0 || next.reps > most.reps || next.hold_s * next.reps > longest_in_all_s)
    return std::nullopt;
  return next;
}

std::optional<Level> further(const Level& now, const Most& most) {
  Level next = now;
  next.minutes = std::min(most.minutes, now.minutes + std::max(1, (now.minutes + 5) / 10));
  return now.minutes > 0 && next.minutes > now.minutes ? std::optional(next) : std::nullopt;
}

// A stretch is held longer before it is done more often, everything else the other way round.
std::optional<Level> one_more(const Exercise& exercise, const Level& now, const Most& most) {
  const bool time = std::holds_alternative<TimeDose>(exercise.dose);
  if (time) return further(now, most);
  const bool stretch = exercise.technique == Technique::stretching;
  const auto first = stretch ? longer(now, most) : more(now, most);
  return first ? first : stretch ? more(now, most) : longer(now, most);
}

// What a routine names, each once, in its order; what it asks for in two ways does not rise.
struct Asked {
  std::string id;  // as the routine names it
  std::optional<Grow> grow;
  Exercise now;  // as it is done
  std::string instead;
};
class AllAsked {
 public:
  AllAsked(const Routine& routine, const Library& library, const Levels& levels) {
    std::set<std::string> twice;
    each_exercise(routine.steps, [&](const ExerciseStep& step) {
      const std::string& id = id_in(step);
      const auto level = levels.of.find(id);
      const bool raised = level != levels.of.end();
      const auto now = resolved(raised ? at_level(step, level->second, library) : step, library);
      if (!now) return;
      const auto same =
          std::find_if(list.begin(), list.end(), [&](const Asked& one) { return one.id == id; });
      if (same != list.end() && same->now.dose != now->dose) twice.insert(id);
      if (same == list.end()) list.push_back({id, step.grow, *now, raised ? level->second.instead : ""});
    });
    std::erase_if(list, [&](const Asked& one) { return twice.contains(one.id); });
  }
  bool names(const std::string& exercise) const {
    return std::any_of(list.begin(), list.end(),
                       [&](const Asked& one) { return one.id == exercise || one.now.id == exercise; });
  }
  std::vector<Asked> list;
};

bool has_ladder(const Exercise& exercise) {
  const auto* hold = std::get_if<HoldDose>(&exercise.dose);
  return hold != nullptr && !hold->ladder.empty();
}

// Where this exercise may go from here, whatever the mornings say.
std::optional<Level> next_level(const Asked& asked, const AllAsked& all, const Library& library,
                                const MayDo& may) {
  const auto& grow = asked.grow && asked.instead.empty() ? asked.grow : asked.now.grow;
  if ((grow && grow->off) || (asked.grow && asked.grow->off) || has_ladder(asked.now)) return std::nullopt;
  const Level now = level_of(asked.now, asked.instead);
  if (auto next = one_more(asked.now, now, most_of(asked.now, grow, now))) return next;
  const Exercise* harder = library.find(asked.now.harder);
  const bool fits = harder != nullptr && harder->position == asked.now.position && !all.names(harder->id) &&
                    (!may || may(*harder, asked.now));
  return fits ? std::optional(level_of(*harder, harder->id)) : std::nullopt;
}

WallTime last_change(const std::vector<DoseChange>& changes, const Routine& routine) {
  WallTime last;
  for (const DoseChange& change : changes) {
    if (change.routine == routine.id) last = std::max(last, change.at);
  }
  return last;
}

bool red_lately(const DoseHistory& history, const SafetyLimits& limits) {
  const std::int64_t today = local_day(history.now);
  return std::any_of(history.sessions.begin(), history.sessions.end(), [&](const SessionRecord& one) {
    return is_over(one) && today - local_day(one.started) <= week &&
           took(one, history.sessions, limits) == Took::red;
  });
}

// Of exercises one rises at a time: the last has to have been done, and taken well.
bool last_yes_is_settled(const DoseHistory& history, const SafetyLimits& limits) {
  const auto last = std::find_if(history.changes.rbegin(), history.changes.rend(),
                                 [](const DoseChange& one) { return one.turn == DoseTurn::up; });
  if (last == history.changes.rend()) return true;
  if (local_day(history.now) - local_day(last->at) >= week) return true;
  return calm_in_a_row(history.sessions, {last->routine}, limits, last->at) > 0;
}

bool done_within_a_week(const DoseHistory& history, const Routine& routine) {
  return std::any_of(history.sessions.begin(), history.sessions.end(), [&](const SessionRecord& one) {
    return is_over(one) && one.routine == routine.id &&
           local_day(history.now) - local_day(one.started) <= week;
  });
}

// Done in the last sessions that count wherever it came up, and never left because it hurt.
bool was_done_lately(const DoseHistory& history, const Routine& routine, const Asked& asked) {
  int seen = 0;
  bool done = false;
  for (const SessionRecord* one : newest_first(history.sessions)) {
    if (one->routine != routine.id || seen++ >= calm_for_a_step) continue;
    for (const PerformedStep& step : one->steps) {
      if (step.exercise != asked.now.id && step.exercise != asked.id) continue;
      if (hurt(step.skipped) || step.skipped == SkipReason::eased) return false;
      done = done || step.held > Millis{0};
    }
  }
  return done;
}

// A walk grows once a week.
bool rests_this_week(const DoseHistory& history, const Routine& routine, const Asked& asked) {
  if (!std::holds_alternative<TimeDose>(asked.now.dose)) return false;
  return std::any_of(history.changes.begin(), history.changes.end(), [&](const DoseChange& one) {
    return one.routine == routine.id && one.exercise == asked.id && one.turn == DoseTurn::up &&
           local_day(history.now) - local_day(one.at) < week;
  });
}

int times_offered(const std::vector<DoseChange>& changes, const Routine& routine, const Asked& asked) {
  return static_cast<int>(std::count_if(changes.begin(), changes.end(), [&](const DoseChange& one) {
    const bool offered = one.turn == DoseTurn::up || one.turn == DoseTurn::not_yet;
    return offered && one.routine == routine.id && one.version == routine.version && one.exercise == asked.id;
  }));
}

// Of a routine at its file or above: the exercise that rose least.
std::optional<DoseOffer> small_step(const Routine& routine, const Library& library, const Levels& levels,
                                    const DoseHistory& history, const MayDo& may) {
  const AllAsked all(routine, library, levels);
  std::optional<DoseOffer> found;
  int fewest = 0;
  for (const Asked& asked : all.list) {
    const int times = times_offered(history.changes, routine, asked);
    if (found && times >= fewest) continue;
    if (!was_done_lately(history, routine, asked) || rests_this_week(history, routine, asked)) continue;
    const auto next = next_level(asked, all, library, may);
    if (!next) continue;
    found = DoseOffer{asked.id, level_of(asked.now, asked.instead), *next, 0};
    fewest = times;
  }
  return found;
}

}  // namespace

std::optional<DoseOffer> dose_offer(const Routine& routine, const Library& library,
                                    const DoseHistory& history, const MayDo& may) {
  const SafetyLimits limits = limits_for(routine);
  if (!done_within_a_week(history, routine) || red_lately(history, limits) ||
      !last_yes_is_settled(history, limits))
    return std::nullopt;
  const Levels levels = levels_of(history.changes, routine);
  const int calm =
      calm_in_a_row(history.sessions, {routine.id}, limits, last_change(history.changes, routine));
  if (levels.less > 0)
    return calm >= calm_for_the_plan ? std::optional(DoseOffer{"", {}, {}, levels.less - 1}) : std::nullopt;
  if (routine.grow == "off" || calm < calm_for_a_step) return std::nullopt;
  return small_step(routine, library, levels, history, may);
}

DoseChange answered(const Routine& routine, const DoseOffer& offer, bool yes, const WallTime& now) {
  DoseChange change{now,        routine.id, routine.version, offer.exercise, DoseTurn::not_yet, offer.to,
                    offer.less, ""};
  if (yes) change.turn = DoseTurn::up;
  return change;
}

}  // namespace limber
