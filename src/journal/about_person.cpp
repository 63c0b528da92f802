#include "journal/about_person.hpp"

#include <algorithm>

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(AboutPerson);

std::optional<std::int64_t> taken_up_on(const AboutPerson& about, const std::string& routine) {
  const auto found = std::find_if(about.plan.begin(), about.plan.end(),
                                  [&](const TakenUp& one) { return one.routine == routine; });
  return found == about.plan.end() ? std::nullopt : std::optional(found->since);
}

bool took_up(const AboutPerson& about, const std::string& routine) {
  return taken_up_on(about, routine).has_value();
}

bool FlarePlan::empty() const {
  return std::all_of(flare_plan_lines.begin(), flare_plan_lines.end(),
                     [&](const auto line) { return (this->*line).empty(); });
}

std::optional<std::int64_t> offered_on(const AboutPerson& about, const std::string& what) {
  for (const Offered& one : about.offered) {
    if (one.what == what) return one.day;
  }
  return std::nullopt;
}

bool paused_on(const std::vector<Pause>& pauses, std::int64_t day) {
  return std::any_of(pauses.begin(), pauses.end(),
                     [&](const Pause& one) { return day >= one.since && (!one.until || day < *one.until); });
}

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
  std::vector<std::string> active = about.red_flag_checks.front().yes;
  std::erase_if(active, [](const std::string& id) { return urgency_of(id) < Urgency::urgent; });
  return active;
}

}  // namespace limber
