#include "cli/render_screen.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "files/files.hpp"
#include "programme/format.hpp"
#include "routine/format.hpp"
#include "services/services.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

// The program as the window would show it, with this computer's shelf, journal and settings. What it asks for
// is carried out as far as it only reads: a picture changes nothing.
class Still final : private ShellServices {
 public:
  Still(const ScreenAsked& asked, std::shared_ptr<const Routine> routine, const Paths& paths,
        const Shelf& shelf, Settings settings)
      : asked_(asked),
        routine_(std::move(routine)),
        services_(*this, paths, std::move(settings), shelf, {.clocks = system_clocks(), .mute = true}) {
    for (Intent& intent : services_.world()) apply(intent);
    program_.ask_check_ins = false;
  }

  void apply(const Intent& intent);
  Program& program() { return program_; }
  const std::string& what() const { return asked_.what; }
  const std::shared_ptr<const Routine>& shared_routine() const { return routine_; }
  const Routine& routine() const { return *routine_; }
  bool is_at_a_moment() const { return asked_.at_s.has_value(); }
  double at_s() const { return asked_.at_s.value_or(60); }
  const Shelf& shelf() const { return services_.shelf(); }

 private:
  std::vector<Intent> carry_out(const ShellEffect&) override { return {}; }
  void sound_begins() override {}
  void show_events(const PlaybackEvents&) override {}

  const ScreenAsked& asked_;
  std::shared_ptr<const Routine> routine_;  // that the screen is about; null where it is about none
  Services services_;
  Program program_;
};

bool only_reads(const Effect& effect) {
  const auto* shelf = std::get_if<ShelfEffect>(&effect);
  const auto* sound = std::get_if<SoundEffect>(&effect);
  const auto* review = std::get_if<ReviewEffect>(&effect);
  return (review != nullptr && !std::holds_alternative<KeepReturned>(*review)) ||
         (shelf != nullptr && std::holds_alternative<InspectFile>(*shelf)) ||
         (sound != nullptr && std::holds_alternative<PrepareRehearsal>(*sound));
}

void Still::apply(const Intent& intent) {
  std::deque<Intent> waiting{intent};
  while (!waiting.empty()) {
    auto [program, effects] = update(std::move(program_), waiting.front());
    waiting.pop_front();
    program_ = std::move(program);
    for (const Effect& effect : effects) {
      if (!only_reads(effect)) continue;
      for (Intent& answer : services_.carry_out(effect)) waiting.push_back(std::move(answer));
      for (Intent& answer : services_.wait_for_review()) waiting.push_back(std::move(answer));
    }
  }
}

// Each brings the program to a screen.
Result<Ok> go(Still& still, ScreenName screen) {
  still.apply(Request{GoTo{screen}});
  return Ok{};
}

// The list of cards, or one of them.
Result<Ok> show_learn(Still& still) {
  still.apply(Request{GoTo{ScreenName::learn}});
  if (!still.what().empty()) still.apply(Request{ReadCard{still.what()}});
  if (still.program().learn.open == still.what()) return Ok{};
  return failure("no-such-card", fill(tr("There is no card \"{name}\"."), {{"name", still.what()}}) + " " +
                                     tr("limber learn shows what there is."));
}

// One of the journal's parts: "trend", "calendar", "exercises", "sessions"; the trend where none is named.
Result<Ok> show_journal(Still& still) {
  still.apply(Request{GoTo{ScreenName::journal}});
  if (still.what() == "calendar") still.apply(JournalIntent{ShowJournalPart{JournalPart::calendar}});
  if (still.what() == "exercises") still.apply(JournalIntent{ShowJournalPart{JournalPart::exercises}});
  if (still.what() == "sessions") still.apply(JournalIntent{ShowJournalPart{JournalPart::sessions}});
  return Ok{};
}

// A session paused at its moment: with its controls, as the window shows it.
Result<Ok> show_session(Still& still) {
  auto timeline = compile(still.routine(), *still.shelf().library, Pace{}, estimated_speech_length);
  if (!timeline) return timeline.problems();
  still.apply(Request{StartRoutine{still.routine().id}});
  still.program().screen = ScreenName::session;
  still.apply(
      SessionReady{std::make_shared<const Timeline>(*std::move(timeline)), Pace{}, estimated_speech_length});
  still.apply(WindowInput{Elapsed{millis_from_seconds(still.at_s()), Millis{0}}});
  return Ok{};
}

// Asked what would help now.
Result<Ok> show_too_sore(Still& still) {
  if (auto shown = show_session(still); !shown) return shown;
  still.apply(SessionIntent{TooSore{}});
  return Ok{};
}

// Done to its end, with a little less pain after it.
SessionRecord made_up_session(const Routine& routine, const WallTime& started) {
  SessionRecord record;
  record.routine = routine.id;
  record.title = routine.title.in(routine.language);
  record.state = SessionState::completed;
  record.started = started;
  record.planned = record.performed = std::chrono::minutes{10};
  record.check_ins[Phase::before].pain = record.check_ins[Phase::next_morning].pain = Score::from(3);
  record.check_ins[Phase::after].pain = Score::from(2);
  each_exercise(routine.steps, [&](const ExerciseStep& step) {
    record.steps.push_back(
        {id_in(step), BodySide::none, 0, Millis{10'000}, Millis{10'000}, SkipReason::none});
  });
  return record;
}

Result<Ok> show_after_session(Still& still) {
  still.program().after = {made_up_session(still.routine(), still.program().world.now)};
  still.program().screen = ScreenName::after_session;
  return Ok{};
}

Result<Ok> show_check_in(Still& still) {
  auto& about = still.program().world.about;
  if (about) about->red_flag_checks = {{still.program().world.now, {}}};  // else those come first
  still.program().ask_check_ins = true;
  still.apply(Request{StartRoutine{still.routine().id}});
  return Ok{};
}

Result<Ok> show_take_along(Still& still) {
  still.apply(Request{TakeAlong{still.routine().id}});
  return Ok{};
}

// At its moment.
Result<Ok> show_rehearsal(Still& still) {
  still.apply(Request{Rehearse{still.shared_routine()}});
  still.apply(RehearsalIntent{ScrubTo{millis_from_seconds(still.at_s())}});
  return Ok{};
}

// The small step that is offered of a routine after three calm sessions of it.
Result<Ok> show_step(Still& still) {
  const Routine& routine = still.routine();
  const WallTime now = still.program().world.now;
  std::vector<SessionRecord> sessions;
  for (int days = 1; days <= calm_for_a_step; ++days)
    sessions.push_back(made_up_session(routine, {now.unix_seconds - days * 86'400, now.offset_minutes}));
  const auto offer = dose_offer(routine, *still.shelf().library, {{}, sessions, now}, {});
  if (!offer) return failure("no-step", tr("Nothing in this routine rises."));
  still.program().dose_step = {still.shared_routine(), *offer};
  still.program().screen = ScreenName::dose_step;
  return Ok{};
}

// The first exercise of a routine, with a recording that has just been made.
Result<Ok> show_media(Still& still) {
  const auto request = first_media_request(still.routine(), *still.shelf().library);
  if (!request) return failure("no-exercise", tr("There is no exercise in this routine."));
  still.apply(Request{EditRoutine{still.routine().id}});
  still.apply(Request{ChooseMedia{*request}});
  still.apply(MediaIntent{MediaInspected{request->folder, {}}});
  still.apply(MediaIntent{TakeMade{made_up_take()}});
  return Ok{};
}

// An exercise's own page.
Result<Ok> show_exercise(Still& still) {
  const auto found = exercise_named(still.what(), *still.shelf().library);
  if (!found)
    return failure("no-such-exercise",
                   fill(tr("There is no exercise \"{name}\"."), {{"name", still.what()}}));
  still.apply(Request{ReadExercise{std::make_shared<const Exercise>(*found)}});
  return Ok{};
}

// An exercise of the library as it is posed; without one, those to start from.
Result<Ok> show_pose(Still& still) {
  std::shared_ptr<const Exercise> exercise;
  if (!still.what().empty()) {
    const auto found = exercise_named(still.what(), *still.shelf().library);
    if (!found)
      return failure("no-such-exercise",
                     fill(tr("There is no exercise \"{name}\"."), {{"name", still.what()}}));
    exercise = std::make_shared<const Exercise>(*found);
  }
  still.apply(Request{PoseExercise{exercise}});
  return Ok{};
}

// A file alone is the client's page.
Result<Ok> show_review(Still& still) {
  still.apply(Request{GoTo{ScreenName::review}});
  if (!still.what().empty()) still.apply(ReviewIntent{OpenReturned{still.what()}});
  return Ok{};
}

// The list; or one of its steps, "answers" or "advice", for the first of the signs.
Result<Ok> show_warning_signs(Still& still) {
  still.apply(Request{ShowWarningSigns{}});
  const std::string first = red_flags().front().id;
  if (still.what() != "answers" && still.what() != "advice") return Ok{};
  still.apply(WarningSignsIntent{ToggleSign{first}});
  still.apply(WarningSignsIntent{SignsOn{}});
  if (still.what() == "answers") return Ok{};
  still.apply(WarningSignsIntent{AnswerSign{first, SignAnswer::changed}});
  still.apply(WarningSignsIntent{SignsOn{}});
  return Ok{};
}

// As it is read; "writing" as it is written.
Result<Ok> show_flare_plan(Still& still) {
  still.apply(Request{GoTo{ScreenName::flare_plan}});
  if (still.what() == "writing") still.apply(FlarePlanIntent{WritePlan{}});
  return Ok{};
}

// Before it begins; with --at so many seconds into it.
Result<Ok> show_measure(Still& still) {
  still.apply(Request{GoTo{ScreenName::movement}});
  if (const auto movement = value_named<Movement>(still.what()))
    still.apply(MovementIntent{ChooseMovement{*movement}});
  if (!still.is_at_a_moment()) return Ok{};
  still.apply(MovementIntent{BeginTest{}});
  still.apply(WindowInput{Elapsed{Millis{0}, millis_from_seconds(still.at_s())}});
  return Ok{};
}

struct Shown {
  const char* name;  // as --screen has it
  Result<Ok> (*show)(Still&);
  bool of_a_routine = false;  // the first day where none is named
};

template <ScreenName screen>
Result<Ok> go(Still& still) {
  return go(still, screen);
}

// In order of the alphabet.
constexpr Shown shown[] = {{"about-you", go<ScreenName::screening>},
                           {"after-session", show_after_session, true},
                           {"bench", go<ScreenName::bench>},
                           {"bundle",
                            [](Still& still) -> Result<Ok> {
                              still.apply(Request{OpenFile{still.what()}});
                              return Ok{};
                            }},
                           {"check-in", show_check_in, true},
                           {"editor",
                            [](Still& still) -> Result<Ok> {
                              still.apply(Request{EditRoutine{still.what()}});
                              return Ok{};
                            }},
                           {"exercise", show_exercise},
                           {"flare-plan", show_flare_plan},
                           {"goals", go<ScreenName::goals>},
                           {"home", go<ScreenName::home>},
                           {"journal", show_journal},
                           {"learn", show_learn},
                           {"measure", show_measure},
                           {"media", show_media, true},
                           {"pose", show_pose},
                           {"programmes", go<ScreenName::programmes>},
                           {"rehearsal", show_rehearsal, true},
                           {"report", go<ScreenName::report>},
                           {"review", show_review},
                           {"session", show_session, true},
                           {"settings", go<ScreenName::settings>},
                           {"step", show_step, true},
                           {"take-along", show_take_along, true},
                           {"too-sore", show_too_sore, true},
                           {"warning-signs", show_warning_signs},
                           {"weeks", [](Still& still) -> Result<Ok> {
                              still.apply(Request{EditProgramme{still.what()}});
                              return Ok{};
                            }}};

}  // namespace

std::vector<std::string> screen_names() {
  std::vector<std::string> names;
  for (const Shown& one : shown) names.emplace_back(one.name);
  return names;
}

std::optional<Exercise> exercise_named(const std::string& name, const Library& library) {
  if (const Exercise* exercise = library.find(name)) return *exercise;
  const auto text = read_text_file(name, largest_file);
  if (!text) return std::nullopt;
  const auto content = parse_file(*text, name);
  const Exercise* exercise = content ? std::get_if<Exercise>(&*content) : nullptr;
  return exercise == nullptr ? std::nullopt : std::optional(*exercise);
}

Result<Frame> screen_frame(const ScreenAsked& asked, const Paths& places, Shelf& shelf,
                           const ViewContext& context) {
  const auto* found = std::find_if(std::begin(shown), std::end(shown),
                                   [&](const Shown& one) { return asked.screen == one.name; });
  std::shared_ptr<const Routine> routine;
  if (found->of_a_routine) {
    const auto named = routine_named(asked.what.empty() ? "first-day" : asked.what, shelf);
    if (!named) return named.problems();
    routine = *named;
    put_first(shelf, routine);
  }
  auto settings = load_settings(places.settings, wall_now());
  Still still(asked, routine, places, shelf, settings ? *settings : Settings{});
  if (const auto there = found->show(still); !there) return there.problems();
  return view(still.program(), context).frame;
}

}  // namespace limber
