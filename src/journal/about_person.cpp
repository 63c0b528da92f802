#include "journal/about_person.hpp"

#include <algorithm>

#include "journal/red_flags.hpp"

namespace limber {

bool massaged_on(const AboutPerson& about, std::int64_t day) {
  return std::find(about.massages.begin(), about.massages.end(), day) != about.massages.end();
}

std::vector<std::string> standing_flags(const AboutPerson& about) {
  if (!about.last_flags) return {};
  const auto urgency = most_pressing(about.last_flags->yes);
  if (!urgency || *urgency == Urgency::rest) return {};
  return about.last_flags->yes;
}

}  // namespace limber
