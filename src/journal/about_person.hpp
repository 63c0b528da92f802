// What the journal knows of a person beside their sessions.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "journal/assessment.hpp"
#include "journal/red_flag_check.hpp"
#include "journal/screening.hpp"

namespace limber {

struct AboutPerson {
  Screening screening;
  std::vector<std::int64_t> massages;      // local days, newest first
  std::optional<RedFlagCheck> last_flags;  // the latest time the warning signs were asked
  std::vector<Assessment> assessments;     // newest first
  bool operator==(const AboutPerson&) const = default;
};

// Whether a massage was noted for this local day.
bool massaged_on(const AboutPerson& about, std::int64_t day);

// Signs said yes to at the last check that stand in the way of exercise: "feeling faint" (Urgency::rest)
// passes by itself and does not. Empty if there is nothing in the way.
std::vector<std::string> standing_flags(const AboutPerson& about);

}  // namespace limber
