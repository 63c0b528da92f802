#include "screen/program_flow.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/message.hpp"
#include "screen/cards.hpp"

namespace limber {
namespace {

using Updated = Update<Program>;

// What to offer on a day when the routine itself is too much: the therapist's choice, else breathing.
std::string gentler_than(const Program& program, const Routine& routine) {
  for (const std::string& id : {routine.safety.flare_routine, std::string("breathe-and-let-go")}) {
    if (!id.empty() && id != routine.id && card_named(program.cards, id) != nullptr) return id;
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

CheckInScreen asking(const Program& program, Phase phase, SessionRecord record) {
  CheckInScreen screen;
  screen.phase = phase;
  screen.records = program.sessions;
  screen.opened = program.now;
  screen.questions = {"pain", "stiffness"};
  const RoutineCard* card = card_named(program.cards, record.routine);
  screen.record = std::move(record);
  if (card == nullptr || !card->routine) return screen;
  screen.limits = card->routine->safety;
  screen.language = card->routine->language;
  screen.questions = questions_of(card->routine->ask, phase);
  screen.restful = card->restful;
  screen.gentler_routine = gentler_than(program, *card->routine);
  return screen;
}

SessionRecord record_to_be(const RoutineCard& card) {
  SessionRecord record;
  record.routine = card.id;
  record.title = card.title;
  return record;
}

Updated nothing_left(Program program) {
  program.message =
      tr("Nothing of this routine would suit what you told about yourself. Choose another one, perhaps in a "
         "chair, or "
         "ask your therapist.");
  program.screen = ScreenName::home;
  return {std::move(program), {}};
}

Care chosen_care(const Program& program) {
  Care care = care_for(program.about, program.now);
  care.chosen = program.check_in.chosen;
  return care;
}

// Asked now and then before a session (domain §3.1); and as long as a yes stands, no session begins.
bool signs_come_first(const Program& program) {
  if (!program.ask_check_ins || !program.about) return false;
  return red_flags_due(program.about->last_flags, program.now) || !standing_flags(*program.about).empty();
}

Updated signs_shown(Program program, const std::string& before) {
  program.signs = {};
  program.signs.came_from = program.screen;
  program.signs.before = before;
  if (program.about) {
    program.signs.yes = standing_flags(*program.about);
    program.signs.first_time = !program.about->last_flags;
  }
  program.screen = ScreenName::warning_signs;
  return {std::move(program), {}};
}

// A session that waited below the warning signs ends, and nothing more is asked.
Updated stopped(Program program) {
  Effects effects;
  if (program.session.playhead && !program.session.playhead->ended()) {
    auto [session, asked] = update(std::move(program.session), EndSession{});
    program.session = std::move(session);
    effects = std::move(asked);
  }
  Updated home = home_again(std::move(program));
  effects.insert(effects.end(), std::make_move_iterator(home.effects.begin()),
                 std::make_move_iterator(home.effects.end()));
  return {std::move(home.state), std::move(effects)};
}

}  // namespace

// The first moment of the session, as soon as both the answers and the voice are there.
Update<Program> begin_when_ready(Program program) {
  if (program.screen != ScreenName::session || program.session.playhead || !program.ready.timeline) {
    return {std::move(program), {}};
  }
  const auto pain = program.before ? program.before->pain : std::nullopt;
  auto [session, effects] = begun(std::move(program.session), std::exchange(program.ready, {}),
                                  {std::exchange(program.begin_at, Millis{0}), program.ask_check_ins, pain});
  program.session = std::move(session);
  if (program.before) {
    // Directly after BeginRecord, so that the answers outlive a crash of the session.
    effects.insert(effects.begin() + 1,
                   SaveCheckIn{0, Phase::before, *std::exchange(program.before, std::nullopt)});
  }
  return {std::move(program), std::move(effects)};
}

Update<Program> started(Program program, const std::string& id) {
  const RoutineCard* card = card_named(program.cards, id);
  if (card == nullptr) return {std::move(program), {}};
  if (signs_come_first(program)) return signs_shown(std::move(program), id);
  program.session = SessionScreen{};
  program.session.notice = program.message;
  program.session.learn = program.learn.cards;
  program.ready = {};
  program.before.reset();
  const Care care = care_for(program.about, program.now);
  const Adapted fit =
      program.library ? adapted(*card->routine, *program.library, care) : Adapted{*card->routine, {}, {}};
  if (fit.nothing_left()) return nothing_left(std::move(program));
  program.check_in = asking(program, Phase::before, record_to_be(*card));
  program.check_in.library = program.library;
  program.check_in.remarks = fit.remarks;
  const bool ask = program.ask_check_ins && !program.check_in.questions.empty();
  program.screen = ask ? ScreenName::check_in : ScreenName::session;
  return {std::move(program), {PrepareSession{id, false, care}}};
}

// The answers stand; the session is made anew with half the holds.
Update<Program> started_gently(Program program) {
  if (program.screen != ScreenName::check_in) return {std::move(program), {}};
  program.before = answers(program.check_in);
  program.ready = {};
  program.screen = ScreenName::session;
  PrepareSession prepare{program.check_in.record.routine, true, chosen_care(program)};
  return {std::move(program), {std::move(prepare)}};
}

Update<Program> home_again(Program program) {
  program.screen = ScreenName::home;
  program.session = SessionScreen{};
  return {std::move(program), {ReloadJournal{}}};
}

// The last screen of a session has been answered, or there was none.
Update<Program> after_check_in(Program program) {
  if (program.check_in.phase != Phase::before) return home_again(std::move(program));
  program.before = answers(program.check_in);
  program.screen = ScreenName::session;
  if (program.check_in.chosen.empty()) return begin_when_ready(std::move(program));
  // The session is made anew with what the person allowed.
  program.ready = {};
  PrepareSession prepare{program.check_in.record.routine, false, chosen_care(program)};
  return {std::move(program), {std::move(prepare)}};
}

Update<Program> session_over(Program program) {
  SessionRecord record = record_of(*program.session.playhead, SessionState::completed);
  if (program.check_in.phase == Phase::before) record.check_ins[Phase::before] = answers(program.check_in);
  program.check_in = asking(program, Phase::after, std::move(record));
  if (!program.ask_check_ins || program.check_in.questions.empty()) return home_again(std::move(program));
  program.screen = ScreenName::check_in;
  return {std::move(program), {}};
}

Update<Program> ask_about(Program program, std::int64_t id, Phase phase) {
  const SessionRecord* record = find_session(program.sessions, id);
  if (record == nullptr) return {std::move(program), {}};
  program.check_in = asking(program, phase, *record);
  if (program.check_in.questions.empty()) program.check_in.questions = {"pain", "stiffness"};
  program.screen = ScreenName::check_in;
  return {std::move(program), {}};
}

Update<Program> asked_weekly(Program program, Instrument instrument) {
  const Weekly weekly = weekly_of(program.home);
  program.questionnaire = questionnaire(instrument, weekly.activities);
  if (!program.questionnaire.items.empty()) program.screen = ScreenName::questionnaire;
  return {std::move(program), {}};
}

Update<Program> asked_about_signs(Program program) {
  if (program.screen == ScreenName::warning_signs) return {std::move(program), {}};
  Effects effects;
  const auto& playhead = program.session.playhead;
  if (program.screen == ScreenName::session && playhead && !playhead->paused() && !playhead->ended()) {
    auto [session, asked] = update(std::move(program.session), TogglePause{});
    program.session = std::move(session);
    effects = std::move(asked);
  }
  program = signs_shown(std::move(program), "").state;
  return {std::move(program), std::move(effects)};
}

// None: on to where it was asked. A yes: whatever runs is over, and Home says what to do until it is answered
// anew.
Update<Program> signs_answered(Program program) {
  if (program.screen != ScreenName::warning_signs) return {std::move(program), {}};
  SaveSigns save{program.signs.yes};
  if (program.about) program.about->last_flags = RedFlagCheck{program.now, program.signs.yes};
  const std::string before = program.signs.before;
  const bool stops = !program.signs.yes.empty();
  Updated next;
  if (!stops && !before.empty()) {
    program.screen = ScreenName::home;
    next = started(std::move(program), before);
  } else {
    next = stops ? stopped(std::move(program)) : left_signs(std::move(program));
  }
  next.effects.insert(next.effects.begin(), std::move(save));
  return next;
}

Update<Program> left_signs(Program program) {
  program.screen = program.signs.came_from;
  return {std::move(program), {}};
}

}  // namespace limber
