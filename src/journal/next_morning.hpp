// Whose next-morning question is due.
#pragma once

#include <cstdint>
#include <vector>

#include "journal/summary.hpp"

namespace limber {

// The question is asked from 4 to 48 hours after a session's end, both included (evidence E4): who opens
// Limber a little later on the next evening is asked too, and what is still there a day later can be said.
inline constexpr std::int64_t earliest_next_morning_s = 4 * 3600;
inline constexpr std::int64_t latest_next_morning_s = 48 * 3600;

// What is still there after a day is asked for once more, from then on (evidence E7).
inline constexpr std::int64_t a_day_later_s = 24 * 3600;

// The last session that is over, if its next-morning question is due at `now`; else null. It is asked once,
// and once more where an answer of the first day said that pain was above where it began and did not call for
// less already. A question that was asked and skipped counts as asked. Points into `records`, which may be in
// any order; `routines` have their limits.
const SessionRecord* due_next_morning(const std::vector<SessionRecord>& records,
                                      const std::vector<Prescribed>& routines, const WallTime& now);

}  // namespace limber
