#include "timeline/rehearsal.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/place_of.hpp"
#include "timeline/ways.hpp"

namespace limber {
namespace {

Problem remark(Place place, std::string rule, std::string words) {
  return {Severity::warning, std::move(place), std::move(rule), std::move(words)};
}

// About the routine as a whole.
Problem remark_on(const Routine& routine, std::string rule, std::string words) {
  return remark({routine.file, 1, 1, ""}, std::move(rule), std::move(words));
}

void judge_length(const Timeline& timeline, const Routine& routine, Problems& problems) {
  const auto exercises = std::count_if(timeline.steps.begin(), timeline.steps.end(),
                                       [](const TimelineStep& step) { return step.exercise != nullptr; });
  if (exercises > most_exercises_wanted) {
    problems.push_back(remark_on(
        routine, "many-exercises",
        fill(tr("{count} exercises; people keep to 4 to {most} at home"),
             {{"count", std::to_string(exercises)}, {"most", std::to_string(most_exercises_wanted)}})));
  }
  if (timeline.total() > longest_session_wanted) {
    problems.push_back(remark_on(routine, "long-session",
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

void collect_sides(const std::vector<Step>& steps, const std::string& pointer,
                   std::map<std::string, Worked>& worked) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string here = pointer + "/" + std::to_string(i);
    if (const auto* repeat = std::get_if<RepeatStep>(&steps[i].what))
      collect_sides(repeat->steps, here + "/steps", worked);
    const auto* asked = std::get_if<ExerciseStep>(&steps[i].what);
    if (asked == nullptr) continue;
    Worked& exercise = worked[asked->in_place ? asked->in_place->id : asked->id];
    const Sides sides = asked->sides.value_or(Sides::both);
    exercise.left = exercise.left || sides != Sides::right;
    exercise.right = exercise.right || sides != Sides::left;
    if (exercise.pointer.empty()) exercise.pointer = here;
  }
}

void judge_sides(const Routine& routine, Problems& problems) {
  std::map<std::string, Worked> worked;
  collect_sides(routine.steps, "/steps", worked);
  for (const auto& [id, sides] : worked) {
    if (sides.left && sides.right) continue;
    const std::string words = sides.left ? tr("\"{id}\" is done on the left and never on the right")
                                         : tr("\"{id}\" is done on the right and never on the left");
    problems.push_back(remark(place_of(routine, sides.pointer), "side-missing", fill(words, {{"id", id}})));
  }
}

void judge_floor(const Timeline& timeline, const Routine& routine, Problems& problems) {
  if (timeline.lie_on == "bed") return;
  std::optional<bool> down;
  int changes = 0;
  for (const TimelineStep& step : timeline.steps) {
    if (!step.exercise) continue;
    const bool on_the_floor = on_floor(step.exercise->position);
    if (down && *down != on_the_floor) ++changes;
    down = on_the_floor;
  }
  if (changes <= most_floor_changes) return;
  problems.push_back(
      remark_on(routine, "floor-changes",
                fill(tr("{count} times down to the floor or up from it; put together what is done in one "
                        "place, {most} at "
                        "most"),
                     {{"count", std::to_string(changes)}, {"most", std::to_string(most_floor_changes)}})));
}

// Of each area, on each side: what is held on both sides at once counts for both.
void judge_stretching(const Timeline& timeline, const Routine& routine, Problems& problems) {
  std::map<std::string, std::map<BodySide, Millis>> held;
  for (const Segment& segment : timeline.segments) {
    if (segment.kind != SegmentKind::hold || segment.step < 0) continue;
    const auto& exercise = timeline.steps[static_cast<std::size_t>(segment.step)].exercise;
    if (!exercise || exercise->technique != Technique::stretching) continue;
    for (const std::string& area : exercise->areas) held[area][segment.side] += segment.length();
  }
  for (const auto& [area, sides] : held) {
    const auto on = [&, &by_side = sides](BodySide side) {
      const auto found = by_side.find(side);
      return found == by_side.end() ? Millis{0} : found->second;
    };
    const Millis longest = on(BodySide::none) + std::max(on(BodySide::left), on(BodySide::right));
    if (area == "whole-body" || longest <= longest_stretch_of_area) continue;
    problems.push_back(
        remark_on(routine, "long-stretch",
                  fill(tr("{area} is stretched for {seconds} seconds; beyond {most} little is gained"),
                       {{"area", area},
                        {"seconds", number_text(to_seconds(longest), 0)},
                        {"most", number_text(to_seconds(longest_stretch_of_area), 0)}})));
  }
}

}  // namespace

Problems remarks(const Timeline& timeline, const Routine& routine) {
  Problems problems;
  judge_length(timeline, routine, problems);
  judge_sides(routine, problems);
  judge_floor(timeline, routine, problems);
  judge_stretching(timeline, routine, problems);
  return problems;
}

}  // namespace limber
