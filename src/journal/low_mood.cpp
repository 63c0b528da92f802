#include "journal/low_mood.hpp"

#include <algorithm>

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
  const CheckIn* last = nullptr;
  for (const SessionRecord& record : records) {
    for (const auto& [phase, check_in] : record.check_ins) {
      if (check_in.mood && (last == nullptr || last->at.unix_seconds < check_in.at.unix_seconds))
        last = &check_in;
    }
  }
  if (last == nullptr) return std::any_of(records.begin(), records.end(), is_session);
  const std::int64_t ago = today - local_day(last->at);
  const bool was_low = last->mood->value() <= low_mood_rule.at_most;
  return ago >= low_mood_rule.days || (was_low && ago > 0);
}

}  // namespace limber
