#include "screen/check_in/check_in.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/message.hpp"
#include "journal/body_map.hpp"
#include "screen/ui/note_field.hpp"

namespace limber {
namespace {

bool holds(const std::vector<Question>& questions, Question question) {
  return std::find(questions.begin(), questions.end(), question) != questions.end();
}

// The answer that goes by this name on the page that is shown; null if nothing of that name is asked there.
std::optional<Score>* answer_named(CheckInScreen& state, const std::string& name) {
  const QuestionFacts* facts = find_question(name);
  const bool here = facts != nullptr && (holds(state.questions, facts->question) ||
                                         (state.more && holds(more_questions(state), facts->question)));
  if (here) return &(state.given.*facts->score);
  for (AreaRating& area : state.given.areas) {
    if (state.more && region_key(area.region) == name) return &area.score;
  }
  return nullptr;
}

void rate(CheckInScreen& state, const std::string& name, std::optional<Score> score) {
  if (std::optional<Score>* answer = answer_named(state, name)) *answer = score;
}

void rate_next(CheckInScreen& state, const std::optional<Score>& score) {
  for (const Question question : state.questions) {
    std::optional<Score>& answer = state.given.*facts_of(question).score;
    if (answer) continue;
    answer = score;
    return;
  }
}

// Who has the keyboard writes at once, and then goes on.
CheckInUpdate shown_more(CheckInScreen state) {
  state.more = !state.more;
  state.scrolls.to_top();
  ShellEffect there{FocusOn{state.more ? note_field : "continue"}};
  return {std::move(state), {std::move(there)}};
}

void toggle_region(CheckInScreen& state, const std::string& region) {
  if (find_region(region) == nullptr) return;
  std::vector<AreaRating>& areas = state.given.areas;
  const auto marked = [&](const AreaRating& area) { return area.region == region; };
  if (std::erase_if(areas, marked) == 0) areas.push_back({region, std::nullopt});
}

void set_minutes(CheckInScreen& state, int asked) {
  constexpr int most = 600;
  const int minutes = std::clamp(asked, 0, most);
  // The chosen one again takes it back: not answered is not none.
  std::optional<int>& chosen = state.given.stiffness_minutes;
  chosen = chosen == minutes ? std::nullopt : std::optional(minutes);
}

void allow(CheckInScreen& state, const SetAllowance& asked) {
  const Allowance allowance{asked.exercise, asked.condition, "person"};
  std::erase(state.chosen, allowance);
  const bool may = std::any_of(state.remarks.begin(), state.remarks.end(), [&](const Adaptation& remark) {
    return remark.exercise == asked.exercise && remark.caution.condition == asked.condition &&
           remark.caution.person_may_allow;
  });
  if (asked.on && may) state.chosen.push_back(allowance);
}

Verdict judged(const CheckInScreen& state, const World& world) {
  const std::optional<Score> pain = answers(state).pain;
  switch (state.phase) {
    case Phase::before:
      return at_start(pain, state.limits, state.language, usual_pain(world.sessions));
    case Phase::after:
      return after_session(rating(state.record, Phase::before, Question::pain), pain, state.limits,
                           state.language);
    case Phase::next_morning:
      break;
  }
  SessionRecord answered = state.record;
  answered.check_ins[Phase::next_morning] = answers(state);
  answered.check_ins[Phase::next_morning].at = state.opened;
  return next_morning(answered, world.sessions, state.limits, state.language);
}

// What the rules would offer instead is already what is planned.
bool offered_anyway(const CheckInScreen& state, const Verdict& verdict) {
  return state.phase == Phase::before && state.restful &&
         (verdict.offer == Offer::breathing_only || verdict.offer == Offer::gentle_variant);
}

// On to what was left out for the person, if they have not read it; else done.
CheckInUpdate remarked(CheckInScreen state) {
  if (state.phase != Phase::before || state.remarks.empty() || state.remarking)
    return {std::move(state), {CheckInFinished{}}};
  state.remarking = true;
  state.verdict.reset();
  state.scrolls.to_top();
  return {std::move(state)};
}

// Shows what the rules say; where all is well there is nothing to read.
CheckInUpdate advised(CheckInScreen state, const World& world) {
  const Verdict verdict = judged(state, world);
  if (verdict.light == Light::green || offered_anyway(state, verdict)) return remarked(std::move(state));
  state.verdict = verdict;
  return {std::move(state)};
}

// Asked once more a day later: what is not told anew stays as it was told in the morning.
CheckIn with_earlier(CheckIn now, const SessionRecord& record) {
  const auto earlier = record.check_ins.find(Phase::next_morning);
  if (earlier == record.check_ins.end()) return now;
  for (const QuestionFacts& facts : questions()) {
    std::optional<Score>& answer = now.*facts.score;
    if (!answer) answer = earlier->second.*facts.score;
  }
  if (!now.stiffness_minutes) now.stiffness_minutes = earlier->second.stiffness_minutes;
  if (now.areas.empty()) now.areas = earlier->second.areas;
  if (now.note.empty()) now.note = earlier->second.note;
  return now;
}

CheckInUpdate saved_first(CheckInScreen state) {
  // The morning's pain is not the pain of a day later: unanswered, the morning's answers stand.
  const bool again =
      state.phase == Phase::next_morning && state.record.check_ins.contains(Phase::next_morning);
  if (again && !answers(state).pain) return remarked(std::move(state));
  state.saving = true;
  state.failure.reset();
  const CheckIn told = answers(state);
  SaveCheckIn save{state.record.id, state.phase, again ? with_earlier(told, state.record) : told};
  return {std::move(state), {std::move(save)}};
}

CheckInUpdate gone_on(CheckInScreen state, const World& world) {
  if (state.saving) return {std::move(state), {}};
  if (state.more) {
    state.more = false;
    return {std::move(state), {}};
  }
  // No key leads past an advice that leaves only breathing.
  const bool breathing_only = state.verdict && state.verdict->offer == Offer::breathing_only;
  if (state.phase == Phase::before && breathing_only) return {std::move(state), {}};
  if (state.verdict || state.remarking) return remarked(std::move(state));
  if (state.alone) return {std::move(state), {CheckInFinished{}}};
  // Before a session the answers are kept with its record, which begins with its first moment.
  if (state.phase == Phase::before) return advised(std::move(state), world);
  return saved_first(std::move(state));
}

// What was answered stays answered: only the rest is skipped. A next-morning question that was skipped has
// been asked all the same: it never nags twice.
CheckInUpdate skipped(CheckInScreen state, const World& world) {
  if (state.failure) return remarked(std::move(state));  // nobody is kept here because the disk is full
  if (is_answered(state) || state.alone) return gone_on(std::move(state), world);
  if (state.phase == Phase::next_morning) return saved_first(std::move(state));
  return remarked(std::move(state));
}

}  // namespace

TextFields check_in_fields() {
  return {{note_field, note_rules}};
}

std::string region_key(const std::string& region) {
  return "region:" + region;
}

std::vector<Question> more_questions(const CheckInScreen& state) {
  std::vector<Question> questions{Question::stress, Question::mood};
  std::erase_if(questions, [&](Question question) { return holds(state.questions, question); });
  return questions;
}

ScoreQuestion asked(const CheckInScreen& state, Question question) {
  const QuestionFacts& facts = facts_of(question);
  const auto before =
      state.phase == Phase::after ? rating(state.record, Phase::before, question) : std::nullopt;
  return {facts.name, facts.asked(state.phase), facts.low(), facts.high(), state.given.*facts.score, before};
}

std::optional<CheckInIntent> step_back(const CheckInScreen& state) {
  if (!state.more) return std::nullopt;
  return ShowMore{};
}

// Where words are typed no letter and no digit means anything else.
std::vector<Action<CheckInIntent>> actions(const CheckInScreen& state) {
  if (state.more) return {};
  std::vector<Action<CheckInIntent>> list;
  for (int score = 0; score < 10; ++score)
    list.push_back({{digit_keys[score]}, RateNext{score}, tr("Answer the next question")});
  list.push_back({{"x"}, RateNext{10}, tr("Answer the next question with ten")});
  list.push_back({{"m"}, ShowMore{}, tr("Say more")});
  list.push_back({{"s"}, SkipCheckIn{}, tr("Go on without an answer")});
  return list;
}

CheckInUpdate update(CheckInScreen state, const CheckInIntent& intent, const World& world) {
  const bool rating = !state.verdict && !state.saving && !state.remarking;
  const auto same = [&] { return CheckInUpdate{std::move(state)}; };
  return std::visit(
      Overloaded{[&](const RatingIntent& asked) {
                   if (const auto* given = std::get_if<Rate>(&asked);
                       given && rating && Score::from(given->score))
                     rate(state, given->question, Score::from(given->score));
                   if (const auto* cleared = std::get_if<ClearRating>(&asked); cleared && rating)
                     rate(state, cleared->question, std::nullopt);
                   return same();
                 },
                 [&](const RateNext& given) {
                   if (rating && !state.more) rate_next(state, Score::from(given.score));
                   return same();
                 },
                 [&](const ShowMore&) { return rating ? shown_more(std::move(state)) : same(); },
                 [&](const MarkRegion& marked) {
                   if (rating) toggle_region(state, marked.region);
                   return same();
                 },
                 [&](const SetStiffMinutes& asked) {
                   if (rating) set_minutes(state, asked.minutes);
                   return same();
                 },
                 [&](const SetAllowance& asked) {
                   allow(state, asked);
                   return same();
                 },
                 [&](const Continue&) { return gone_on(std::move(state), world); },
                 [&](const SkipCheckIn&) { return rating ? skipped(std::move(state), world) : same(); },
                 [&](const CheckInSaved&) {
                   if (!std::exchange(state.saving, false)) return same();
                   return advised(std::move(state), world);
                 },
                 [&](const SaveFailed& failed) {
                   state.saving = false;
                   state.failure = failed.problem;
                   return same();
                 },
                 [&](const StartGently& asked) {
                   return CheckInUpdate{std::move(state), {asked}};
                 },
                 [&](const TextFieldIntent& written) {
                   CheckInUpdate next;
                   append(next.effects, state.fields.write(written));
                   next.state = std::move(state);
                   return next;
                 },
                 [&](const Request& request) {
                   return CheckInUpdate{std::move(state), {request}};
                 }},
      intent);
}

bool is_answered(const CheckInScreen& state) {
  return answers(state) != CheckIn{};
}

void give(CheckInScreen& state, CheckIn told) {
  state.fields.set(note_field, std::exchange(told.note, ""));
  state.given = std::move(told);
}

CheckIn answers(const CheckInScreen& state) {
  CheckIn check_in = state.given;
  check_in.note = state.fields.text(note_field);
  return check_in;
}

}  // namespace limber
