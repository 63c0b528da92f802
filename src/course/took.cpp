#include "course/took.hpp"

#include <algorithm>

#include "journal/questions.hpp"

namespace limber {
namespace {

bool left_for_pain(const SessionRecord& record) {
  return std::any_of(record.steps.begin(), record.steps.end(), [](const PerformedStep& step) {
    return hurt(step.skipped) || step.skipped == SkipReason::eased;
  });
}

}  // namespace

bool is_over(const SessionRecord& record) {
  return is_session(record) && record.state != SessionState::running && record.performed > Millis{0};
}

std::vector<const SessionRecord*> newest_first(const std::vector<SessionRecord>& sessions) {
  std::vector<const SessionRecord*> list;
  for (const SessionRecord& one : sessions) {
    if (is_over(one)) list.push_back(&one);
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const SessionRecord* a, const SessionRecord* b) { return b->started < a->started; });
  return list;
}

Took took(const SessionRecord& record, const std::vector<SessionRecord>& sessions,
          const SafetyLimits& limits) {
  const auto before = rating(record, Phase::before, Question::pain);
  const auto morning = rating(record, Phase::next_morning, Question::pain);
  const Light after = after_session(before, rating(record, Phase::after, Question::pain), limits, "").light;
  const Light next = next_morning(record, sessions, limits, "").light;
  if (after == Light::red || next == Light::red) return Took::red;
  if (next == Light::amber || left_for_pain(record)) return Took::amber;
  const bool tells = before && morning && most_was_done(record);
  return tells && at_start(before, limits, "", usual_pain(sessions)).light == Light::green ? Took::calm
                                                                                           : Took::unrated;
}

int calm_in_a_row(const std::vector<SessionRecord>& sessions, const std::vector<std::string>& routines,
                  const SafetyLimits& limits, const WallTime& since) {
  int calm = 0;
  for (const SessionRecord* one : newest_first(sessions)) {
    const bool its = std::find(routines.begin(), routines.end(), one->routine) != routines.end();
    if (!its || one->started < since) continue;
    const Took how = took(*one, sessions, limits);
    if (how == Took::unrated) continue;
    if (how != Took::calm) break;
    ++calm;
  }
  return calm;
}

}  // namespace limber
