#include "journal/red_flag_check.hpp"

namespace limber {

bool red_flags_due(const std::optional<RedFlagCheck>& last, const WallTime& now) {
  constexpr std::int64_t month_days = 30;
  return !last || local_day(now) - local_day(last->at) >= month_days;
}

}  // namespace limber
