#include "timeline/rehearsal.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/wall_time.hpp"
#include "routine/edit.hpp"
#include "routine/place_of.hpp"
#include "routine/vocabulary.hpp"
#include "timeline/exercise_remarks.hpp"
#include "timeline/position_transitions.hpp"

namespace limber {
namespace {

using Remarks = std::vector<LintWarning>;

Problem remark(SourceLocation place, std::string rule, std::string words) {
  return {Severity::warning, std::move(place), std::move(rule), std::move(words)};
}

// About the routine as a whole.
LintWarning remark_on(const Routine& routine, Millis at, std::string rule, std::string words) {
  return {at, remark({routine.file, 1, 1, ""}, std::move(rule), std::move(words))};
}

Millis start_of(const Timeline& timeline, const TimelineStep& step) {
  return timeline.segments[step.first_segment].start;
}

void judge_length(const Timeline& timeline, const Routine& routine, Remarks& found) {
  int exercises = 0;
  Millis one_too_many{0};
  for (const TimelineStep& step : timeline.steps) {
    if (step.exercise && step.set <= 1 && ++exercises == most_exercises_wanted + 1)
      one_too_many = start_of(timeline, step);
  }
  if (exercises > most_exercises_wanted) {
    found.push_back(remark_on(
        routine, one_too_many, "many-exercises",
        fill(tr("{count} exercises; people keep to 4 to {most} at home"),
             {{"count", std::to_string(exercises)}, {"most", std::to_string(most_exercises_wanted)}})));
  }
  if (timeline.total() > longest_session_wanted) {
    found.push_back(remark_on(routine, longest_session_wanted, "long-session",
                              fill(tr("{time} minutes in all; people keep to 10 to 20 at home"),
                                   {{"time", clock_text(timeline.total())}})));
  }
}

// The sides an exercise is done on in the whole routine, and where it is first asked for.
struct Worked {
  bool left = false;
  bool right = false;
  std::string pointer;
};

void judge_sides(const Timeline& timeline, const Routine& routine, Remarks& found) {
  std::map<std::string, Worked> worked;
  for (const StepPath& path : paths_of(routine)) {
    const auto* asked = std::get_if<ExerciseStep>(&step_at(routine, path)->what);
    if (asked == nullptr) continue;
    Worked& exercise = worked[asked->in_place ? asked->in_place->id : asked->id];
    const Sides sides = asked->sides.value_or(Sides::both);
    exercise.left = exercise.left || sides != Sides::right;
    exercise.right = exercise.right || sides != Sides::left;
    if (exercise.pointer.empty()) exercise.pointer = pointer_of(path);
  }
  for (const auto& [id, sides] : worked) {
    if (sides.left && sides.right) continue;
    const std::string words = sides.left ? tr("\"{id}\" is done on the left and never on the right")
                                         : tr("\"{id}\" is done on the right and never on the left");
    found.push_back({begins_at(timeline, routine, sides.pointer),
                     remark(place_of(routine, sides.pointer), "side-missing", fill(words, {{"id", id}}))});
  }
}

void judge_floor(const Timeline& timeline, const Routine& routine, Remarks& found) {
  if (timeline.lie_on == "bed") return;
  std::optional<bool> down;
  int changes = 0;
  Millis one_too_many{0};
  for (const TimelineStep& step : timeline.steps) {
    if (!step.exercise) continue;
    const bool on_the_floor = on_floor(step.exercise->position);
    if (down && *down != on_the_floor && ++changes == most_floor_changes + 1)
      one_too_many = start_of(timeline, step);
    down = on_the_floor;
  }
  if (changes <= most_floor_changes) return;
  found.push_back(
      remark_on(routine, one_too_many, "floor-changes",
                fill(tr("{count} times down to the floor or up from it; put together what is done in one "
                        "place, {most} at "
                        "most"),
                     {{"count", std::to_string(changes)}, {"most", std::to_string(most_floor_changes)}})));
}

// How long an area has been stretched so far on its more stretched side: what is held on both sides at once
// counts for both.
class Stretched {
 public:
  // The moment inside the segment at which it becomes too long; nullopt: it does not, or did before.
  std::optional<Millis> add(const Segment& segment) {
    const bool before = longest() > longest_stretch_of_area;
    Millis& side = held_[segment.side];
    side += segment.length();
    if (before || longest() <= longest_stretch_of_area) return std::nullopt;
    return segment.end - (longest() - longest_stretch_of_area);
  }
  Millis longest() const { return on(BodySide::none) + std::max(on(BodySide::left), on(BodySide::right)); }

 private:
  Millis on(BodySide side) const {
    const auto found = held_.find(side);
    return found == held_.end() ? Millis{0} : found->second;
  }
  std::map<BodySide, Millis> held_;
};

void judge_stretching(const Timeline& timeline, const Routine& routine, Remarks& found) {
  std::map<std::string, Stretched> areas;
  std::map<std::string, Millis> too_long_at;
  for (const Segment& segment : timeline.segments) {
    if (segment.kind != SegmentKind::hold || segment.step < 0) continue;
    const auto& exercise = timeline.steps[static_cast<std::size_t>(segment.step)].exercise;
    if (!exercise || exercise->technique != Technique::stretching) continue;
    for (const std::string& area : exercise->areas) {
      if (const auto at = areas[area].add(segment)) too_long_at[area] = *at;
    }
  }
  for (const auto& [area, at] : too_long_at) {
    if (area == "whole-body") continue;
    found.push_back(
        remark_on(routine, at, "long-stretch",
                  fill(tr("{area} is stretched for {seconds} seconds; beyond {most} little is gained"),
                       {{"area", area},
                        {"seconds", number_text(to_seconds(areas[area].longest()), 0)},
                        {"most", number_text(to_seconds(longest_stretch_of_area), 0)}})));
  }
}

void judge_schedule(const Routine& routine, Remarks& found) {
  if (!routine.schedule || routine.schedule->at.empty()) return;
  const auto named = static_cast<int>(routine.schedule->at.size());
  const int asked = routine.schedule->times_per_day;
  if (named == asked) return;
  found.push_back(
      {Millis{0}, remark(place_of(routine, "/schedule/at"), "schedule-times",
                         fill(tr("{named} times of day for {asked} times a day"),
                              {{"named", std::to_string(named)}, {"asked", std::to_string(asked)}}))});
}

// A day on which the routine is planned and none of its exercises is done.
void judge_days(const Routine& routine, Remarks& found) {
  for (int day = 0; day < static_cast<int>(day_names().size()); ++day) {
    if (routine.schedule && !is_planned(*routine.schedule, day)) continue;
    bool any = false;
    bool some_days = false;
    each_exercise(routine.steps, [&](const ExerciseStep& step) {
      any = any || is_done_on(step, day);
      some_days = some_days || !step.days.empty();
    });
    if (any || !some_days) continue;
    found.push_back(
        remark_on(routine, Millis{0}, "empty-day",
                  fill(tr("{day}: none of the exercises is for this day"), {{"day", weekday_words(day)}})));
    return;
  }
}

// An exercise of the library is its own file's business; one written in place has no other file.
void judge_exercises(const Timeline& timeline, const Routine& routine, Remarks& found) {
  for (const StepPath& path : paths_of(routine)) {
    const auto* asked = std::get_if<ExerciseStep>(&step_at(routine, path)->what);
    if (asked == nullptr || !asked->in_place) continue;
    const std::string pointer = pointer_of(path);
    for (Problem& problem : exercise_remarks(*asked->in_place)) {
      problem.place = place_of(routine, pointer + "/exercise" + problem.place.pointer);
      found.push_back({begins_at(timeline, routine, pointer), std::move(problem)});
    }
  }
}

Remarks all_remarks(const Timeline& timeline, const Routine& routine) {
  Remarks found;
  judge_length(timeline, routine, found);
  judge_sides(timeline, routine, found);
  judge_floor(timeline, routine, found);
  judge_stretching(timeline, routine, found);
  judge_exercises(timeline, routine, found);
  judge_schedule(routine, found);
  judge_days(routine, found);
  return found;
}

bool stands_in(const std::string& inner, const std::string& outer) {
  return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '/');
}

}  // namespace

Problems remarks(const Timeline& timeline, const Routine& routine) {
  Problems problems;
  for (LintWarning& found : all_remarks(timeline, routine)) problems.push_back(std::move(found.remark));
  return problems;
}

std::vector<LintWarning> timed_remarks(const Timeline& timeline, const Problems& warnings,
                                       const Routine& routine) {
  Remarks found = all_remarks(timeline, routine);
  for (const Problem& warning : warnings) {
    Problem placed = warning;
    placed.place = place_of(routine, warning.place.pointer);
    found.push_back({begins_at(timeline, routine, warning.place.pointer), std::move(placed)});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const LintWarning& a, const LintWarning& b) { return a.at < b.at; });
  return found;
}

Millis begins_at(const Timeline& timeline, const Routine& routine, const std::string& pointer) {
  const std::vector<UnrolledStep> steps = unrolled(routine);
  for (std::size_t i = 0; i < steps.size() && i < timeline.steps.size(); ++i) {
    if (stands_in(steps[i].pointer, pointer)) return start_of(timeline, timeline.steps[i]);
  }
  return Millis{0};
}

}  // namespace limber
