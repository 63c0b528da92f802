#include "routine/planned_hours.hpp"

#include <algorithm>

namespace limber {

std::vector<int> planned_minutes(const Schedule& schedule) {
  std::vector<int> minutes;
  for (const std::string& at : schedule.at) minutes.push_back(minute_of_day(at));
  const int count = std::clamp(schedule.times_per_day, 1, 24);
  if (!minutes.empty()) return minutes;
  if (count == 1) return {10 * 60};
  if (count == 2) return {10 * 60, 18 * 60};
  for (int i = 0; i < count; ++i) minutes.push_back(9 * 60 + i * 12 * 60 / (count - 1));
  return minutes;
}

std::string hour_of(int minute) {
  const auto two = [](int number) {
    const std::string digits = std::to_string(number);
    return digits.size() < 2 ? "0" + digits : digits;
  };
  return two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace limber
