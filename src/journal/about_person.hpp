// What a journal holds that is not of one session.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/special_members.hpp"
#include "journal/assessment.hpp"
#include "journal/red_flags.hpp"
#include "journal/screening.hpp"

namespace limber {

// A routine that came with Limber, made the person's own plan on this local day.
struct TakenUp {
  std::string routine;  // its id
  std::int64_t since = 0;
  bool operator==(const TakenUp&) const = default;
};

struct AboutPerson {
  LIMBER_REGULAR_MEMBERS(AboutPerson);

  std::string uid;  // of the journal itself, and so of its person: 32 hexadecimal digits
  Screening screening;
  std::vector<std::int64_t> massages;         // local days since 1970-01-01, newest first
  std::vector<RedFlagCheck> red_flag_checks;  // newest first
  std::vector<Assessment> assessments;        // newest first
  std::vector<TakenUp> plan;                  // by id; each routine once
  std::vector<std::string> went_further;      // exercises left because it went further down, not tried since
  bool operator==(const AboutPerson&) const = default;
};

// Whether this routine stands in the plan.
bool took_up(const AboutPerson& about, const std::string& routine);

// Whether a massage was noted for this local day.
bool massaged_on(const AboutPerson& about, std::int64_t day);

// Asked at the first start and monthly from then on: every 30 days (evidence E9).
bool red_flags_due(const AboutPerson& about, const WallTime& now);

// Signs that are new or worse by the latest check and stand in the way of exercise: urgent ones and
// emergencies. "Feeling faint" passes by itself, and what is only to be mentioned stops nobody. Empty if
// there is nothing in the way.
std::vector<std::string> active_red_flags(const AboutPerson& about);

}  // namespace limber
