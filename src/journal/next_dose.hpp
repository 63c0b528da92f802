// What the morning rules suggest for a client's next dose: a recommendation to the therapist, who decides.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "journal/safety.hpp"
#include "journal/summary.hpp"
#include "routine/library.hpp"

namespace limber {

// One of keep_dose, repeat_dose, reduce_dose, pause_routine.
struct NextDose {
  Offer offer = Offer::keep_dose;
  // The row of safety.hpp that spoke, "warning-sign", "emergency-sign"; of a review also "silent",
  // "skipped-for-pain", "better".
  std::string rule = "morning-unrated";
  std::int64_t day = 0;     // local day of the session it speaks of; 0: of none
  std::optional<int> from;  // pain before that session, and the next morning
  std::optional<int> to;
  std::string exercise = {};  // id of one that was left out because it hurt …
  int times = 0;              // … in so many sessions
  bool operator==(const NextDose&) const = default;
};

// From the mornings after `routine`, by the morning rules (safety_rules.cpp): the most careful verdict of the
// seven days up to its latest answer. A warning sign that is new or
// worse (`warning_day`, 0 for none) comes before all of them.
NextDose next_dose(const std::vector<SessionRecord>& records, const std::string& routine,
                   const SafetyLimits& limits, std::int64_t warning_day);

// The sentence that says what is suggested and why; for the therapist. `names` of exercises, by id.
std::string dose_words(const NextDose& dose, const std::map<std::string, std::string>& names);

// One step is a quarter (evidence E8). A hold becomes a quarter shorter, down to whole five seconds, and not
// under 5 s; where it is 5 s already a repetition is left out. Movements and tensions lose a quarter of their
// repetitions, at least one, and keep one. Pressure and walking last a quarter less, in half minutes.
// Breathing and relaxation keep their length, as on a day of pain.
void one_step_less(ExerciseStep& step, const Library& library);

// A changed copy for the therapist to edit: the version counted on, and where the dose is to be less, one
// step less. An exercise that hurts in one session after another gives way to its gentler variant, else takes
// one step less alone.
Routine next_draft(const Routine& routine, const Library& library, const NextDose& dose);

// The same routine with each exercise one such step less; its version stays.
Routine one_step_less(Routine routine, const Library& library);

// "3" after "2", "1.10" after "1.9", "b-2" after "b", "2" after "".
std::string next_version(const std::string& version);

}  // namespace limber
