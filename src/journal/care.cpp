#include "journal/care.hpp"

namespace limber {

Care care_for(const std::optional<AboutPerson>& about, const WallTime& now) {
  if (!about) return {};
  constexpr std::int64_t day_minutes = 24 * 60;
  const std::int64_t minute = now.unix_seconds / 60 + now.offset_minutes;
  Care care;
  care.screening = about->screening;
  care.circumstances.massage_today = massaged_on(*about, local_day(now));
  care.circumstances.minute_of_day = static_cast<int>((minute % day_minutes + day_minutes) % day_minutes);
  return care;
}

Adapted adapted(const Routine& routine, const Library& library, const Care& care) {
  return adapted(routine, library, care.screening, care.circumstances, care.chosen);
}

}  // namespace limber
