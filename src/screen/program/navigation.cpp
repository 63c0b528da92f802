#include <utility>

#include "base/message.hpp"
#include "screen/program/flow.hpp"
#include "screen/program/screens.hpp"

namespace limber {
namespace {

// A card is opened from where a link to it stands, and closed to there.
ProgramUpdate read_card(Program program, const std::string& card) {
  program.learn = opened(std::move(program.learn), card, program.world);
  if (open_card(program.learn, program.world) == nullptr) return {std::move(program)};
  if (program.screen != ScreenName::learn) program.learn.came_from = program.screen;
  program.screen = ScreenName::learn;
  return {std::move(program)};
}

// From the list home; from a card to the list, or to where its link stood. A session waits there, paused.
ProgramUpdate close_card(Program program) {
  if (program.learn.open.empty()) return go_home(std::move(program));
  program.screen = program.learn.came_from.value_or(ScreenName::learn);
  program.learn = closed(std::move(program.learn));
  return {std::move(program)};
}

// An exercise's page is opened from where a link to it stands, and closed to there.
ProgramUpdate read_exercise(Program program, const std::shared_ptr<const Exercise>& exercise) {
  if (!exercise) return {std::move(program)};
  if (program.screen != ScreenName::exercise) {
    program.exercise = {};
    program.exercise.came_from = program.screen;
  }
  program.exercise = opened(std::move(program.exercise), exercise);
  program.screen = ScreenName::exercise;
  return {std::move(program)};
}

// To the exercise before, or to where the first one's link stood. A session waits there, paused.
ProgramUpdate close_exercise(Program program) {
  program.exercise = closed(std::move(program.exercise));
  if (program.exercise.trail.empty()) program.screen = program.exercise.came_from;
  return {std::move(program)};
}

ProgramUpdate take_along(Program program, const TakeAlong& asked) {
  if (asked.programme) {
    const Programme* programme = programme_named(program.world, asked.id);
    if (programme == nullptr) return {std::move(program)};
    program.take_along = opened(std::move(program.take_along), *programme);
    if (shown_entry(program).is_of_bench) program.take_along.request.kind = ExportKind::bundle;
    return {open_screen(std::move(program), ScreenName::take_along)};
  }
  const RoutineCard* card = card_named(program.world, asked.id);
  if (card == nullptr) return {std::move(program)};
  program.take_along = opened(std::move(program.take_along), *card, *program.world.library);
  return {open_screen(std::move(program), ScreenName::take_along)};
}

// A screen that is opened for something, with what it asks for at once.
template <class State, class... For>
ProgramUpdate open_for(Program program, State Program::*screen, ScreenName name, const For&... what) {
  auto [state, effects] = opened(std::move(program.*screen), what...);
  program = open_screen(std::move(program), name);
  program.*screen = std::move(state);
  return carry_on(std::move(program), effects);
}

// A page of the person's own. Who left the questions before a session for it comes back to Home.
Program open_page(Program program, ScreenName screen) {
  if (program.screen == ScreenName::check_in) program.screen = ScreenName::home;
  return open_screen(std::move(program), screen);
}

template <class State, class Asked>
ProgramUpdate edit(Program program, State Program::*desk, ScreenName screen, const Asked& asked) {
  auto opening = opened(std::move(program.*desk), asked, program.world);
  program.*desk = std::move(opening.state);
  program.screen = screen;
  return carry_on(std::move(program), opening.effects);
}

ProgramUpdate pose(Program program, const PoseExercise& asked) {
  auto opening = opened(std::move(program.pose), asked, program.world);
  program.pose = std::move(opening.state);
  return carry_on(open_screen(std::move(program), ScreenName::pose_editor), opening.effects);
}

// Where a draft of this kind is written, and the key of what is open there.
struct Desk {
  ScreenName screen;
  std::string open;
};
Desk desk_for(const Program& program, DraftKind kind) {
  switch (kind) {
    case DraftKind::exercise:
      return {ScreenName::pose_editor, program.pose.key};
    case DraftKind::programme:
      return {ScreenName::weeks, program.weeks.key};
    case DraftKind::routine:
      break;
  }
  return {ScreenName::editor, program.editor.open ? program.editor.key : ""};
}

// What is open still is shown as it is; else it is read from the disk.
ProgramUpdate go_on_with_draft(Program program, const DraftNote& draft) {
  const Desk desk = desk_for(program, draft.kind);
  program = open_screen(std::move(program), desk.screen);
  if (desk.open == draft.key) return {std::move(program)};
  return {std::move(program), {ShelfEffect{OpenDraft{draft}}}};
}

// For good, on the disk and where it is open.
ProgramUpdate discard(Program program, const std::string& key) {
  bool shown = false;
  for (const DraftKind kind : {DraftKind::routine, DraftKind::exercise, DraftKind::programme}) {
    const Desk desk = desk_for(program, kind);
    shown = shown || (program.screen == desk.screen && desk.open == key);
  }
  if (program.editor.key == key) program.editor = {};
  if (program.pose.key == key) program.pose = {};
  if (program.weeks.key == key) program.weeks = {};
  std::erase_if(program.world.drafts, [&](const DraftNote& note) { return note.key == key; });
  ProgramUpdate next = shown ? go_back(std::move(program)) : ProgramUpdate{std::move(program)};
  next.effects.push_back(ShelfEffect{ForgetDraft{key}});
  return next;
}

}  // namespace

Program open_screen(Program program, ScreenName screen) {
  if (program.screen != screen) program.came_from[screen] = program.screen;
  program.screen = screen;
  return program;
}

ProgramUpdate go_to(Program program, ScreenName screen) {
  program.keys_shown = false;
  switch (screen) {
    case ScreenName::report:
      program.report = opened(std::move(program.report), program.world);
      program.screen = screen;
      return {std::move(program)};
    case ScreenName::journal_admin:
      program.screen = screen;
      return {std::move(program), {JournalAdminEffect{ListJournals{}}}};
    case ScreenName::review:
      return open_for(std::move(program), &Program::review, screen);
    case ScreenName::bundle:
      return open_for(std::move(program), &Program::bundle, screen);
    case ScreenName::goals:
      program.goals = opened(std::move(program.goals), program.world);
      return {open_page(std::move(program), screen)};
    case ScreenName::flare_plan:
      program.flare_plan = opened(std::move(program.flare_plan), program.world);
      return {open_page(std::move(program), screen)};
    case ScreenName::movement:
      program.movement = opened(std::move(program.movement), program.world);
      return {open_page(std::move(program), screen)};
    default:
      break;
  }
  // Escape from Warning signs, Learn or an exercise's page returns to the session they were opened over; so
  // does every other way out.
  if (program.screen == ScreenName::warning_signs && program.signs.came_from == ScreenName::session)
    return leave_warning_signs(std::move(program));
  const bool over_exercise =
      program.screen == ScreenName::exercise ||
      (program.screen == ScreenName::warning_signs && program.signs.came_from == ScreenName::exercise);
  if (over_exercise && program.exercise.came_from == ScreenName::session) {
    program.screen = ScreenName::session;
    return {std::move(program)};
  }
  if (program.learn.came_from == ScreenName::session) return close_card(std::move(program));
  program.learn = closed(std::move(program.learn));
  program.screen = screen;
  return {std::move(program)};
}

ProgramUpdate go_back(Program program) {
  if (std::exchange(program.keys_shown, false)) return {std::move(program)};
  if (const auto closes = shown_entry(program).step_back(program)) return update(std::move(program), *closes);
  const ScreenName shown = program.screen;
  switch (shown) {
    case ScreenName::home:
      return {std::move(program)};
    case ScreenName::learn:
      return close_card(std::move(program));
    case ScreenName::exercise:
      return close_exercise(std::move(program));
    case ScreenName::warning_signs:
      return leave_warning_signs(std::move(program));
    case ScreenName::report:
    case ScreenName::journal_admin:
      program.screen = ScreenName::journal;
      return {std::move(program)};
    case ScreenName::media:
      program.screen = ScreenName::editor;
      return {std::move(program)};
    case ScreenName::editor:
    case ScreenName::weeks:
    case ScreenName::review:
      program.screen = ScreenName::bench;
      return {std::move(program)};
    case ScreenName::bench:
      program.screen = ScreenName::home;
      return {std::move(program)};
    case ScreenName::pose_editor:
    case ScreenName::rehearsal:
    case ScreenName::take_along:
    case ScreenName::goals:
    case ScreenName::flare_plan:
    case ScreenName::movement:
    case ScreenName::bundle: {
      const auto before = program.came_from.find(shown);
      if (before == program.came_from.end()) return go_home(std::move(program));
      program.screen = before->second;
      return {std::move(program)};
    }
    case ScreenName::check_in:
      if (!program.check_in.alone || program.came_from[shown] != ScreenName::journal)
        return go_home(std::move(program));
      program.screen = ScreenName::journal;
      return {std::move(program)};
    default:
      return go_home(std::move(program));
  }
}

// Home shows what is new at its top, whatever was read there before.
ProgramUpdate look_back(Program program) {
  SessionRecord record = program.check_in.record;
  record.check_ins[Phase::after] = answers(program.check_in);
  program.after = {std::move(record)};
  program.home.open.clear();
  program.home.scrolls.to_top();
  ProgramUpdate home = go_home(std::move(program));
  home.state.screen = ScreenName::after_session;
  return home;
}

ProgramUpdate route(Program program, const Request& request) {
  return std::visit(
      Overloaded{[&](const GoTo& to) { return go_to(std::move(program), to.screen); },
                 [&](const GoBack&) { return go_back(std::move(program)); },
                 [&](const ReadCard& card) { return read_card(std::move(program), card.id); },
                 [&](const ReadExercise& asked) { return read_exercise(std::move(program), asked.exercise); },
                 [&](const ShowWarningSigns&) { return show_warning_signs(std::move(program)); },
                 [&](const ShowKeys&) {
                   ProgramUpdate next = pause_session(std::move(program));
                   next.state.keys_shown = !next.state.keys_shown;
                   next.state.key_scrolls.to_top();
                   return next;
                 },
                 [&](const TellToday&) { return tell_today(std::move(program)); },
                 [&](const DismissNotice&) {
                   program.world.notice = {};
                   return ProgramUpdate{std::move(program)};
                 },
                 [&](const StartRoutine& start) { return start_routine(std::move(program), start); },
                 [&](const TakeAlong& asked) { return take_along(std::move(program), asked); },
                 [&](const EditRoutine& asked) {
                   return edit(std::move(program), &Program::editor, ScreenName::editor, asked);
                 },
                 [&](const EditProgramme& asked) {
                   return edit(std::move(program), &Program::weeks, ScreenName::weeks, asked);
                 },
                 [&](const EditForAnother& asked) {
                   return edit(std::move(program), &Program::editor, ScreenName::editor, asked);
                 },
                 [&](const EditDraft& asked) {
                   return edit(std::move(program), &Program::editor, ScreenName::editor, asked);
                 },
                 [&](const PoseExercise& asked) { return pose(std::move(program), asked); },
                 [&](const GoOnWith& asked) { return go_on_with_draft(std::move(program), asked.draft); },
                 [&](const DiscardDraft& asked) { return discard(std::move(program), asked.key); },
                 [&](const ChooseMedia& asked) {
                   auto opening = open_media(asked.request);
                   program.media = std::move(opening.state);
                   program.screen = ScreenName::media;
                   return carry_on(std::move(program), opening.effects);
                 },
                 [&](const Rehearse& asked) {
                   return open_for(std::move(program), &Program::rehearsal, ScreenName::rehearsal, asked);
                 },
                 [&](const ReviewJournals& asked) {
                   ProgramUpdate next = go_to(std::move(program), ScreenName::review);
                   next.effects.push_back(ReviewEffect{ReadReturned{asked.path}});
                   return next;
                 },
                 [&](const ReviewClient& asked) {
                   program.review.client = {};
                   program.review.fields.set(client_search_field, asked.code);
                   return go_to(std::move(program), ScreenName::review);
                 },
                 [&](const OpenFile& asked) {
                   return ProgramUpdate{std::move(program), {ShelfEffect{InspectFile{asked.file}}}};
                 },
                 [&](const ChooseFile&) {
                   FileQuestion question{FilePurpose::open, tr("Which file?"), tr("Open"), "", ""};
                   return ProgramUpdate{std::move(program), {ShellEffect{AskForFile{std::move(question)}}}};
                 },
                 [&](const OpenMade& asked) {
                   return ProgramUpdate{std::move(program), {ExportEffect{OpenOutside{asked.path}}}};
                 }},
      request);
}

ProgramUpdate route(Program program, const HomeRequest& request) {
  return std::visit(
      Overloaded{[&](const AnswerNextMorning& asked) {
                   return ask_about(std::move(program), asked.session, Phase::next_morning);
                 },
                 [&](const AnswerAfter& asked) {
                   return ask_about(std::move(program), asked.session, Phase::after);
                 },
                 [&](const AnswerWeekly& asked) { return ask_weekly(std::move(program), asked.instrument); },
                 [&](const GoOnWithSession& asked) { return go_on_with(std::move(program), asked.session); }},
      request);
}

ProgramUpdate route(Program program, const StartGently&) {
  return start_gently(std::move(program));
}

ProgramUpdate route(Program program, const CheckInFinished&) {
  return after_check_in(std::move(program));
}

ProgramUpdate route(Program program, const AnswerStep& answer) {
  return answer_dose_step(std::move(program), answer.yes);
}

ProgramUpdate route(Program program, const SignsAnswered&) {
  return answer_warning_signs(std::move(program));
}

ProgramUpdate route(Program program, const SignsLater&) {
  return put_off_warning_signs(std::move(program));
}

}  // namespace limber
