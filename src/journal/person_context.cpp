#include "journal/person_context.hpp"

namespace limber {

PersonContext person_context(const std::optional<AboutPerson>& about, const WallTime& now) {
  if (!about) return {};
  PersonContext care;
  care.screening = about->screening;
  care.circumstances.massage_today = massaged_on(*about, local_day(now));
  care.circumstances.minute_of_day = local_minute(now);
  return care;
}

Adapted adapted(const Routine& routine, const Library& library, const PersonContext& care) {
  return adapted(routine, library, care.screening, care.circumstances, care.chosen);
}

}  // namespace limber
