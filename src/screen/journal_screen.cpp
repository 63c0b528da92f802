#include "screen/journal_screen.hpp"

#include <algorithm>

#include "screen/note_field.hpp"

namespace limber {
namespace {

// What is stored of that phase; nothing answered where it was not asked.
void correct(JournalScreen& state, std::int64_t session, Phase phase) {
  const SessionRecord* record = find_session(state.sessions, session);
  if (record == nullptr) return;
  const auto found = record->check_ins.find(phase);
  const CheckIn answers = found == record->check_ins.end() ? CheckIn{} : found->second;
  state.open = session;
  state.deleting = 0;
  state.correcting = Correcting{session, phase, answers, correction_fields(), ""};
  state.correcting->fields.set(correction_note, answers.note);
}

void rate(JournalScreen& state, const std::string& question, std::optional<Score> score) {
  if (!state.correcting) return;
  CheckIn& answers = state.correcting->answers;
  if (question == "pain") answers.pain = score;
  if (question == "stiffness") answers.stiffness = score;
  if (question == "stress") answers.stress = score;
  if (question == "mood") answers.mood = score;
}

void show_entry(JournalScreen& state, std::int64_t session) {
  state.open = state.open == session ? 0 : session;
  state.correcting.reset();
  state.deleting = 0;
}

void show_part(JournalScreen& state, JournalPart part) {
  state.part = part;
  state.scroll = 0;
  state.correcting.reset();
  state.deleting = 0;
}

void step(JournalScreen& state, int by) {
  const std::vector<TrendPoint> points = points_of(state, Question::pain);
  if (points.empty()) return;
  const auto chosen = std::find_if(points.begin(), points.end(),
                                   [&](const TrendPoint& point) { return point.day == chosen_day(state); });
  const auto place = static_cast<std::int64_t>(chosen - points.begin());
  const auto last = static_cast<std::int64_t>(points.size()) - 1;
  state.chosen = points[static_cast<std::size_t>(std::clamp<std::int64_t>(place + by, 0, last))].day;
}

// Nothing lies beyond this month, and nothing before the first session's.
void show_month(JournalScreen& state, int by) {
  if (state.sessions.empty()) return;
  const std::int64_t first = first_day_of(TrendUnit::month, local_day(state.sessions.back().started));
  const std::int64_t today = local_day(state.now);
  const auto months = static_cast<int>((first_day_of(TrendUnit::month, today) - first + 15) / 30);
  state.month = std::clamp(state.month + by, -std::max(0, months), 0);
}

void take_cards(JournalScreen& state, const std::vector<RoutineCard>& cards) {
  state.routines.clear();
  for (const RoutineCard& card : cards) {
    if (card.routine) state.routines.push_back(prescribed(*card.routine));
    state.names.insert(card.names.begin(), card.names.end());
  }
}

Effects saved(const JournalScreen& state) {
  if (!state.correcting) return {};
  CheckIn answers = state.correcting->answers;
  answers.note = state.correcting->fields.text(correction_note);
  return {CorrectCheckIn{state.correcting->session, state.correcting->phase, std::move(answers)}};
}

Effects deleted(JournalScreen& state) {
  if (state.deleting == 0) return {};
  const std::int64_t session = std::exchange(state.deleting, 0);
  state.open = 0;
  return {DeleteSession{session}};
}

// What closes first when one goes back.
void close_one(JournalScreen& state) {
  state.correcting.reset();
  state.deleting = 0;
}

}  // namespace

TextFields correction_fields() {
  return {{correction_note, note_rules}};
}

std::vector<TrendPoint> points_of(const JournalScreen& state, Question question) {
  const auto all = state.history.find({question, state.unit});
  if (all != state.history.end()) return all->second;
  return trend(state.sessions, question, state.unit);
}

std::optional<std::int64_t> chosen_day(const JournalScreen& state) {
  if (state.sessions.empty()) return std::nullopt;
  if (state.chosen) return first_day_of(state.unit, *state.chosen);
  return first_day_of(state.unit, local_day(state.sessions.front().started));
}

std::optional<Intent> chart_key(const JournalScreen& state, const std::string& focus, std::string_view key) {
  if (state.part != JournalPart::trend || !focus.starts_with("chart-")) return std::nullopt;
  constexpr int beyond_any = 1 << 20;
  if (key == "left") return StepTrend{-1};
  if (key == "right") return StepTrend{1};
  if (key == "home") return StepTrend{-beyond_any};
  if (key == "end") return StepTrend{beyond_any};
  return std::nullopt;
}

Update<JournalScreen> update(JournalScreen state, const Intent& intent) {
  Effects effects = state.correcting ? state.correcting->fields.write(intent) : Effects{};
  std::visit(Overloaded{[&](const TrendLoaded& loaded) { state.history = loaded.history; },
                        [&](const SessionsLoaded& loaded) {
                          state.sessions = loaded.sessions;
                          state.now = loaded.now;
                        },
                        [&](const PersonLoaded& loaded) {
                          state.assessments = loaded.about.assessments;
                          state.massages = loaded.about.massages;
                        },
                        [&](const CardsLoaded& loaded) { take_cards(state, loaded.cards); },
                        [&](const ShowJournalPart& show) { show_part(state, show.part); },
                        [&](const ShowTrendBy& by) { state.unit = by.unit; },
                        [&](const StepTrend& asked) { step(state, asked.by); },
                        [&](const ShowTrendTable&) { state.table = !state.table; },
                        [&](const ShowMonth& show) { show_month(state, show.by); },
                        [&](const ShowExercisesOf& show) { state.exercise_days = show.days; },
                        [&](const ShowEntry& show) { show_entry(state, show.session); },
                        [&](const ShowEarlier&) { state.shown += 30; },
                        [&](const CorrectEntry& entry) { correct(state, entry.session, Phase::before); },
                        [&](const CorrectPhase& chosen) {
                          if (state.correcting) correct(state, state.correcting->session, chosen.phase);
                        },
                        [&](const Rate& rated) { rate(state, rated.question, Score::from(rated.score)); },
                        [&](const ClearRating& cleared) { rate(state, cleared.question, std::nullopt); },
                        [&](const SaveCorrection&) { effects = saved(state); },
                        [&](const StopCorrecting&) { state.correcting.reset(); },
                        [&](const CheckInSaved&) { state.correcting.reset(); },
                        [&](const SaveFailed& failed) {
                          if (state.correcting) state.correcting->trouble = failed.words;
                        },
                        [&](const AskToDelete& asked) {
                          state.correcting.reset();
                          state.deleting = asked.session;
                        },
                        [&](const KeepEntry&) { state.deleting = 0; },
                        [&](const DeleteEntry&) { effects = deleted(state); },
                        [&](const GoBack&) { close_one(state); },
                        [&](const ScrollTo& to) { state.scroll = to.offset; },
                        [](const auto&) {}},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
