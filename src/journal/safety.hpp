// Traffic-light rules for starting, going on, and the morning after (evidence E5 to E7). They recommend; they
// never diagnose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/check_in.hpp"
#include "journal/session_record.hpp"
#include "routine/routine.hpp"

namespace limber {

enum class Light { green, amber, red };

// What the program offers. The person chooses.
enum class Offer {
  carry_on,
  gentle_variant,  // half the dose, and nothing that presses (timeline/gentle.hpp)
  breathing_only,  // breathing and relaxation, nothing else
  ease,            // less range, shorter hold
  skip_exercise,   // leave this exercise, mark it; offer to skip all that is left
  end_with_breathing,
  keep_dose,
  repeat_dose,   // the same again, no progress
  reduce_dose,   // one step less next time, and the therapist should know
  pause_routine  // until the therapist has been asked
};

struct Verdict {
  Light light = Light::green;
  Offer offer = Offer::carry_on;
  std::string rule;           // stable id of the row that spoke: "during-rise"
  std::string words;          // to show or speak; on red the therapist's own advice follows
  std::string flare_routine;  // on red, the routine the therapist named for such days; "" if none
  bool operator==(const Verdict&) const = default;
};

// Points of pain at which the rules turn; safety_rules.cpp has the rules.
struct Thresholds {
  int gentle_at = 6;  // before a session (evidence E5)
  int breathing_only_at = 8;
  int ease_at = 4;  // during and after, if above the rating before (evidence E6)
  int ease_rise = 2;
  int stop_at = 6;
  int stop_rise = 3;
  int repeat_rise = 2;  // the next morning (evidence E7)
  int reduce_rise = 3;
  bool operator==(const Thresholds&) const = default;
};

// The therapist's limits in place of the defaults. A looser limit loosens only the DURING rule it speaks of;
// a stricter one tightens the rules before and after it too, so that the careful answer always wins.
Thresholds thresholds(const SafetyLimits& limits);

// What goes before the advice of a routine's file, with {advice}: "Your therapist's advice: …" only where one
// wrote it.
std::string advice_pattern(const SafetyLimits& limits);

// In all of these `before` is the pain before the session; absent where it was skipped. A rule that compares
// then does not speak, an absolute one does. `language` picks among the languages of the therapist's advice.

// The person's own usual pain: the median of their last ten ratings before a session (of two in the middle
// the lower); nullopt where there are not five yet.
std::optional<int> usual_pain(const std::vector<SessionRecord>& records);

// As thresholds(), with those before a session measured from the person's usual pain where that is known
// (evidence E5).
Thresholds start_thresholds(const SafetyLimits& limits, std::optional<int> usual);

// `usual`: usual_pain().
Verdict at_start(std::optional<Score> before, const SafetyLimits& limits, std::string_view language,
                 std::optional<int> usual = std::nullopt);

// What stops an exercise whatever the number: a feeling that is sharp, electric or numb, or one that goes
// further down a leg or an arm.
enum class Sensation : std::uint8_t { none, sharp, spreading };

Verdict during(std::optional<Score> before, std::optional<Score> now, Sensation sensation,
               const SafetyLimits& limits, std::string_view language);

Verdict after_session(std::optional<Score> before, std::optional<Score> after, const SafetyLimits& limits,
                      std::string_view language);

// `since_end_s`: seconds from the session's end to the answer. `earlier_red_mornings`: in the seven days
// before.
Verdict next_morning(std::optional<Score> before, std::optional<Score> morning, std::int64_t since_end_s,
                     int earlier_red_mornings, const SafetyLimits& limits, std::string_view language);

// The morning verdict of a stored session, with the red mornings of the same routine counted among `records`.
Verdict next_morning(const SessionRecord& record, const std::vector<SessionRecord>& records,
                     const SafetyLimits& limits, std::string_view language);

}  // namespace limber
