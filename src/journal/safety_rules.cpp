// The traffic lights, one rule a row, for a clinician to read. In every table the first row that applies
// speaks; the last one always does.
//
//   rule      its name
//   light     green, amber or red
//   offer     what the program offers; the person chooses (safety.hpp)
//   applies   when it speaks, and from how many points of pain: Thresholds in safety.hpp has the numbers, the
//             therapist's own stand before them
//   source    section of docs/evidence.md
//   words     shown or spoken; {before} and {now} are the ratings
#include "journal/safety_rules.hpp"

#include <array>

namespace limber {
namespace {

using enum Light;
using enum Offer;
using Limit = Thresholds;

constexpr std::int64_t day_s = 24 * 3600;

bool always(const Situation&, int) {
  return true;
}
bool not_rated_before(const Situation& s, int) {
  return !s.before;
}
bool not_rated_twice(const Situation& s, int) {
  return !s.before || !s.now;
}
bool feels_sharp(const Situation& s, int) {
  return s.sensation == Sensation::sharp;
}
bool goes_further_down(const Situation& s, int) {
  return s.sensation == Sensation::spreading;
}
bool pain_before_is(const Situation& s, int points) {
  return s.before && s.before->value() >= points;
}
// High enough to count, and not merely where the person began: chronic pain may start at 5 (evidence E6).
bool pain_reaches(const Situation& s, int points) {
  return s.now && s.now->value() >= points && (!s.before || s.now->value() > s.before->value());
}
bool pain_rises_by(const Situation& s, int points) {
  return s.before && s.now && s.now->value() - s.before->value() >= points;
}
bool still_above_a_day_later(const Situation& s, int) {
  return s.since_end_s >= day_s && pain_rises_by(s, 1);
}
bool second_red_morning(const Situation& s, int) {
  return is_red_morning(s) && s.earlier_red_mornings >= 1;
}

// clang-format off
// Before a session.
constexpr auto start_table = std::to_array<SafetyRule>({
    {"start-breathing-only", red,   breathing_only, pain_before_is,   &Limit::breathing_only_at, "E5",
     Message("{before} is a lot of pain to begin with. Only breathing or relaxation today would be kind to your back. If this pain is new or unusual for you, ask a health professional.")},
    {"start-gentle",         amber, gentle_variant, pain_before_is,   &Limit::gentle_at,         "E5",
     Message("With pain at {before}, a gentler version is a good choice: half as long, half as often, no balls and no pressing.")},
    {"start-unrated",        green, carry_on,       not_rated_before, {},                        "E5",
     Message("Go at your own pace. Mild discomfort that fades is all right; stop if it is sharp.")},
    {"start-go",             green, carry_on,       always,           {},                        "E5",
     Message("You can begin. Stretch to a gentle pull, never to pain.")},
});

// At a comfort check.
constexpr auto during_table = std::to_array<SafetyRule>({
    {"during-sensation", red,   skip_exercise,      feels_sharp,          {},                "E6",
     Message("Leave this exercise now. If the feeling stays, ask a doctor or therapist.")},
    {"during-spreading", red,   skip_exercise,      goes_further_down,    {},                "E6",
     Message("Leave this exercise now, and leave it out until you want to try it again. If the feeling still goes further down, ask a doctor or therapist.")},
    {"during-stop-at",   red,   end_with_breathing, pain_reaches,         &Limit::stop_at,   "E6",
     Message("Your pain is at {now}. Stop here and end with a few calm breaths.")},
    {"during-rise",      red,   end_with_breathing, pain_rises_by,        &Limit::stop_rise, "E6",
     Message("Your pain has risen from {before} to {now}. Stop here and end with a few calm breaths.")},
    {"during-ease-at",   amber, ease,               pain_reaches,         &Limit::ease_at,   "E6",
     Message("Your pain is at {now}. Make smaller movements, and hold for a shorter time.")},
    {"during-ease-rise", amber, ease,               pain_rises_by,        &Limit::ease_rise, "E6",
     Message("Your pain has risen from {before} to {now}. Make smaller movements, and hold for a shorter time.")},
    {"during-go-on",     green, carry_on,           always,               {},                "E6",
     Message("Good. Carry on gently.")},
});

// When it is over.
constexpr auto after_table = std::to_array<SafetyRule>({
    {"after-stop-at",   red,   reduce_dose, pain_reaches,  &Limit::stop_at,   "E6",
     Message("Your pain is at {now}. Rest in a position that eases it, and do less next time. If it does not settle, ask a health professional.")},
    {"after-rise",      red,   reduce_dose, pain_rises_by, &Limit::stop_rise, "E6",
     Message("Your pain has risen from {before} to {now}. Rest in a position that eases it, and do less next time. If it does not settle, ask a health professional.")},
    {"after-ease-at",   amber, repeat_dose, pain_reaches,  &Limit::ease_at,   "E6",
     Message("Your pain is at {now}. Next time do the same or a little less, not more.")},
    {"after-ease-rise", amber, repeat_dose, pain_rises_by, &Limit::ease_rise, "E6",
     Message("Your pain has risen from {before} to {now}. Next time do the same or a little less, not more.")},
    {"after-keep",      green, keep_dose,   always,        {},                "E6",
     Message("Thank you. Tomorrow morning's answer will show how your body took it.")},
});

// The next morning.
constexpr auto morning_table = std::to_array<SafetyRule>({
    {"morning-pause",       red,   pause_routine, second_red_morning,      {},                  "E7",
     Message("This is the second morning in a week with clearly more pain. Pause this routine and ask your therapist before you go on.")},
    {"morning-reduce",      red,   reduce_dose,   pain_rises_by,           &Limit::reduce_rise, "E7",
     Message("Your pain is at {now}; it was {before} before the session. Do one step less next time, and tell your therapist.")},
    {"morning-still-above", red,   reduce_dose,   still_above_a_day_later, {},                  "E7",
     Message("A day later your pain is still above where it was. Do one step less next time, and tell your therapist.")},
    {"morning-repeat",      amber, repeat_dose,   pain_rises_by,           &Limit::repeat_rise, "E7",
     Message("A little more pain than before. Do the same next time, without adding to it.")},
    {"morning-unrated",     green, keep_dose,     not_rated_twice,         {},                  "E7",
     Message("There are no two ratings to compare. Carry on as planned if you feel well.")},
    {"morning-keep",        green, keep_dose,     always,                  {},                  "E7",
     Message("Your body took it well. Carry on as planned.")},
});
// clang-format on

}  // namespace

bool is_red_morning(const Situation& situation) {
  return pain_rises_by(situation, situation.limit.reduce_rise) || still_above_a_day_later(situation, 0);
}

const std::span<const SafetyRule> start_rules = start_table;
const std::span<const SafetyRule> during_rules = during_table;
const std::span<const SafetyRule> after_rules = after_table;
const std::span<const SafetyRule> morning_rules = morning_table;

}  // namespace limber
