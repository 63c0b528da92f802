#include "screen/check_in.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "journal/body_map.hpp"
#include "screen/note_field.hpp"

namespace limber {
namespace {

using Updated = Update<CheckInScreen>;

std::optional<Score> rated(const CheckInScreen& state, const std::string& question) {
  const auto found = state.ratings.find(question);
  return found == state.ratings.end() ? std::nullopt : Score::from(found->second);
}

std::string region_key(const std::string& region) {
  return "region:" + region;
}

// Everything that can be rated on the page that is shown.
std::vector<std::string> all_questions(const CheckInScreen& state) {
  std::vector<std::string> questions = state.questions;
  if (!state.more) return questions;
  for (std::string& question : more_questions(state)) questions.push_back(std::move(question));
  return questions;
}

void toggle_region(CheckInScreen& state, const std::string& region) {
  if (find_region(region) == nullptr) return;
  if (std::erase(state.regions, region) == 0) {
    state.regions.push_back(region);
  } else {
    state.ratings.erase(region_key(region));
  }
}

void set_minutes(CheckInScreen& state, const SetNumber& asked) {
  constexpr int most = 600;
  if (asked.setting != "stiffness_minutes") return;
  const int minutes = std::clamp(static_cast<int>(asked.value), 0, most);
  // The chosen one again takes it back: not answered is not none.
  state.stiff_minutes = state.stiff_minutes == minutes ? std::nullopt : std::optional(minutes);
}

void allow(CheckInScreen& state, const SetAllowance& asked) {
  const Allowance allowance{asked.exercise, asked.condition, "person"};
  std::erase(state.chosen, allowance);
  const bool may = std::any_of(state.remarks.begin(), state.remarks.end(), [&](const Remark& remark) {
    return remark.exercise == asked.exercise && remark.caution.condition == asked.condition &&
           remark.caution.person_may_allow;
  });
  if (asked.on && may) state.chosen.push_back(allowance);
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

// On to what was left out for the person, if they have not read it; else done.
CheckInScreen remarked(CheckInScreen state) {
  if (state.phase == Phase::before && !state.remarks.empty() && !state.remarking) {
    state.remarking = true;
    state.verdict.reset();
    state.scroll = 0;
  } else {
    state.finished = true;
  }
  return state;
}

// Shows what the rules say; where all is well there is nothing to read.
CheckInScreen advised(CheckInScreen state) {
  const Verdict verdict = judged(state);
  if (verdict.light == Light::green || offered_anyway(state, verdict)) return remarked(std::move(state));
  state.verdict = verdict;
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
  if (state.more) {
    state.more = false;
    return {std::move(state), {}};
  }
  if (state.verdict || state.remarking) return {remarked(std::move(state)), {}};
  // Before a session the answers are kept with its record, which begins with its first moment.
  if (state.phase == Phase::before) return {advised(std::move(state)), {}};
  return saved_first(std::move(state));
}

// A next-morning question that was skipped has been asked all the same: it never nags twice.
Updated skipped(CheckInScreen state) {
  state.ratings.clear();
  state.regions.clear();
  state.stiff_minutes.reset();
  state.fields = check_in_fields();
  if (state.phase == Phase::next_morning) return saved_first(std::move(state));
  return {remarked(std::move(state)), {}};
}

}  // namespace

TextFields check_in_fields() {
  return {{note_field, note_rules}};
}

std::vector<std::string> more_questions(const CheckInScreen& state) {
  std::vector<std::string> questions;
  for (const char* question : {"stress", "mood"}) {
    if (std::find(state.questions.begin(), state.questions.end(), question) == state.questions.end())
      questions.push_back(question);
  }
  for (const std::string& region : state.regions) questions.push_back(region_key(region));
  return questions;
}

Update<CheckInScreen> update(CheckInScreen state, const Intent& intent) {
  Effects effects = state.fields.write(intent);
  const auto same = [&] { return Updated{std::move(state), std::move(effects)}; };
  const bool rating = !state.verdict && !state.saving && !state.remarking;
  return std::visit(
      Overloaded{[&](const Rate& given) {
                   if (rating) rate(state.ratings, all_questions(state), given.question, given.score);
                   return same();
                 },
                 [&](const RateNext& given) {
                   if (rating && !state.more) rate_next(state.ratings, state.questions, given.score);
                   return same();
                 },
                 [&](const ClearRating& cleared) {
                   if (rating) state.ratings.erase(cleared.question);
                   return same();
                 },
                 [&](const ShowMore&) {
                   if (rating) state.more = !state.more;
                   state.scroll = 0;
                   return same();
                 },
                 [&](const ToggleRegion& toggled) {
                   if (rating && toggled.list == "areas") toggle_region(state, toggled.region);
                   return same();
                 },
                 [&](const SetNumber& number) {
                   if (rating) set_minutes(state, number);
                   return same();
                 },
                 [&](const SetAllowance& asked) {
                   allow(state, asked);
                   return same();
                 },
                 [&](const ScrollTo& to) {
                   state.scroll = to.offset;
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
  check_in.stiffness_minutes = state.stiff_minutes;
  for (const std::string& region : state.regions)
    check_in.areas.push_back({region, rated(state, region_key(region))});
  check_in.note = state.fields.text(note_field);
  return check_in;
}

}  // namespace limber
