#include "screen/journal/journal_screen.hpp"

#include <algorithm>

#include "screen/ui/note_field.hpp"

namespace limber {
namespace {

// What is stored of that phase; nothing answered where it was not asked.
CheckIn stored(const World& world, std::int64_t session, Phase phase) {
  const SessionRecord* record = find_session(world.sessions, session);
  if (record == nullptr) return {};
  const auto found = record->check_ins.find(phase);
  return found == record->check_ins.end() ? CheckIn{} : found->second;
}

void correct(JournalScreen& state, const World& world, std::int64_t session, Phase phase) {
  if (find_session(world.sessions, session) == nullptr) return;
  const CheckIn answers = stored(world, session, phase);
  state.open = session;
  state.deleting = 0;
  state.correcting = Correcting{session, phase, answers, correction_fields(), ""};
  state.correcting->fields.set(correction_note, answers.note);
}

void rate(JournalScreen& state, const std::string& question, std::optional<Score> score) {
  const QuestionFacts* facts = find_question(question);
  if (state.correcting && facts != nullptr) state.correcting->answers.*facts->score = score;
}

void show_entry(JournalScreen& state, std::int64_t session) {
  state.open = state.open == session ? 0 : session;
  state.correcting.reset();
  state.deleting = 0;
}

void show_part(JournalScreen& state, JournalPart part) {
  state.part = part;
  state.scrolls.to_top();
  state.correcting.reset();
  state.deleting = 0;
}

void step(JournalScreen& state, const World& world, int by) {
  const std::vector<TrendPoint> points = points_of(state, world, Question::pain);
  if (points.empty()) return;
  const auto chosen = std::find_if(points.begin(), points.end(), [&](const TrendPoint& point) {
    return point.day == chosen_day(state, world);
  });
  const auto place = static_cast<std::int64_t>(chosen - points.begin());
  const auto last = static_cast<std::int64_t>(points.size()) - 1;
  state.chosen = points[static_cast<std::size_t>(std::clamp<std::int64_t>(place + by, 0, last))].day;
}

// Nothing lies beyond this month, and nothing before the first session's.
void show_month(JournalScreen& state, const World& world, int by) {
  if (world.sessions.empty()) return;
  const std::int64_t first = month_start(local_day(world.sessions.back().started));
  const std::int64_t today = local_day(world.now);
  const auto months = static_cast<int>((month_start(today) - first + 15) / 30);
  state.month = std::clamp(state.month + by, -std::max(0, months), 0);
  state.day.reset();
}

CheckIn corrected(const Correcting& correcting) {
  CheckIn answers = correcting.answers;
  answers.note = correcting.fields.text(correction_note);
  return answers;
}

std::vector<JournalScreenEffect> saved(const JournalScreen& state) {
  if (!state.correcting) return {};
  return {CorrectCheckIn{state.correcting->session, state.correcting->phase, corrected(*state.correcting)}};
}

std::vector<JournalScreenEffect> deleted(JournalScreen& state) {
  if (state.deleting == 0) return {};
  const std::int64_t session = std::exchange(state.deleting, 0);
  state.open = 0;
  return {DeleteSession{session}};
}

// What closes first when one goes back.
void close_one(JournalScreen& state) {
  if (!state.correcting && state.deleting == 0) state.day.reset();
  state.correcting.reset();
  state.deleting = 0;
}

// Without what is open of the journal before.
void change_person(JournalScreen& state, const World& world, const OpenJournalOf& asked,
                   std::vector<JournalScreenEffect>& effects) {
  if (asked.id == world.admin.current) return;
  const JournalPart part = state.part;
  state = {};
  state.part = part;
  effects.push_back(JournalAdminEffect{asked});
}

}  // namespace

TextFields correction_fields() {
  return {{correction_note, note_rules}};
}

std::vector<TrendPoint> points_of(const JournalScreen& state, const World& world, Question question) {
  const auto all = world.trend.find({question, state.unit});
  if (all != world.trend.end()) return all->second;
  return trend(world.sessions, question, state.unit);
}

std::optional<std::int64_t> chosen_day(const JournalScreen& state, const World& world) {
  if (world.sessions.empty()) return std::nullopt;
  if (state.chosen) return first_day_of(state.unit, *state.chosen);
  return first_day_of(state.unit, local_day(world.sessions.front().started));
}

std::optional<JournalIntent> key_on_area(const JournalScreen& state, const std::string& focus,
                                         std::string_view key) {
  if (state.part != JournalPart::trend || !focus.starts_with("chart-")) return std::nullopt;
  constexpr int beyond_any = 1 << 20;
  if (key == "home") return StepTrend{-beyond_any};
  if (key == "end") return StepTrend{beyond_any};
  return std::nullopt;
}

bool is_changed(const JournalScreen& state, const World& world) {
  if (!state.correcting) return false;
  return corrected(*state.correcting) != stored(world, state.correcting->session, state.correcting->phase);
}

std::optional<JournalIntent> step_back(const JournalScreen& state) {
  const bool day = state.part == JournalPart::calendar && state.day;
  if (!state.correcting && state.deleting == 0 && !day) return std::nullopt;
  return CloseEntryPart{};
}

JournalUpdate update(JournalScreen state, const JournalIntent& intent, const World& world) {
  std::vector<JournalScreenEffect> effects;
  std::visit(Overloaded{[&](const ShowJournalPart& show) { show_part(state, show.part); },
                        [&](const ShowTrendBy& by) { state.unit = by.unit; },
                        [&](const StepTrend& asked) { step(state, world, asked.by); },
                        [&](const ShowTrendTable&) { state.table = !state.table; },
                        [&](const ShowDay& show) {
                          state.day = state.day == show.day ? std::nullopt : std::optional(show.day);
                          state.open = 0;
                          if (state.day) effects.push_back(ScrollIntoView{"told-day"});
                        },
                        [&](const ShowMonth& show) { show_month(state, world, show.by); },
                        [&](const ShowExercisesOf& show) { state.exercise_days = show.days; },
                        [&](const ShowEntry& show) { show_entry(state, show.session); },
                        [&](const ShowEarlier&) { state.shown += 30; },
                        [&](const CorrectEntry& entry) {
                          correct(state, world, entry.session, Phase::before);
                          effects.push_back(ScrollIntoView{"correct-before"});
                        },
                        [&](const CorrectPhase& chosen) {
                          if (state.correcting)
                            correct(state, world, state.correcting->session, chosen.phase);
                        },
                        [&](const RatingIntent& asked) {
                          if (const auto* given = std::get_if<Rate>(&asked))
                            rate(state, given->question, Score::from(given->score));
                          if (const auto* cleared = std::get_if<ClearRating>(&asked))
                            rate(state, cleared->question, std::nullopt);
                        },
                        [&](const SaveCorrection&) { effects = saved(state); },
                        [&](const StopCorrecting&) { state.correcting.reset(); },
                        [&](const EntrySaved&) { state.correcting.reset(); },
                        [&](const EntrySaveFailed& failed) {
                          if (state.correcting) state.correcting->trouble = failed.problem.message;
                        },
                        [&](const AskToDelete& asked) {
                          state.correcting.reset();
                          state.deleting = asked.session;
                          effects.push_back(ScrollIntoView{"delete-entry"});
                        },
                        [&](const KeepEntry&) { state.deleting = 0; },
                        [&](const DeleteEntry&) { effects = deleted(state); },
                        [&](const CloseEntryPart&) { close_one(state); },
                        [&](const OpenJournalOf& asked) { change_person(state, world, asked, effects); },
                        [&](const TextFieldIntent& written) {
                          if (state.correcting) append(effects, state.correcting->fields.write(written));
                        },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
