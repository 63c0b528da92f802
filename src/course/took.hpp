// How sessions were taken, by what was felt in them and after them.
#pragma once

#include <string>
#include <vector>

#include "journal/safety.hpp"

namespace limber {

// calm: most of it done on an ordinary day, the next morning at most one above "before", nothing red in it or
// after it, and nothing left because of what was felt. unrated: it tells nothing, for want of an answer, or
// because less was done than was planned.
enum class Took { unrated, calm, amber, red };
Took took(const SessionRecord& record, const std::vector<SessionRecord>& sessions,
          const SafetyLimits& limits);

// The last sessions of these routines one after another that were calm; one that tells nothing neither
// counts nor ends them. Those before `since` are not looked at.
int calm_in_a_row(const std::vector<SessionRecord>& sessions, const std::vector<std::string>& routines,
                  const SafetyLimits& limits, const WallTime& since);

// A session that has ended, with anything done in it; all of them, the latest first.
bool is_over(const SessionRecord& record);
std::vector<const SessionRecord*> newest_first(const std::vector<SessionRecord>& sessions);

}  // namespace limber
