#include "journal/safety.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/red_flags.hpp"

namespace limber {
namespace {

constexpr std::int64_t day_s = 24 * 3600;

struct Situation {
  std::optional<Score> before;
  std::optional<Score> now;
  bool warning_sensation = false;
  std::int64_t since_end_s = 0;
  int earlier_red_mornings = 0;
  Thresholds limit;

  bool rose_by(int points) const { return before && now && now->value() - before->value() >= points; }
  // High enough to count, and not merely where the person began: chronic pain may start at 5 (domain §2.1).
  bool reached(int points) const {
    return now && now->value() >= points && (!before || now->value() > before->value());
  }
  bool started_at(int points) const { return before && before->value() >= points; }
};

struct Rule {
  const char* id;
  Light light;
  Offer offer;
  bool (*applies)(const Situation&);
  std::string (*words)();  // {before} and {now} are filled in
};

bool always(const Situation&) {
  return true;
}

bool red_morning(const Situation& s) {
  return s.rose_by(s.limit.reduce_rise) || (s.since_end_s >= day_s && s.rose_by(1));
}

// In every table the first row that applies speaks; the last one always does.
constexpr std::array start_rules{
    Rule{"start-breathing-only", Light::red, Offer::breathing_only,
         [](const Situation& s) { return s.started_at(s.limit.breathing_only_at); },
         [] {
           return tr(
               "{before} is a lot of pain to begin with. Only breathing or relaxation today would be kind to "
               "your back. If this pain is new or unusual for you, ask a professional.");
         }},
    Rule{"start-gentle", Light::amber, Offer::gentle_variant,
         [](const Situation& s) { return s.started_at(s.limit.gentle_at); },
         [] {
           return tr(
               "With pain at {before}, the gentle variant is a good choice: half the hold, half the "
               "repetitions, no pressure.");
         }},
    Rule{"start-unrated", Light::green, Offer::carry_on, [](const Situation& s) { return !s.before; },
         [] { return tr("Go at your own pace, and stop whenever something hurts."); }},
    Rule{"start-go", Light::green, Offer::carry_on, always,
         [] { return tr("You can begin. Stretch to a gentle pull, never to pain."); }}};

constexpr std::array during_rules{
    Rule{"during-sensation", Light::red, Offer::skip_exercise,
         [](const Situation& s) { return s.warning_sensation; },
         [] {
           return tr(
               "Stop this exercise. You can skip it, or leave out all that is left. If the feeling stays or "
               "comes back, ask a professional.");
         }},
    Rule{"during-stop-at", Light::red, Offer::end_with_breathing,
         [](const Situation& s) { return s.reached(s.limit.stop_at); },
         [] { return tr("Your pain is at {now}. Stop here and end with a few calm breaths."); }},
    Rule{"during-rise", Light::red, Offer::end_with_breathing,
         [](const Situation& s) { return s.rose_by(s.limit.stop_rise); },
         [] {
           return tr(
               "Your pain has risen from {before} to {now}. Stop here and end with a few calm breaths.");
         }},
    Rule{"during-ease-at", Light::amber, Offer::ease,
         [](const Situation& s) { return s.reached(s.limit.ease_at); },
         [] { return tr("Your pain is at {now}. Move less far, and hold for a shorter time."); }},
    Rule{"during-ease-rise", Light::amber, Offer::ease,
         [](const Situation& s) { return s.rose_by(s.limit.ease_rise); },
         [] {
           return tr(
               "Your pain has risen from {before} to {now}. Move less far, and hold for a shorter time.");
         }},
    Rule{"during-go-on", Light::green, Offer::carry_on, always, [] { return tr("Good. Carry on gently."); }}};

constexpr std::array after_rules{
    Rule{"after-stop-at", Light::red, Offer::reduce_dose,
         [](const Situation& s) { return s.reached(s.limit.stop_at); },
         [] {
           return tr(
               "Your pain is at {now}. Rest in a position that eases it, and do less next time. If it does "
               "not "
               "settle, ask a professional.");
         }},
    Rule{"after-rise", Light::red, Offer::reduce_dose,
         [](const Situation& s) { return s.rose_by(s.limit.stop_rise); },
         [] {
           return tr(
               "Your pain has risen from {before} to {now}. Rest in a position that eases it, and do less "
               "next "
               "time. If it does not settle, ask a professional.");
         }},
    Rule{"after-ease-at", Light::amber, Offer::repeat_dose,
         [](const Situation& s) { return s.reached(s.limit.ease_at); },
         [] { return tr("Your pain is at {now}. Next time do the same or a little less, not more."); }},
    Rule{"after-ease-rise", Light::amber, Offer::repeat_dose,
         [](const Situation& s) { return s.rose_by(s.limit.ease_rise); },
         [] {
           return tr(
               "Your pain has risen from {before} to {now}. Next time do the same or a little less, not "
               "more.");
         }},
    Rule{"after-keep", Light::green, Offer::keep_dose, always,
         [] { return tr("Thank you. Tomorrow morning's answer will show how your body took it."); }}};

constexpr std::array morning_rules{
    Rule{"morning-pause", Light::red, Offer::pause_routine,
         [](const Situation& s) { return red_morning(s) && s.earlier_red_mornings >= 1; },
         [] {
           return tr(
               "This is the second morning in a week with clearly more pain. Pause this routine and ask your "
               "therapist before you go on.");
         }},
    Rule{
        "morning-reduce", Light::red, Offer::reduce_dose,
        [](const Situation& s) { return s.rose_by(s.limit.reduce_rise); },
        [] {
          return tr(
              "Your pain is at {now}, from {before} before the session. Do one step less next time, and tell "
              "your therapist.");
        }},
    Rule{"morning-still-above", Light::red, Offer::reduce_dose, red_morning,
         [] {
           return tr(
               "A day later your pain is still above where it was. Do one step less next time, and tell your "
               "therapist.");
         }},
    Rule{"morning-repeat", Light::amber, Offer::repeat_dose,
         [](const Situation& s) { return s.rose_by(s.limit.repeat_rise); },
         [] {
           return tr("A little more pain than before. Repeat the same next time, without adding to it.");
         }},
    Rule{"morning-unrated", Light::green, Offer::keep_dose,
         [](const Situation& s) { return !s.before || !s.now; },
         [] { return tr("There are no two ratings to compare. Carry on as planned if you feel well."); }},
    Rule{"morning-keep", Light::green, Offer::keep_dose, always,
         [] { return tr("Your body took it well. Carry on as planned."); }}};

std::string score_text(const std::optional<Score>& score) {
  return score ? std::to_string(score->value()) : "";
}

// On red the therapist's own words follow ours, and their routine for such days is offered.
void add_advice(Verdict& verdict, const SafetyLimits& limits, std::string_view language) {
  if (verdict.light != Light::red) return;
  const std::string advice_words = limits.advice.in(language);
  if (!advice_words.empty()) {
    verdict.words += " " + fill(tr("Your therapist's advice: {advice}"), {{"advice", advice_words}});
  }
  verdict.flare_routine = limits.flare_routine;
}

template <class Rules>
Verdict judged(const Rules& rules, const Situation& situation, const SafetyLimits& limits,
               std::string_view language) {
  const auto rule =
      std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.applies(situation); });
  Verdict verdict{
      rule->light, rule->offer, rule->id,
      fill(rule->words(), {{"before", score_text(situation.before)}, {"now", score_text(situation.now)}}),
      ""};
  add_advice(verdict, limits, language);
  return verdict;
}

Situation situation_of(const SessionRecord& record, const Thresholds& limit) {
  Situation situation;
  situation.limit = limit;
  const auto before = record.check_ins.find(Phase::before);
  if (before != record.check_ins.end()) situation.before = before->second.pain;
  const auto morning = record.check_ins.find(Phase::next_morning);
  if (morning != record.check_ins.end()) {
    situation.now = morning->second.pain;
    situation.since_end_s = morning->second.at.unix_seconds - end_of(record).unix_seconds;
  }
  return situation;
}

// Red mornings of the same routine in the seven days before this record's own.
int earlier_red_mornings(const SessionRecord& record, const std::vector<SessionRecord>& records,
                         const Thresholds& limit) {
  const auto own = record.check_ins.find(Phase::next_morning);
  if (own == record.check_ins.end()) return 0;
  const std::int64_t at = own->second.at.unix_seconds;
  return static_cast<int>(std::count_if(records.begin(), records.end(), [&](const SessionRecord& other) {
    const auto morning = other.check_ins.find(Phase::next_morning);
    if (morning == other.check_ins.end() || other.routine != record.routine) return false;
    const std::int64_t earlier_by = at - morning->second.at.unix_seconds;
    return earlier_by > 0 && earlier_by <= 7 * day_s && red_morning(situation_of(other, limit));
  }));
}

}  // namespace

Thresholds thresholds(const SafetyLimits& limits) {
  const Thresholds usual;
  Thresholds own;
  own.stop_at = std::max(1, limits.stop_at.value_or(usual.stop_at));
  own.stop_rise =
      std::max(1, limits.stop_rise.value_or(usual.stop_rise));  // no rise is never a rise too many
  own.ease_at = std::clamp(own.stop_at - 2, 1, usual.ease_at);
  own.ease_rise = std::clamp(own.stop_rise - 1, 1, usual.ease_rise);
  own.gentle_at = std::min(usual.gentle_at, own.stop_at);
  own.reduce_rise = std::min(usual.reduce_rise, own.stop_rise);
  own.repeat_rise = std::clamp(own.reduce_rise - 1, 1, usual.repeat_rise);
  return own;
}

Verdict at_start(std::optional<Score> before, const std::vector<std::string>& red_flags,
                 const SafetyLimits& limits, std::string_view language) {
  if (const auto urgency = most_pressing(red_flags)) {
    return {Light::red, Offer::seek_care, "start-red-flag", advice(*urgency), ""};
  }
  Situation situation;
  situation.before = before;
  situation.limit = thresholds(limits);
  return judged(start_rules, situation, limits, language);
}

Verdict during(std::optional<Score> before, std::optional<Score> now, bool warning_sensation,
               const SafetyLimits& limits, std::string_view language) {
  return judged(during_rules, {before, now, warning_sensation, 0, 0, thresholds(limits)}, limits, language);
}

Verdict after_session(std::optional<Score> before, std::optional<Score> after, const SafetyLimits& limits,
                      std::string_view language) {
  return judged(after_rules, {before, after, false, 0, 0, thresholds(limits)}, limits, language);
}

Verdict next_morning(std::optional<Score> before, std::optional<Score> morning, std::int64_t since_end_s,
                     int earlier_red_mornings, const SafetyLimits& limits, std::string_view language) {
  return judged(morning_rules,
                {before, morning, false, since_end_s, earlier_red_mornings, thresholds(limits)}, limits,
                language);
}

Verdict next_morning(const SessionRecord& record, const std::vector<SessionRecord>& records,
                     const SafetyLimits& limits, std::string_view language) {
  Situation situation = situation_of(record, thresholds(limits));
  situation.earlier_red_mornings = earlier_red_mornings(record, records, situation.limit);
  return judged(morning_rules, situation, limits, language);
}

}  // namespace limber
