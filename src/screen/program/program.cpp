#include "screen/program/program.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/home/candidates.hpp"
#include "screen/program/flow.hpp"
#include "screen/program/screens.hpp"
#include "screen/ui/focus.hpp"

namespace limber {
namespace {

ProgramUpdate same(Program program) {
  return {std::move(program)};
}

// --- Screens whose own intents mean something to the program too

ProgramUpdate handle(Program program, const SessionIntent& intent) {
  const bool was_over = program.session.playhead && program.session.playhead->ended();
  ProgramUpdate next = hand_to(std::move(program), &Program::session, intent);
  const auto& playhead = next.state.session.playhead;
  if (next.state.screen != ScreenName::session || was_over || !playhead || !playhead->ended()) return next;
  ProgramUpdate over = after_session(std::move(next.state));
  append(next.effects, std::move(over.effects));
  return {std::move(over.state), std::move(next.effects)};
}

// What becomes of a file that is made, wherever the person is by now.
ProgramUpdate handle(Program program, const TakeAlongIntent& intent) {
  ProgramUpdate next = hand_to(std::move(program), &Program::take_along, intent);
  if (next.state.screen == ScreenName::take_along) return next;
  if (const auto* made = std::get_if<ExportFinished>(&intent))
    next.state.world.notice = made_notice(made->file);
  if (const auto* failed = std::get_if<ExportFailed>(&intent))
    next.state.world.notice = {failed->problem.message};
  return next;
}

// Whoever corrects an entry hears beside it that it could not be kept.
ProgramUpdate handle(Program program, const JournalIntent& intent) {
  const auto* failed = std::get_if<EntrySaveFailed>(&intent);
  if (failed != nullptr && !program.journal.correcting) program.world.notice = {failed->problem.message};
  return hand_to(std::move(program), &Program::journal, intent);
}

ProgramUpdate handle(Program program, const EditorIntent& intent) {
  ProgramUpdate next = hand_to(std::move(program), &Program::editor, intent);
  if (std::holds_alternative<RoutineSaved>(intent)) next.effects.push_back(ShelfEffect{ReloadShelf{}});
  return next;
}

ProgramUpdate handle(Program program, const WeeksIntent& intent) {
  ProgramUpdate next = hand_to(std::move(program), &Program::weeks, intent);
  if (std::holds_alternative<ProgrammeSaved>(intent)) next.effects.push_back(ShelfEffect{ReloadShelf{}});
  return next;
}

ProgramUpdate handle(Program program, const PoseIntent& intent) {
  ProgramUpdate next = hand_to(std::move(program), &Program::pose, intent);
  const auto* saved = std::get_if<ExerciseSaved>(&intent);
  if (saved == nullptr) return next;
  // Posed for a step that is being written, it takes that step's place.
  if (next.state.came_from[ScreenName::pose_editor] == ScreenName::editor) {
    ProgramUpdate used =
        hand_to(std::move(next.state), &Program::editor, EditorIntent{UseExercise{saved->id}});
    append(next.effects, std::move(used.effects));
    next.state = std::move(used.state);
  }
  next.effects.push_back(ShelfEffect{ReloadShelf{}});
  return next;
}

// What is in a file is shown, wherever the person is by then; nothing is opened over a session.
ProgramUpdate handle(Program program, const BundleIntent& intent) {
  const bool shows =
      std::holds_alternative<BundleSeen>(intent) || std::holds_alternative<FileRefused>(intent);
  if (shows && program.screen == ScreenName::session) {
    program.world.notice = {tr("You dropped a file here. You can look at it when the session is over.")};
    return same(std::move(program));
  }
  if (shows && program.screen != ScreenName::bundle) program.bundle = {};
  if (shows) program = open_screen(std::move(program), ScreenName::bundle);
  return hand_to(std::move(program), &Program::bundle, intent);
}

// --- What the world is now

// The schedules of what came with Limber are examples, but for those in the person's plan.
void note_prescribed(World& world) {
  world.shelf_asks.clear();
  for (const RoutineCard& card : world.cards) {
    if (!card.routine) continue;
    world.shelf_asks.push_back(prescribed(*card.routine));
    world.shelf_asks.back().example = !card.own;
  }
  for (const auto& programme : world.programmes) append(world.shelf_asks, prescribed(*programme));
  world.prescribed = world.about ? with_plan(world.shelf_asks, *world.about) : world.shelf_asks;
}

// Weighed once, and not for every picture of Home: each routine is held against each condition.
void weigh(World& world) {
  world.courses = world.about ? courses_of(world.programmes, *world.about, world.sessions, world.now)
                              : std::vector<Course>{};
  note_prescribed(world);
  world.candidates = std::make_shared<const std::vector<Candidate>>(weighed(world));
}

// A phase that is over by its own rule gives way to the next.
Effects phases_that_begin(const World& world) {
  Effects effects;
  for (const Course& course : world.courses) {
    if (!course.moves_on) continue;
    const PhaseBegun next{course.programme->id, static_cast<int>(course.phase) + 1, local_day(world.now)};
    effects.push_back(JournalEffect{SavePhase{next}});
  }
  return effects;
}

ProgramUpdate take_shelf(Program program, const ShelfLoaded& loaded) {
  World& world = program.world;
  world.cards = loaded.cards;
  world.programmes = loaded.programmes;
  world.library = loaded.library;
  world.own_exercises = loaded.own_exercises;
  world.own_programmes = loaded.own_programmes;
  world.learn = loaded.learn;
  world.exercise_names.clear();
  for (const RoutineCard& card : world.cards) {
    world.exercise_names.insert(card.names.begin(), card.names.end());
  }
  weigh(world);
  const std::string starts = std::exchange(program.starts, "");
  ProgramUpdate next = hand_to(std::move(program), &Program::editor, EditorIntent{ShelfChanged{}});
  ProgramUpdate weeks = hand_to(std::move(next.state), &Program::weeks, WeeksIntent{ShelfChanged{}});
  next.state = std::move(weeks.state);
  append(next.effects, std::move(weeks.effects));
  if (starts.empty()) return next;
  if (!asked_before(next.state.bundle).empty()) next.state.before = next.state.bundle.given;
  ProgramUpdate led = start_routine(std::move(next.state), {starts});
  append(next.effects, std::move(led.effects));
  return {std::move(led.state), std::move(next.effects)};
}

ProgramUpdate take_owners(Program program, const JournalAdmin& admin) {
  const bool added = admin.owners.size() > program.world.admin.owners.size();
  program.world.admin = admin;
  program.admin.restoring.clear();
  if (!added) return same(std::move(program));
  return hand_to(std::move(program), &Program::admin, JournalAdminIntent{OwnerAdded{}});
}

// The shelf is read anew, and the routine's card stands open on it, with the focus on its Start; or it is led
// at once, if that was asked for. A programme is only kept: it begins when it is taken up.
ProgramUpdate show_added(Program program, const BundleAdded& added) {
  program.screen = ScreenName::home;
  if (added.programme) {
    program.screen = ScreenName::programmes;
    program.world.notice = {fill(tr("“{title}” is among your programmes now."), {{"title", added.title}}),
                            true};
    return {std::move(program), {ShelfEffect{ReloadShelf{}}}};
  }
  program.home.open = added.id;
  program.starts = std::exchange(program.bundle.starts, false) ? added.id : "";
  program.world.notice = {fill(tr("“{title}” is among your routines now."), {{"title", added.title}}), true};
  return {std::move(program), {ShelfEffect{ReloadShelf{}}, ShellEffect{FocusOn{"start-" + added.id}}}};
}

// On the bench a journal is a client's. Elsewhere it may be the person's own, from another computer: they are
// asked. Nothing is opened over a session.
ProgramUpdate take_journal(Program program, const JournalBrought& brought) {
  if (program.screen == ScreenName::session) return same(std::move(program));
  if (brought.folder || shown_entry(program).is_of_bench)
    return route(std::move(program), Request{ReviewJournals{brought.path}});
  program.admin.brought = brought.path;
  program.admin.scrolls.to_top();
  return go_to(std::move(program), ScreenName::journal_admin);
}

ProgramUpdate take_input(Program program, const WindowInput& input) {
  if (const auto own = shown_entry(program).accept(input)) return update(std::move(program), *own);
  const auto* file = std::get_if<FileDropped>(&input);
  // Nothing is opened over a session.
  if (file == nullptr || program.screen == ScreenName::session) return same(std::move(program));
  return {std::move(program), {ShelfEffect{InspectFile{file->file}}}};
}

// What was given or typed and not yet saved is kept, as if it had been.
ProgramUpdate keep_what_is_typed(Program program) {
  const CheckInScreen& asked = program.check_in;
  const bool after_a_session = program.screen == ScreenName::check_in && asked.phase != Phase::before;
  if (after_a_session && !asked.saving && answers(asked) != CheckIn{}) {
    SaveCheckIn save{asked.record.id, asked.phase, answers(asked)};
    return {std::move(program), {JournalEffect{std::move(save)}}};
  }
  if (!is_changed(program.journal, program.world)) return {std::move(program)};
  return hand_to(std::move(program), &Program::journal, JournalIntent{SaveCorrection{}});
}

// A session that is left with the program is over, and its record says so.
ProgramUpdate quit(Program program) {
  ProgramUpdate next = keep_what_is_typed(std::move(program));
  ProgramUpdate over = hand_to(std::move(next.state), &Program::session, SessionIntent{EndSession{}});
  next.state = std::move(over.state);
  append(next.effects, std::move(over.effects));
  // Who was told to get help does not always press once more before leaving.
  if (next.state.screen == ScreenName::warning_signs && next.state.signs.step == SignsStep::advice)
    next.effects.push_back(JournalEffect{SaveSigns{check_of(next.state.signs)}});
  next.state.screen = ScreenName::home;
  next.effects.push_back(ShellEffect{LeaveProgram{}});
  return next;
}

ProgramUpdate answer(Program program, const Intent& intent) {
  const auto to = [&](auto screen, const auto& own) { return hand_to(std::move(program), screen, own); };
  return std::visit(
      Overloaded{
          [&](const Request& request) { return route(std::move(program), request); },
          [&](const Quit&) { return quit(std::move(program)); },
          [&](const ToggleFullScreen&) {
            return ProgramUpdate{std::move(program), {ShellEffect{FlipFullScreen{}}}};
          },
          [&](const ToggleReading&) {
            Settings settings = program.world.settings;
            settings.reads_aloud = !settings.reads_aloud;
            return ProgramUpdate{std::move(program), {SaveSettings{std::move(settings)}}};
          },
          [&](const ReadPage&) {
            return ProgramUpdate{std::move(program), {ShellEffect{ReadOut{}}}};
          },
          [&](const UseHand& used) {
            program.world.hand = used.hand;
            return same(std::move(program));
          },
          [&](const ScrollTo& asked) {
            Scrolls* scrolls =
                program.keys_shown ? &program.key_scrolls : shown_entry(program).scrolls(program);
            if (scrolls != nullptr) scrolls->set(asked.scroller, asked.offset);
            return same(std::move(program));
          },
          [&](const WindowInput& input) { return take_input(std::move(program), input); },
          [&](const ShelfLoaded& loaded) { return take_shelf(std::move(program), loaded); },
          [&](const DraftsLoaded& loaded) {
            program.world.drafts = loaded.drafts;
            return same(std::move(program));
          },
          [&](const SessionsLoaded& loaded) {
            program.world.sessions = loaded.sessions;
            program.world.now = loaded.now;
            weigh(program.world);
            Effects next = phases_that_begin(program.world);
            return ProgramUpdate{std::move(program), std::move(next)};
          },
          [&](const TrendLoaded& loaded) {
            program.world.trend = loaded.history;
            return same(std::move(program));
          },
          [&](const PersonLoaded& loaded) {
            program.world.about = loaded.about;
            weigh(program.world);
            Effects next = phases_that_begin(program.world);
            return ProgramUpdate{std::move(program), std::move(next)};
          },
          [&](const JournalAdminLoaded& loaded) { return take_owners(std::move(program), loaded.admin); },
          [&](const SettingsLoaded& loaded) {
            program.world.settings = loaded.settings;
            program.settings.fields.start(voice_field, loaded.settings.speech_command);
            return same(std::move(program));
          },
          [&](const ExportFolder& where) {
            program.world.export_folder = where.folder;
            program.world.recent_folders = where.recent;
            return same(std::move(program));
          },
          [&](const ShowNotice& notice) {
            program.world.notice = notice;
            return same(std::move(program));
          },
          [&](const SessionReady& made) {
            program.prepared.timeline = made.timeline;
            program.prepared.pace = made.pace;
            program.prepared.speech = made.speech;
            return begin_when_ready(std::move(program));
          },
          [&](const BundleAdded& added) { return show_added(std::move(program), added); },
          [&](const JournalBrought& brought) { return take_journal(std::move(program), brought); },
          [&](const HomeIntent& own) { return to(&Program::home, own); },
          [&](const CheckInIntent& own) { return to(&Program::check_in, own); },
          [&](const SessionIntent& own) { return handle(std::move(program), own); },
          [&](const AfterIntent& own) { return to(&Program::after, own); },
          [&](const JournalIntent& own) { return handle(std::move(program), own); },
          [&](const SettingsIntent& own) { return to(&Program::settings, own); },
          [&](const LearnIntent& own) { return to(&Program::learn, own); },
          [&](const ExerciseIntent& own) { return to(&Program::exercise, own); },
          [&](const TakeAlongIntent& own) { return handle(std::move(program), own); },
          [&](const WarningSignsIntent& own) { return to(&Program::signs, own); },
          [&](const ScreeningIntent& own) { return to(&Program::screening, own); },
          [&](const QuestionnaireIntent& own) { return to(&Program::questionnaire, own); },
          [&](const GoalsIntent& own) { return to(&Program::goals, own); },
          [&](const FlarePlanIntent& own) { return to(&Program::flare_plan, own); },
          [&](const MovementIntent& own) { return to(&Program::movement, own); },
          [&](const ReportIntent& own) { return to(&Program::report, own); },
          [&](const JournalAdminIntent& own) { return to(&Program::admin, own); },
          [&](const BenchIntent& own) { return to(&Program::bench, own); },
          [&](const EditorIntent& own) { return handle(std::move(program), own); },
          [&](const WeeksIntent& own) { return handle(std::move(program), own); },
          [&](const PoseIntent& own) { return handle(std::move(program), own); },
          [&](const MediaIntent& own) { return to(&Program::media, own); },
          [&](const RehearsalIntent& own) { return to(&Program::rehearsal, own); },
          [&](const BundleIntent& own) { return handle(std::move(program), own); },
          [&](const ReviewIntent& own) { return to(&Program::review, own); },
          [&](const DoseStepIntent& own) { return to(&Program::dose_step, own); },
          [&](const ProgrammesIntent& own) { return to(&Program::programmes, own); }},
      intent);
}

// By whatever way the screen for media is left: nobody is recorded who does not see that they are, and what
// was chosen is not lost. From the warning signs one comes back to it.
ProgramUpdate leave_media(ProgramUpdate next) {
  if (next.state.screen != ScreenName::warning_signs) {
    const MediaRequest& chosen = next.state.media.request;
    ProgramUpdate used = hand_to(std::move(next.state), &Program::editor,
                                 EditorIntent{UseMedia{chosen.images, chosen.images_instead, chosen.clips}});
    next.state = std::move(used.state);
    append(next.effects, std::move(used.effects));
  }
  auto [media, effects] = leave(std::move(next.state.media));
  next.state.media = std::move(media);
  ProgramUpdate left = carry_on(std::move(next.state), effects);
  append(next.effects, std::move(left.effects));
  return {std::move(left.state), std::move(next.effects)};
}

// A rehearsal falls silent when another screen is shown, whatever led there.
ProgramUpdate silent_elsewhere(ProgramUpdate next) {
  if (next.state.screen == ScreenName::rehearsal) return next;
  auto [rehearsal, effects] = stopped(std::move(next.state.rehearsal));
  next.state.rehearsal = std::move(rehearsal);
  ProgramUpdate silent = carry_on(std::move(next.state), effects);
  // Before what the next screen asks for: that may be to sound.
  append(silent.effects, std::move(next.effects));
  return silent;
}

}  // namespace

ProgramUpdate update(Program program, const Intent& intent) {
  const ScreenName shown = program.screen;
  const Notice told_before = program.world.notice;
  auto told = pending_answers(program);
  ProgramUpdate next = answer(std::move(program), intent);
  if (told) next = kept_if_left(std::move(next), *std::move(told));
  if (next.state.screen != shown) next.state.keys_shown = false;
  if (shown == ScreenName::media && next.state.screen != ScreenName::media)
    next = leave_media(std::move(next));
  const bool read = next.state.screen != shown && shown != ScreenName::session;
  if (read && told_before.good && next.state.world.notice == told_before) next.state.world.notice = {};
  return silent_elsewhere(std::move(next));
}

bool moves_by_itself(const Program& program) {
  return shown_entry(program).moves_by_itself(program);
}

}  // namespace limber
