#include <algorithm>
#include <iterator>
#include <utility>

#include "base/message.hpp"
#include "routine/gentle.hpp"
#include "screen/program/flow.hpp"

namespace limber {
namespace {

// What to offer on a day when the routine itself is too much: the therapist's choice, else breathing.
std::string gentler_than(const World& world, const Routine& routine) {
  for (const std::string& id : {routine.safety.flare_routine, std::string("breathe-and-let-go")}) {
    if (!id.empty() && id != routine.id && card_named(world, id) != nullptr) return id;
  }
  return "";
}

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

CheckInScreen check_in_for(const World& world, Phase phase, SessionRecord record) {
  CheckInScreen screen;
  screen.phase = phase;
  screen.opened = world.now;
  screen.questions = {Question::pain, Question::stiffness};
  const RoutineCard* card = card_named(world, record.routine);
  screen.record = std::move(record);
  if (card == nullptr || !card->routine) return screen;
  screen.limits = card->routine->safety;
  screen.language = card->routine->language;
  screen.questions = questions_named(questions_of(card->routine->ask, phase));
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

ProgramUpdate nothing_left(Program program) {
  program.world.notice =
      tr("Nothing of this routine would suit what you told about yourself. Choose another one, perhaps in a "
         "chair, or "
         "ask your therapist.");
  program.screen = ScreenName::home;
  return {std::move(program)};
}

// The routine as it suits the person, with what they allowed; its voice is made meanwhile.
PrepareSession prepare(Program& program, Adapted fit, bool gently) {
  const std::shared_ptr<const Library>& library = program.world.library;
  Routine routine = gently ? gentler(fit.routine, *library) : std::move(fit.routine);
  program.prepared = {};
  program.prepared.routine = std::make_shared<const Routine>(std::move(routine));
  program.prepared.library = library;
  program.prepared.remarks = std::move(fit.remarks);
  program.prepared.allowances = std::move(fit.allowances);
  return {program.prepared.routine, library};
}

Adapted adapted_for(const Program& program, const Routine& routine, std::vector<Allowance> chosen) {
  PersonContext person = person_context(program.world.about, program.world.now);
  person.chosen = std::move(chosen);
  return adapted(routine, *program.world.library, person);
}

// After the check-in, with what the person allowed in it.
ProgramUpdate prepare_anew(Program program, bool gently) {
  program.screen = ScreenName::session;
  const RoutineCard* card = card_named(program.world, program.check_in.record.routine);
  if (card == nullptr) return go_home(std::move(program));
  PrepareSession asked =
      prepare(program, adapted_for(program, *card->routine, program.check_in.chosen), gently);
  return {std::move(program), {SoundEffect{std::move(asked)}}};
}

// Asked now and then before a session (evidence E9); and as long as a yes stands, no session begins.
bool signs_come_first(const Program& program) {
  const auto& about = program.world.about;
  if (!program.ask_check_ins || !about) return false;
  return red_flags_due(*about, program.world.now) || !active_red_flags(*about).empty();
}

Program with_signs_shown(Program program, const std::string& before) {
  program.signs = {};
  program.signs.came_from = program.screen;
  program.signs.before = before;
  if (const auto& about = program.world.about) {
    program.signs.yes = active_red_flags(*about);
    program.signs.first_time = about->red_flag_checks.empty();
  }
  program.screen = ScreenName::warning_signs;
  return program;
}

// A session that waited below the warning signs ends, and nothing more is asked.
ProgramUpdate stop(Program program) {
  ProgramUpdate ended{std::move(program)};
  const auto& playhead = ended.state.session.playhead;
  if (playhead && !playhead->ended())
    ended = hand_to(std::move(ended.state), &Program::session, SessionIntent{EndSession{}});
  ProgramUpdate home = go_home(std::move(ended.state));
  append(ended.effects, std::move(home.effects));
  return {std::move(home.state), std::move(ended.effects)};
}

}  // namespace

ProgramUpdate begin_when_ready(Program program) {
  if (program.screen != ScreenName::session || program.session.playhead || !program.prepared.timeline)
    return {std::move(program)};
  auto [session, effects] = begun(std::move(program.session), std::exchange(program.prepared, {}),
                                  {std::exchange(program.begin_at, Millis{0}), program.ask_check_ins,
                                   std::exchange(program.before, std::nullopt)});
  program.session = std::move(session);
  return carry_on(std::move(program), effects);
}

ProgramUpdate start_routine(Program program, const std::string& id) {
  const RoutineCard* card = card_named(program.world, id);
  if (card == nullptr || !card->routine) return {std::move(program)};
  if (signs_come_first(program)) return {with_signs_shown(std::move(program), id)};
  program.session = SessionScreen{};
  program.before.reset();
  Adapted fit = adapted_for(program, *card->routine, {});
  if (fit.nothing_left()) return nothing_left(std::move(program));
  program.check_in = check_in_for(program.world, Phase::before, record_to_be(*card));
  program.check_in.remarks = fit.remarks;
  const bool asks = program.ask_check_ins && !program.check_in.questions.empty();
  program.screen = asks ? ScreenName::check_in : ScreenName::session;
  PrepareSession asked = prepare(program, std::move(fit), false);
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

ProgramUpdate after_check_in(Program program) {
  if (program.check_in.phase != Phase::before) return go_home(std::move(program));
  program.before = answers(program.check_in);
  if (!program.check_in.chosen.empty()) return prepare_anew(std::move(program), false);
  program.screen = ScreenName::session;
  return begin_when_ready(std::move(program));
}

ProgramUpdate after_session(Program program) {
  SessionRecord record = record_of(*program.session.playhead, SessionState::completed);
  if (program.check_in.phase == Phase::before) record.check_ins[Phase::before] = answers(program.check_in);
  program.check_in = check_in_for(program.world, Phase::after, std::move(record));
  if (!program.ask_check_ins || program.check_in.questions.empty()) return go_home(std::move(program));
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

ProgramUpdate ask_weekly(Program program, Instrument instrument) {
  program.questionnaire = questionnaire(instrument, weekly_of(program.world).activities);
  if (!program.questionnaire.items.empty()) program.screen = ScreenName::questionnaire;
  return {std::move(program)};
}

ProgramUpdate show_warning_signs(Program program) {
  if (program.screen == ScreenName::warning_signs) return {std::move(program)};
  ProgramUpdate paused{std::move(program)};
  const auto& playhead = paused.state.session.playhead;
  const bool runs =
      paused.state.screen == ScreenName::session && playhead && !playhead->paused() && !playhead->ended();
  if (runs) paused = hand_to(std::move(paused.state), &Program::session, SessionIntent{TogglePause{}});
  return {with_signs_shown(std::move(paused.state), ""), std::move(paused.effects)};
}

// None: on to where it was asked. A yes: whatever runs is over, and Home says what to do until it is answered
// anew.
ProgramUpdate answer_warning_signs(Program program) {
  if (program.screen != ScreenName::warning_signs) return {std::move(program)};
  SaveSigns save{program.signs.yes};
  if (auto& about = program.world.about) {
    auto& checks = about->red_flag_checks;
    checks.insert(checks.begin(), RedFlagCheck{program.world.now, program.signs.yes});
  }
  const std::string before = program.signs.before;
  const bool stops = !program.signs.yes.empty();
  ProgramUpdate next;
  if (!stops && !before.empty()) {
    program.screen = ScreenName::home;
    next = start_routine(std::move(program), before);
  } else {
    next = stops ? stop(std::move(program)) : leave_warning_signs(std::move(program));
  }
  next.effects.insert(next.effects.begin(), JournalEffect{std::move(save)});
  return next;
}

ProgramUpdate leave_warning_signs(Program program) {
  program.screen = program.signs.came_from;
  return {std::move(program)};
}

}  // namespace limber
