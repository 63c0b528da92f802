// What a journal holds that is not of one session.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/assessment.hpp"
#include "journal/red_flag_check.hpp"
#include "journal/screening.hpp"

namespace limber {

struct JournalPerson {
  std::string uid;  // of the journal itself, and so of its person: 32 hexadecimal digits
  Screening screening;
  std::vector<std::int64_t> massages;         // local days since 1970-01-01, newest first
  std::vector<RedFlagCheck> red_flag_checks;  // newest first
  std::vector<Assessment> assessments;        // newest first
  bool operator==(const JournalPerson&) const = default;
};

}  // namespace limber
