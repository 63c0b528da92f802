#include "timeline/rest_of_session.hpp"

#include <algorithm>
#include <utility>

#include "timeline/compile.hpp"
#include "timeline/performed.hpp"

namespace limber {
namespace {

bool same_work(const PerformedStep& a, const PerformedStep& b) {
  return a.exercise == b.exercise && a.side == b.side && a.rep == b.rep;
}

// A row of the record the timeline will have, and the step that it is of.
struct RowToBe {
  PerformedStep row;
  int step = -1;
};

std::vector<RowToBe> rows_to_be(const Timeline& timeline) {
  std::vector<RowToBe> rows;
  std::vector<RowKey> keys;
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    const Segment& segment = timeline.segments[i];
    if (!is_work(timeline, i) || is_extra(timeline, i)) continue;
    if (place_of(keys, row_key(segment)) == rows.size())
      rows.push_back({row_of(timeline, segment), segment.step});
  }
  return rows;
}

}  // namespace

std::optional<RestOfSession> rest_of_session(const Routine& routine, const Library& library,
                                             const std::vector<PerformedStep>& rows, std::size_t next) {
  const auto timeline = compile(routine, library, Pace{}, estimated_speech_length);
  if (!timeline || next >= rows.size()) return std::nullopt;
  const std::vector<RowToBe> all = rows_to_be(*timeline);
  // An exercise that comes more than once: as often as it has come by now.
  const auto wanted = rows.begin() + static_cast<std::ptrdiff_t>(next);
  auto times = std::count_if(rows.begin(), wanted, [&](const auto& row) { return same_work(row, *wanted); });
  const auto found = std::find_if(all.begin(), all.end(), [&](const RowToBe& one) {
    return same_work(one.row, *wanted) && times-- == 0;
  });
  if (found == all.end()) return std::nullopt;
  const auto first =
      std::find_if(all.begin(), found, [&](const RowToBe& one) { return one.step == found->step; });

  // Who goes on with a step does it from its beginning.
  const auto again = static_cast<std::size_t>(found - first);
  RestOfSession rest{routine, next - std::min(next, again)};
  rest.routine.steps.clear();
  std::size_t i = static_cast<std::size_t>(found->step);
  while (i < timeline->steps.size()) {
    const TimelineStep& step = timeline->steps[i];
    rest.routine.steps.push_back(step.asked);
    const int sets = step.sets > 0 ? step.sets - step.set + 1 : 1;  // the sets of one step that are left
    if (step.sets > 0) std::get<ExerciseStep>(rest.routine.steps.back().what).sets = sets;
    i += static_cast<std::size_t>(sets);
  }
  return rest;
}

}  // namespace limber
