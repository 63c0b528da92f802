#include "screen/check_in.hpp"

#include <utility>

#include "screen/score_rows.hpp"

namespace limber {
namespace {

using Updated = Update<CheckInScreen>;

std::optional<Score> rated(const CheckInScreen& state, const std::string& question) {
  const auto found = state.ratings.find(question);
  return found == state.ratings.end() ? std::nullopt : Score::from(found->second);
}

std::optional<Score> pain_before(const CheckInScreen& state) {
  const auto before = state.record.check_ins.find(Phase::before);
  return before == state.record.check_ins.end() ? std::nullopt : before->second.pain;
}

Verdict judged(const CheckInScreen& state) {
  const std::optional<Score> pain = answers(state).pain;
  switch (state.phase) {
    case Phase::before:
      return at_start(pain, {}, state.limits, state.language);
    case Phase::after:
      return after_session(pain_before(state), pain, state.limits, state.language);
    case Phase::next_morning:
      break;
  }
  SessionRecord answered = state.record;
  answered.check_ins[Phase::next_morning] = answers(state);
  answered.check_ins[Phase::next_morning].at = state.opened;
  return next_morning(answered, state.records, state.limits, state.language);
}

// What the rules would offer instead is already what is planned.
bool offered_anyway(const CheckInScreen& state, const Verdict& verdict) {
  return state.phase == Phase::before && state.restful &&
         (verdict.offer == Offer::breathing_only || verdict.offer == Offer::gentle_variant);
}

// Shows what the rules say; where all is well there is nothing to read.
CheckInScreen advised(CheckInScreen state) {
  const Verdict verdict = judged(state);
  if (verdict.light == Light::green || offered_anyway(state, verdict)) {
    state.finished = true;
  } else {
    state.verdict = verdict;
  }
  return state;
}

Updated saved_first(CheckInScreen state) {
  state.saving = true;
  state.failure.clear();
  SaveCheckIn save{state.record.id, state.phase, answers(state)};
  return {std::move(state), {std::move(save)}};
}

Updated gone_on(CheckInScreen state) {
  if (state.saving) return {std::move(state), {}};
  if (state.verdict) {
    state.finished = true;
    return {std::move(state), {}};
  }
  // Before a session the answers are kept with its record, which begins with its first moment.
  if (state.phase == Phase::before) return {advised(std::move(state)), {}};
  return saved_first(std::move(state));
}

// A next-morning question that was skipped has been asked all the same: it never nags twice.
Updated skipped(CheckInScreen state) {
  state.ratings.clear();
  if (state.phase == Phase::next_morning) return saved_first(std::move(state));
  state.finished = true;
  return {std::move(state), {}};
}

}  // namespace

Update<CheckInScreen> update(CheckInScreen state, const Intent& intent) {
  const auto same = [&] { return Updated{std::move(state), {}}; };
  const bool rating = !state.verdict && !state.saving;
  return std::visit(
      Overloaded{[&](const Rate& given) {
                   if (rating) rate(state.ratings, state.questions, given.question, given.score);
                   return same();
                 },
                 [&](const RateNext& given) {
                   if (rating) rate_next(state.ratings, state.questions, given.score);
                   return same();
                 },
                 [&](const ClearRating& cleared) {
                   if (rating) state.ratings.erase(cleared.question);
                   return same();
                 },
                 [&](const Continue&) { return gone_on(std::move(state)); },
                 [&](const SkipCheckIn&) { return rating ? skipped(std::move(state)) : same(); },
                 [&](const CheckInSaved&) {
                   if (!state.saving) return same();
                   state.saving = false;
                   return Updated{advised(std::move(state)), {}};
                 },
                 [&](const SaveFailed& failed) {
                   state.saving = false;
                   state.failure = failed.words;
                   return same();
                 },
                 [&](const auto&) { return same(); }},
      intent);
}

CheckIn answers(const CheckInScreen& state) {
  CheckIn check_in;
  check_in.pain = rated(state, "pain");
  check_in.stiffness = rated(state, "stiffness");
  check_in.stress = rated(state, "stress");
  check_in.mood = rated(state, "mood");
  return check_in;
}

}  // namespace limber
