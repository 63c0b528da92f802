// Which of a person's answers still stand on a day: what was so for some weeks lapses, what heals or changes
// is asked again, and a pregnancy has a week.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/screening.hpp"

namespace limber {

// Without the conditions that have lapsed by this local day; what they become stands in their place (evidence
// E46).
Screening not_lapsed(Screening screening, std::int64_t day);

// As not_lapsed(), and with what the day of birth says of a pregnancy's week (evidence E27): what the rules
// go by. The weeks are not answers, and are not to be saved as such.
Screening standing(const Screening& screening, std::int64_t day);

// Conditions of which it is time to ask "Does this still apply?", in the order of conditions(). They count
// until somebody says that they are no more.
std::vector<std::string> to_be_asked_again(const Screening& screening, std::int64_t day);

}  // namespace limber
