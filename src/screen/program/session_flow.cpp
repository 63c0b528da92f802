#include <algorithm>
#include <iterator>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/low_mood.hpp"
#include "screen/home/candidates.hpp"
#include "screen/program/doses.hpp"
#include "screen/program/fitted.hpp"
#include "screen/program/flow.hpp"
#include "screen/program/told_lately.hpp"
#include "timeline/rest_of_session.hpp"

namespace limber {
namespace {

const std::vector<std::string>& questions_of(const Ask& ask, Phase phase) {
  switch (phase) {
    case Phase::before:
      return ask.before;
    case Phase::after:
      return ask.after;
    case Phase::next_morning:
      break;
  }
  return ask.next_morning;
}

// Where something is asked at all; once a week, whatever the routine asks (evidence E58).
void ask_for_the_mood(std::vector<Question>& questions, const World& world) {
  const bool asked = std::find(questions.begin(), questions.end(), Question::mood) != questions.end();
  if (!questions.empty() && !asked && mood_is_due(world.sessions, local_day(world.now)))
    questions.push_back(Question::mood);
}

CheckInScreen check_in_for(const World& world, Phase phase, SessionRecord record) {
  CheckInScreen screen;
  screen.phase = phase;
  screen.opened = world.now;
  screen.questions = {Question::pain, Question::stiffness};
  const RoutineCard* card = card_named(world, record.routine);
  screen.record = std::move(record);
  if (card == nullptr || !card->routine) return screen;
  screen.limits = limits_for(*card->routine);
  screen.language = card->routine->language;
  screen.questions = questions_named(questions_of(card->routine->ask, phase));
  if (phase == Phase::before) ask_for_the_mood(screen.questions, world);
  screen.restful = card->restful;
  screen.gentler_routine = gentler_than(world, *card->routine);
  return screen;
}

SessionRecord record_to_be(const RoutineCard& card) {
  SessionRecord record;
  record.routine = card.id;
  record.title = card.title;
  return record;
}

// Those that fit and can be started now: as Home shows them, but for what a warning sign forbids.
std::vector<std::string> titles_that_fit(const Program& program) {
  constexpr std::size_t most = 2;
  const World& world = program.world;
  std::vector<std::string> titles;
  for (const RoutineCard* card : those_that_fit(world, world.cards.size())) {
    const auto left = card->routine ? left_by_signs(program, *card->routine) : std::nullopt;
    if (!left || adapted_for(program, *left, {}).nothing_left()) continue;
    titles.push_back(card->title);
    if (titles.size() == most) break;
  }
  return titles;
}

ProgramUpdate nothing_left(Program program, const RoutineCard& card) {
  const std::vector<std::string> titles = titles_that_fit(program);
  program.world.notice = {fill(
      titles.empty() ? tr("Nothing in “{title}” suits what you said about yourself. Ask your therapist.")
                     : tr("Nothing in “{title}” suits what you said about yourself. These do: {others}."),
      {{"title", card.title}, {"others", join(titles, ", ")}})};
  program.screen = ScreenName::home;
  return {std::move(program)};
}

// After the check-in, with what the person allowed in it.
ProgramUpdate prepare_anew(Program program, bool gently) {
  program.screen = ScreenName::session;
  const RoutineCard* found = card_named(program.world, program.check_in.record.routine);
  if (found == nullptr || !found->routine) return go_home(std::move(program));
  const RoutineCard card = *found;
  const auto left = left_by_signs(program, *card.routine);
  if (!left) return go_home(std::move(program));
  Adapted fit = adapted_for(program, by_levels(program, *left), program.check_in.chosen, gently);
  if (fit.nothing_left()) return nothing_left(std::move(program), card);
  PrepareSession asked = prepare(program, std::move(fit));
  return {std::move(program), {SoundEffect{std::move(asked)}}};
}

// By what was answered before it, or at one of its comfort checks.
bool was_gentle(const Program& program, const Routine& routine, const SessionRecord& record) {
  const auto before = rating(record, Phase::before, Question::pain);
  const auto usual = usual_pain(program.world.sessions);
  return at_start(before, limits_for(routine), routine.language, usual).light != Light::green ||
         std::any_of(record.steps.begin(), record.steps.end(),
                     [](const PerformedStep& step) { return step.skipped == SkipReason::eased; });
}

// Asked now and then before a session (evidence E9).
bool signs_are_due(const Program& program) {
  const auto& about = program.world.about;
  return program.ask_check_ins && about && red_flags_due(*about, program.world.now);
}

Program with_signs_shown(Program program, const std::string& before) {
  const ScreenName from = program.screen;
  program.signs = signs_screen(program.world.about, program.world.now);
  program.signs.came_from = from;
  program.signs.before = before;
  program.screen = ScreenName::warning_signs;
  return program;
}

// Once nothing stands in the way: questions first, where there are any.
ProgramUpdate begin_routine(Program program, const RoutineCard& card, const Routine& routine) {
  if (adapted_for(program, routine, {}).nothing_left()) return nothing_left(std::move(program), card);
  Effects settled = settle_doses(program, *card.routine);
  Adapted fit = adapted_for(program, by_levels(program, routine), {});
  program.session = SessionScreen{};
  program.earlier.reset();
  // What was answered a moment ago, before another routine say, or beside Start, is not asked again.
  const std::optional<CheckIn> pending = pending_answers(program);
  const std::optional<CheckIn> told = pending ? pending : told_lately(program.world);
  program.check_in = check_in_for(program.world, Phase::before, record_to_be(card));
  program.check_in.remarks = fit.remarks;
  const bool asks = program.ask_check_ins && !program.check_in.questions.empty();
  program.before = asks ? std::nullopt : pending;
  program.screen = asks ? ScreenName::check_in : ScreenName::session;
  settled.push_back(SoundEffect{prepare(program, std::move(fit))});
  ProgramUpdate next{std::move(program), std::move(settled)};
  if (!told || !asks) return next;
  give(next.state.check_in, *told);
  if (!pending && !answers_all(*told, next.state.check_in.questions)) return next;
  ProgramUpdate on = hand_to(std::move(next.state), &Program::check_in, CheckInIntent{Continue{}});
  append(next.effects, std::move(on.effects));
  return {std::move(on.state), std::move(next.effects)};
}

ProgramUpdate start_unless_signs_stand(Program program, const std::string& id) {
  const RoutineCard* found = card_named(program.world, id);
  if (found == nullptr || !found->routine) return {std::move(program)};
  const RoutineCard card = *found;
  const auto left = left_by_signs(program, *card.routine);
  if (!left) return {with_signs_shown(std::move(program), id)};
  return begin_routine(std::move(program), card, *left);
}

// A session that waited below the warning signs ends, and nothing more is asked.
ProgramUpdate stop(Program program) {
  ProgramUpdate ended{std::move(program)};
  const auto& playhead = ended.state.session.playhead;
  if (playhead && !playhead->ended())
    ended = hand_to(std::move(ended.state), &Program::session, SessionIntent{EndSession{}});
  ProgramUpdate home = go_home(std::move(ended.state));
  home.state.home.scrolls.to_top();  // where it says what to do
  append(ended.effects, std::move(home.effects));
  return {std::move(home.state), std::move(ended.effects)};
}

}  // namespace

std::optional<CheckIn> pending_answers(const Program& program) {
  if (program.before) return program.before;
  const bool asked =
      program.screen == ScreenName::check_in ||
      (program.screen == ScreenName::warning_signs && program.signs.came_from == ScreenName::check_in);
  if (!asked || program.check_in.phase != Phase::before) return std::nullopt;
  const CheckIn given = answers(program.check_in);
  return given == CheckIn{} ? std::nullopt : std::optional(given);
}

// The day counts, whether anything was done on it or not.
ProgramUpdate kept_if_left(ProgramUpdate next, CheckIn told) {
  const ScreenName shown = next.state.screen;
  if (shown == ScreenName::check_in || shown == ScreenName::session || shown == ScreenName::warning_signs ||
      shown == ScreenName::dose_step)
    return next;
  next.state.before.reset();
  if (told == CheckIn{}) return next;
  SessionRecord entry;
  entry.title = tr("How you were");
  entry.state = SessionState::stopped;
  entry.check_ins[Phase::before] = std::move(told);
  std::vector<Effect> kept{JournalEffect{BeginRecord{entry}}, JournalEffect{FinishRecord{entry}},
                           JournalEffect{ReloadJournal{}}};
  append(kept, std::move(next.effects));
  return {std::move(next.state), std::move(kept)};
}

ProgramUpdate begin_when_ready(Program program) {
  if (program.screen != ScreenName::session || program.session.playhead || !program.prepared.timeline)
    return {std::move(program)};
  auto [session, effects] =
      begun(std::move(program.session), std::exchange(program.prepared, {}),
            {std::exchange(program.begin_at, Millis{0}), program.ask_check_ins,
             std::exchange(program.before, std::nullopt), std::exchange(program.earlier, std::nullopt)});
  program.session = std::move(session);
  return carry_on(std::move(program), effects);
}

ProgramUpdate start_routine(Program program, const StartRoutine& asked) {
  RoutineCard* card = card_named(program.world.cards, asked.id);
  if (card == nullptr || !card->routine) return {std::move(program)};
  program.chosen_minutes = asked.minutes;
  if (asked.minutes > 0) set_walk(*card, *program.world.library, asked.minutes);
  if (signs_are_due(program)) return {with_signs_shown(std::move(program), asked.id)};
  return start_unless_signs_stand(std::move(program), asked.id);
}

// Under the same record, with the answers before it. Of a routine that is another one by now: anew.
ProgramUpdate go_on_with(Program program, std::int64_t session) {
  const SessionRecord* found = find_session(program.world.sessions, session);
  const RoutineCard* card = found == nullptr ? nullptr : card_named(program.world, found->routine);
  if (card == nullptr || !card->routine) return {std::move(program)};
  SessionRecord earlier = *found;
  const auto next = row_to_go_on_at(earlier.steps);
  const auto left = left_by_signs(program, *card->routine);
  if (!next || left != *card->routine) return start_routine(std::move(program), {earlier.routine});
  Adapted fit = adapted_for(program, by_levels(program, *left), earlier.allowances,
                            was_gentle(program, *left, earlier));
  auto rest = rest_of_session(fit.routine, *program.world.library, earlier.steps, *next);
  if (!rest) return start_routine(std::move(program), {earlier.routine});
  fit.routine = std::move(rest->routine);
  program.check_in = check_in_for(program.world, Phase::before, earlier);
  program.session = SessionScreen{};
  program.before.reset();
  program.earlier = EarlierPart{std::move(earlier), rest->done};
  program.screen = ScreenName::session;
  PrepareSession asked = prepare(program, std::move(fit));
  return {std::move(program), {SoundEffect{std::move(asked)}}};
}

ProgramUpdate start_gently(Program program) {
  if (program.screen != ScreenName::check_in) return {std::move(program)};
  program.before = answers(program.check_in);
  return prepare_anew(std::move(program), true);
}

ProgramUpdate go_home(Program program) {
  program.screen = ScreenName::home;
  program.session = SessionScreen{};
  return {std::move(program), {JournalEffect{ReloadJournal{}}}};
}

// What the rules say of a lot of pain, else that it is written down.
Notice kept_words(const Program& program) {
  const CheckInScreen& asked = program.check_in;
  if (!is_answered(asked)) return {};
  const Verdict verdict =
      at_start(answers(asked).pain, {}, asked.language, usual_pain(program.world.sessions));
  if (asked.alone && verdict.offer == Offer::breathing_only) return {verdict.words};
  return {tr("Your answers are written down."), true};
}

// What was answered is kept by leaving the questions; the journal, if it was told there, shows it first.
ProgramUpdate told_today(Program program) {
  program.world.notice = kept_words(program);
  if (program.came_from[ScreenName::check_in] != ScreenName::journal) {
    program.screen = ScreenName::home;
    return {std::move(program)};
  }
  program.journal.part = JournalPart::sessions;
  program.journal.scrolls.to_top();
  program.screen = ScreenName::journal;
  return {std::move(program)};
}

// The person says yes or not yet, and the session begins either way.
ProgramUpdate answer_dose_step(Program program, bool yes) {
  if (program.screen != ScreenName::dose_step || !program.world.about) return {std::move(program)};
  const DoseChange change =
      answered(*program.dose_step.routine, program.dose_step.offer, yes, program.world.now);
  program.world.about->doses.push_back(change);
  program.screen = ScreenName::session;
  ProgramUpdate next = yes || !program.check_in.chosen.empty() ? prepare_anew(std::move(program), false)
                                                               : begin_when_ready(std::move(program));
  next.effects.insert(next.effects.begin(), JournalEffect{SaveDoses{{change}}});
  return next;
}

ProgramUpdate after_check_in(Program program) {
  if (program.check_in.alone) return told_today(std::move(program));
  if (program.check_in.phase == Phase::after) return look_back(std::move(program));
  if (program.check_in.phase != Phase::before) {
    program.world.notice = kept_words(program);
    return go_home(std::move(program));
  }
  program.before = answers(program.check_in);
  if (const auto offer = step_to_offer(program)) {
    program.dose_step = {card_named(program.world, program.check_in.record.routine)->routine, *offer};
    program.screen = ScreenName::dose_step;
    return {std::move(program)};
  }
  if (!program.check_in.chosen.empty()) return prepare_anew(std::move(program), false);
  program.screen = ScreenName::session;
  return begin_when_ready(std::move(program));
}

ProgramUpdate after_session(Program program) {
  const Playhead& playhead = *program.session.playhead;
  SessionRecord record =
      record_of(program.session, playhead.completed() ? SessionState::completed : SessionState::stopped);
  const bool asked = program.check_in.phase == Phase::before && !program.check_in.questions.empty();
  if (asked && !program.session.earlier) record.check_ins[Phase::before] = answers(program.check_in);
  program.check_in = check_in_for(program.world, Phase::after, std::move(record));
  if (!program.ask_check_ins) return go_home(std::move(program));
  if (program.check_in.questions.empty()) return look_back(std::move(program));
  program.screen = ScreenName::check_in;
  return {std::move(program)};
}

ProgramUpdate ask_about(Program program, std::int64_t session, Phase phase) {
  const SessionRecord* record = find_session(program.world.sessions, session);
  if (record == nullptr) return {std::move(program)};
  program.check_in = check_in_for(program.world, phase, *record);
  if (program.check_in.questions.empty()) program.check_in.questions = {Question::pain, Question::stiffness};
  program.screen = ScreenName::check_in;
  return {std::move(program)};
}

ProgramUpdate tell_today(Program program) {
  program.check_in = check_in_for(program.world, Phase::before, {});
  program.check_in.alone = true;
  return {open_screen(std::move(program), ScreenName::check_in)};
}

ProgramUpdate ask_weekly(Program program, Instrument instrument) {
  program.questionnaire = questionnaire(instrument, weekly_of(program.world).activities);
  if (!program.questionnaire.items.empty()) program.screen = ScreenName::questionnaire;
  return {std::move(program)};
}

ProgramUpdate pause_session(Program program) {
  const auto& playhead = program.session.playhead;
  const bool runs =
      program.screen == ScreenName::session && playhead && !playhead->paused() && !playhead->ended();
  if (!runs) return {std::move(program)};
  return hand_to(std::move(program), &Program::session, SessionIntent{TogglePause{}});
}

ProgramUpdate show_warning_signs(Program program) {
  if (program.screen == ScreenName::warning_signs) return {std::move(program)};
  ProgramUpdate paused = pause_session(std::move(program));
  return {with_signs_shown(std::move(paused.state), ""), std::move(paused.effects)};
}

// The page of the signs is left; what was answered before it still counts.
Program behind_the_signs(Program program) {
  program.before = pending_answers(program);
  program.screen = ScreenName::home;
  return program;
}

// Nothing that stops: on to where it was asked. Something that does: whatever runs is over, and Home says
// what to do until it is answered anew.
ProgramUpdate answer_warning_signs(Program program) {
  if (program.screen != ScreenName::warning_signs) return {std::move(program)};
  RedFlagCheck said = check_of(program.signs);
  said.at = program.world.now;
  SaveSigns save{said};
  const bool stops = most_pressing(said.yes) > Urgency::mention;
  if (auto& about = program.world.about)
    about->red_flag_checks.insert(about->red_flag_checks.begin(), std::move(said));
  const std::string before = program.signs.before;
  ProgramUpdate next;
  if (!stops && !before.empty()) {
    program = behind_the_signs(std::move(program));
    next = start_routine(std::move(program), {before, program.chosen_minutes});
  } else {
    next = stops ? stop(std::move(program)) : leave_warning_signs(std::move(program));
  }
  next.effects.insert(next.effects.begin(), JournalEffect{std::move(save)});
  return next;
}

ProgramUpdate put_off_warning_signs(Program program) {
  if (program.screen != ScreenName::warning_signs || !can_wait(program.signs)) return {std::move(program)};
  const std::string before = program.signs.before;
  program = behind_the_signs(std::move(program));
  return start_unless_signs_stand(std::move(program), before);
}

ProgramUpdate leave_warning_signs(Program program) {
  program.screen = program.signs.came_from;
  return {std::move(program)};
}

}  // namespace limber
