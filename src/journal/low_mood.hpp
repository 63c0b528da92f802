// Days so dark that a person should be told what helps and whom to call. Nothing is diagnosed.
#pragma once

#include <cstdint>
#include <vector>

#include "journal/session_record.hpp"

namespace limber {

struct LowMoodRule {
  int at_most;         // a mood of 0 to 10
  int times;           // ratings like this…
  int days;            // …within so many days, today included
  const char* source;  // section of docs/evidence.md
};
inline constexpr LowMoodRule low_mood_rule{1, 2, 7, "E58"};

// Whether the rule speaks on this local day.
bool mood_was_very_low(const std::vector<SessionRecord>& records, std::int64_t today);

// Whether the check-in before a session asks for the mood on this day, whatever the routine asks: once a week
// from the second session on, and the next day after it was very low. Skipped, it was asked all the same.
bool mood_is_due(const std::vector<SessionRecord>& records, std::int64_t today);

}  // namespace limber
