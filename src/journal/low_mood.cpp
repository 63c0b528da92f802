#include "journal/low_mood.hpp"

#include <algorithm>
#include <optional>

namespace limber {

bool mood_was_very_low(const std::vector<SessionRecord>& records, std::int64_t today) {
  int times = 0;
  for (const SessionRecord& record : records) {
    for (const auto& [phase, check_in] : record.check_ins) {
      const std::int64_t ago = today - local_day(check_in.at);
      const bool lately = ago >= 0 && ago < low_mood_rule.days;
      if (lately && check_in.mood && check_in.mood->value() <= low_mood_rule.at_most) ++times;
    }
  }
  return times >= low_mood_rule.times;
}

bool mood_is_due(const std::vector<SessionRecord>& records, std::int64_t today) {
  std::vector<const CheckIn*> told;  // oldest first
  for (const SessionRecord& record : records) {
    for (const auto& [phase, check_in] : record.check_ins) {
      if ((phase == Phase::before && is_session(record)) || check_in.mood) told.push_back(&check_in);
    }
  }
  std::sort(told.begin(), told.end(),
            [](const CheckIn* a, const CheckIn* b) { return a->at.unix_seconds < b->at.unix_seconds; });
  // Nobody wrote down that it was asked and skipped: it was where it was due.
  std::optional<std::int64_t> asked;
  bool was_low = false;
  const auto due = [&](std::int64_t day) {
    if (!asked) return true;
    const std::int64_t ago = day - *asked;
    return ago >= low_mood_rule.days || (was_low && ago > 0);
  };
  for (const CheckIn* one : told) {
    const std::int64_t day = local_day(one->at);
    const bool first = one == told.front() && !one->mood;  // from the second session on
    if (first || (!one->mood && !due(day))) continue;
    asked = day;
    was_low = one->mood && one->mood->value() <= low_mood_rule.at_most;
  }
  return std::any_of(records.begin(), records.end(), is_session) && due(today);
}

}  // namespace limber
