#include "journal/about_person.hpp"

#include <algorithm>

namespace limber {

bool massaged_on(const AboutPerson& about, std::int64_t day) {
  return std::find(about.massages.begin(), about.massages.end(), day) != about.massages.end();
}

bool red_flags_due(const AboutPerson& about, const WallTime& now) {
  constexpr std::int64_t month_days = 30;
  const auto& checks = about.red_flag_checks;
  return checks.empty() || local_day(now) - local_day(checks.front().at) >= month_days;
}

std::vector<std::string> active_red_flags(const AboutPerson& about) {
  if (about.red_flag_checks.empty()) return {};
  const auto& yes = about.red_flag_checks.front().yes;
  const auto urgency = most_pressing(yes);
  return urgency && *urgency != Urgency::rest ? yes : std::vector<std::string>{};
}

}  // namespace limber
