#include "export/chapters.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "labels/session_labels.hpp"

namespace limber {
namespace {

// What gives a chapter its name: an exercise or breathing. Everything else leads to one.
bool names_chapter(const TimelineStep& step) {
  return step.exercise != nullptr || std::holds_alternative<BreatheStep>(step.asked.what);
}

}  // namespace

std::vector<Chapter> chapters_of(const Timeline& timeline) {
  std::vector<Chapter> chapters;
  Millis begun{0};
  Millis named_until{0};
  int last_step = -1;
  for (const Segment& segment : timeline.segments) {
    if (segment.step < 0) continue;
    const TimelineStep& step = timeline.steps[static_cast<std::size_t>(segment.step)];
    if (!names_chapter(step)) continue;
    const std::string name = step_name(timeline, step);
    if (segment.step != last_step && (chapters.empty() || chapters.back().title != name)) {
      if (!chapters.empty()) chapters.back().end = named_until;
      begun = named_until;
      chapters.push_back({begun, segment.end, name});
    }
    last_step = segment.step;
    named_until = segment.end;
    chapters.back().end = segment.end;
  }
  const Millis total = timeline.total();
  if (chapters.empty()) {
    if (total > 0ms) chapters.push_back({0ms, total, timeline.title});
  } else if (chapters.back().end < total) {
    chapters.push_back({chapters.back().end, total, tr("To finish")});
  }
  return chapters;
}

std::vector<Chapter> part_of(const std::vector<Chapter>& chapters, Millis from, Millis until) {
  std::vector<Chapter> part;
  for (const Chapter& chapter : chapters) {
    const Millis start = std::max(chapter.start, from);
    const Millis end = std::min(chapter.end, until);
    if (start < end) part.push_back({start - from, end - from, chapter.title});
  }
  return part;
}

}  // namespace limber
