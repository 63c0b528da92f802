#include "programme/walk_weeks.hpp"

#include <algorithm>

namespace limber {

int walk_in_week(int minutes, int week) {
  for (int i = 1; i < week; ++i) minutes += std::max(1, (minutes + 5) / 10);
  return minutes;
}

}  // namespace limber
