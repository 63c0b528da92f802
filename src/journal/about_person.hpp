// What a journal holds that is not of one session.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/assessment.hpp"
#include "journal/red_flags.hpp"
#include "journal/screening.hpp"

namespace limber {

struct AboutPerson {
  std::string uid;  // of the journal itself, and so of its person: 32 hexadecimal digits
  Screening screening;
  std::vector<std::int64_t> massages;         // local days since 1970-01-01, newest first
  std::vector<RedFlagCheck> red_flag_checks;  // newest first
  std::vector<Assessment> assessments;        // newest first
  bool operator==(const AboutPerson&) const = default;
};

// Whether a massage was noted for this local day.
bool massaged_on(const AboutPerson& about, std::int64_t day);

// Asked at the first start and monthly from then on: every 30 days (evidence E9).
bool red_flags_due(const AboutPerson& about, const WallTime& now);

// Signs said yes to at the last check that stand in the way of exercise: "feeling faint" (Urgency::rest)
// passes by itself and does not. Empty if there is nothing in the way.
std::vector<std::string> active_red_flags(const AboutPerson& about);

}  // namespace limber
