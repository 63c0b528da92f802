#include "journal/pressed_recently.hpp"

#include <algorithm>

#include "journal/condition_rules.hpp"

namespace limber {
namespace {

constexpr std::int64_t day_s = 24 * 3600;

bool is_within_a_day(const SessionRecord& record, const WallTime& now) {
  const std::int64_t since = now.unix_seconds - end_of(record).unix_seconds;
  return since >= 0 && since < day_s;
}

}  // namespace

std::vector<std::string> pressed_recently(const std::vector<SessionRecord>& sessions, const Library& library,
                                          const WallTime& now) {
  std::vector<std::string> areas;
  for (const SessionRecord& record : sessions) {
    if (!is_within_a_day(record, now)) continue;
    for (const PerformedStep& step : record.steps) {
      const Exercise* exercise = step.held > Millis{0} ? library.find(step.exercise) : nullptr;
      if (exercise == nullptr || !presses_hard(*exercise)) continue;
      for (const std::string& area : exercise->areas) {
        if (std::find(areas.begin(), areas.end(), area) == areas.end()) areas.push_back(area);
      }
    }
  }
  return areas;
}

}  // namespace limber
