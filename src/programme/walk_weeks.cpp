#include "programme/walk_weeks.hpp"

#include <algorithm>

namespace limber {

int walk_in_week(int minutes, int week) {
  for (int i = 1; i < week; ++i) minutes += std::max(1, (minutes + 5) / 10);
  return minutes;
}

int walk_in_week(const ProgrammeWalk& walk, int week) {
  return std::clamp(walk_in_week(walk.minutes, week), walk.minutes, std::max(walk.minutes, walk.up_to));
}

}  // namespace limber
