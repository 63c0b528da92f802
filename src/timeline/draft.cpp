#include "timeline/draft.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "routine/format.hpp"
#include "timeline/rehearsal.hpp"

namespace limber {
namespace {

void append(Problems& problems, Problems more) {
  problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

DraftAnalysis analyze_draft(const Routine& routine, const Library& library, const Pace& pace,
                            const SpeechLengths& speech) {
  DraftAnalysis look;
  look.problems = problems_of(routine);
  if (has_errors(look.problems)) return look;
  append(look.problems, unresolved(routine, library));
  if (has_errors(look.problems)) return look;
  auto timeline = compile(routine, library, pace, speech);
  append(look.problems, timeline.problems());
  if (!timeline) return look;
  append(look.problems, remarks(*timeline, routine));
  look.timeline = std::make_shared<const Timeline>(*std::move(timeline));
  return look;
}

std::vector<std::pair<std::string, Millis>> time_by_area(const Timeline& timeline) {
  std::map<std::string, Millis> lengths;
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    const Segment& segment = timeline.segments[i];
    if (segment.step < 0 || !is_work(timeline, i)) continue;
    const auto& exercise = timeline.steps[static_cast<std::size_t>(segment.step)].exercise;
    if (!exercise) continue;
    for (const std::string& area : exercise->areas) lengths[area] += segment.length();
  }
  std::vector<std::pair<std::string, Millis>> list(lengths.begin(), lengths.end());
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return list;
}

}  // namespace limber
