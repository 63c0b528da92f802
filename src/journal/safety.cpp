#include "journal/safety.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/safety_rules.hpp"

namespace limber {
namespace {

constexpr std::int64_t week_s = 7 * 24 * 3600;

std::string score_text(const std::optional<Score>& score) {
  return score ? std::to_string(score->value()) : "";
}

// On red the therapist's own words follow ours, and their routine for such days is offered. Not where one
// exercise is to be left: who is in pain reads two sentences, and theirs are about the session.
void add_advice(Verdict& verdict, const SafetyLimits& limits, std::string_view language) {
  if (verdict.light != Light::red || verdict.offer == Offer::skip_exercise) return;
  const std::string advice_words = limits.advice.in(language);
  if (!advice_words.empty()) {
    verdict.words += " " + fill(advice_pattern(limits), {{"advice", advice_words}});
  }
  verdict.flare_routine = limits.flare_routine;
}

Verdict judged(std::span<const SafetyRule> rules, const Situation& situation, const SafetyLimits& limits,
               std::string_view language) {
  const auto row = std::find_if(rules.begin(), rules.end(), [&](const SafetyRule& one) {
    return one.applies(situation, one.points ? situation.limit.*one.points : 0);
  });
  Verdict verdict{
      row->light, row->offer, row->rule,
      fill(row->words(), {{"before", score_text(situation.before)}, {"now", score_text(situation.now)}}), ""};
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
    return earlier_by > 0 && earlier_by <= week_s && is_red_morning(situation_of(other, limit));
  }));
}

}  // namespace

// Nobody is told of a therapist who never wrote to them.
std::string advice_pattern(const SafetyLimits& limits) {
  return limits.by_therapist ? tr("Your therapist's advice: {advice}")
                             : tr("Advice with this routine: {advice}");
}

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

std::optional<int> usual_pain(const std::vector<SessionRecord>& records) {
  constexpr std::size_t most = 10;
  constexpr std::size_t least = 5;
  std::vector<std::pair<WallTime, int>> rated;
  for (const SessionRecord& record : records) {
    const auto before = record.check_ins.find(Phase::before);
    if (before != record.check_ins.end() && before->second.pain)
      rated.emplace_back(record.started, before->second.pain->value());
  }
  std::sort(rated.rbegin(), rated.rend());
  rated.resize(std::min(rated.size(), most));
  if (rated.size() < least) return std::nullopt;
  const auto middle = rated.begin() + static_cast<std::ptrdiff_t>((rated.size() - 1) / 2);
  std::nth_element(rated.begin(), middle, rated.end(),
                   [](const auto& a, const auto& b) { return a.second < b.second; });
  return middle->second;
}

// Pain up to 3 never makes a session gentle, and up to 5 never ends it before it began: those bands are safe
// and acceptable for everybody. 9 is a lot for anybody.
Thresholds start_thresholds(const SafetyLimits& limits, std::optional<int> usual) {
  constexpr int above_safe = 4;
  constexpr int above_acceptable = 6;
  constexpr int a_lot_for_anybody = 9;
  Thresholds own = thresholds(limits);
  if (!usual) return own;
  own.gentle_at = std::max(*usual + 2, above_safe);
  if (limits.stop_at) own.gentle_at = std::min(own.gentle_at, own.stop_at);
  own.breathing_only_at = std::clamp(*usual + 3, above_acceptable, a_lot_for_anybody);
  return own;
}

Verdict at_start(std::optional<Score> before, const SafetyLimits& limits, std::string_view language,
                 std::optional<int> usual) {
  Situation situation;
  situation.before = before;
  situation.limit = start_thresholds(limits, usual);
  // What comes with a routine of Limber's own is for the midst of it: "stop here", where nothing has begun.
  SafetyLimits said = limits;
  if (!limits.by_therapist) said.advice = {};
  return judged(start_rules, situation, said, language);
}

Verdict during(std::optional<Score> before, std::optional<Score> now, Sensation sensation,
               const SafetyLimits& limits, std::string_view language) {
  return judged(during_rules, {before, now, sensation, 0, 0, thresholds(limits)}, limits, language);
}

Verdict after_session(std::optional<Score> before, std::optional<Score> after, const SafetyLimits& limits,
                      std::string_view language) {
  return judged(after_rules, {before, after, Sensation::none, 0, 0, thresholds(limits)}, limits, language);
}

Verdict next_morning(std::optional<Score> before, std::optional<Score> morning, std::int64_t since_end_s,
                     int earlier_red_mornings, const SafetyLimits& limits, std::string_view language) {
  return judged(morning_rules,
                {before, morning, Sensation::none, since_end_s, earlier_red_mornings, thresholds(limits)},
                limits, language);
}

Verdict next_morning(const SessionRecord& record, const std::vector<SessionRecord>& records,
                     const SafetyLimits& limits, std::string_view language) {
  Situation situation = situation_of(record, thresholds(limits));
  situation.earlier_red_mornings = earlier_red_mornings(record, records, situation.limit);
  return judged(morning_rules, situation, limits, language);
}

}  // namespace limber
