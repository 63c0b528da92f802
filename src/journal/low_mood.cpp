#include "journal/low_mood.hpp"

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

}  // namespace limber
