#include "journal/person_context.hpp"

#include <algorithm>

#include "journal/pressed_recently.hpp"
#include "journal/standing_answers.hpp"

namespace limber {

PersonContext person_context(const std::optional<AboutPerson>& about,
                             const std::vector<SessionRecord>& sessions, const Library& library,
                             const WallTime& now) {
  PersonContext care;
  care.circumstances.weekday = weekday(local_day(now));
  if (!about) return care;
  care.screening = standing(about->screening, local_day(now));
  care.circumstances.massage_today = massaged_on(*about, local_day(now));
  care.circumstances.minute_of_day = local_minute(now);
  care.circumstances.pressed = pressed_recently(sessions, library, now);
  care.circumstances.went_further = about->went_further;
  return care;
}

Ways ways_of(const Screening& screening) {
  const auto has = [&](const char* condition) { return screening.conditions.contains(condition); };
  Ways ways;
  const bool unsteady =
      has("fall_risk") || has("dizzy_on_standing") || has("vertigo_bppv") || has("knee_pain_or_tkr");
  if (screening.floor == FloorAccess::easily && !unsteady) ways.floor = FloorWay::easily;
  if (screening.floor == FloorAccess::not_at_all) ways.floor = FloorWay::not_at_all;
  ways.sore_knees = has("knee_pain_or_tkr");
  ways.dizzy = has("vertigo_bppv") || has("dizzy_on_standing");
  ways.new_hip = has("hip_repl_posterior_12w") || has("hip_repl_anterior_12w");
  ways.spare_arms = has("chest_surgery_12w");
  return ways;
}

Adapted adapted(const Routine& routine, const Library& library, const PersonContext& care) {
  return adapted(routine, library, care.screening, care.circumstances, care.chosen);
}

MayDo may_do(const PersonContext& care, const std::string& intensity) {
  const auto judged = [care, intensity](const Exercise& exercise) {
    return cautions(exercise, care.screening, care.circumstances, intensity);
  };
  return [judged](const Exercise& easier, const Exercise& sore) {
    const std::vector<Caution> all = judged(easier);
    const std::vector<Caution> told = judged(sore);
    return std::all_of(all.begin(), all.end(), [&](const Caution& one) {
      return one.strictness == Strictness::mention &&
             std::any_of(told.begin(), told.end(),
                         [&](const Caution& before) { return before.note == one.note; });
    });
  };
}

}  // namespace limber
