#include "cli/render_screen.hpp"

#include <map>
#include <utility>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/review.hpp"
#include "desk/file_desk.hpp"
#include "desk/journal_desk.hpp"
#include "desk/rehearsal_desk.hpp"
#include "routine/format.hpp"
#include "screen/cards.hpp"
#include "screen/media_wish.hpp"
#include "screen/program.hpp"
#include "store/files.hpp"
#include "store/language.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

const std::map<std::string, ScreenName>& screens() {
  static const std::map<std::string, ScreenName> table{{"home", ScreenName::home},
                                                       {"check-in", ScreenName::check_in},
                                                       {"session", ScreenName::session},
                                                       {"journal", ScreenName::journal},
                                                       {"settings", ScreenName::settings},
                                                       {"learn", ScreenName::learn},
                                                       {"take-along", ScreenName::take_along},
                                                       {"warning-signs", ScreenName::warning_signs},
                                                       {"about-you", ScreenName::screening},
                                                       {"report", ScreenName::report},
                                                       {"bench", ScreenName::bench},
                                                       {"editor", ScreenName::editor},
                                                       {"pose", ScreenName::pose_editor},
                                                       {"media", ScreenName::media},
                                                       {"rehearsal", ScreenName::rehearsal},
                                                       {"bundle", ScreenName::bundle},
                                                       {"review", ScreenName::review}};
  return table;
}

Program applied(Program program, const Intent& intent) {
  return update(std::move(program), intent).state;
}

// The program as the window would show it, with this computer's shelf, journal and settings.
Program program_of(const Places& places, const Shelf& shelf) {
  const WallTime now = wall_now();
  auto db = JournalDb::open(places.journal, now);
  JournalDesk desk = db ? JournalDesk(*std::move(db)) : JournalDesk(std::string());
  const Intent sessions = desk.sessions(now);
  std::vector<RoutineCard> cards;
  for (const Routine& routine : shelf.routines) {
    cards.push_back(card_for(std::make_shared<const Routine>(routine), shelf.library, Pace{}));
  }
  if (const auto* loaded = std::get_if<SessionsLoaded>(&sessions)) note_last_done(cards, loaded->sessions);
  note_own(cards, places.routines.string());
  Program program = applied(Program{}, CardsLoaded{cards, std::make_shared<const Library>(shelf.library)});
  program =
      applied(std::move(program), LearnLoaded{{std::make_shared<const std::vector<LearnCard>>(shelf.cards),
                                               language_of(process_environment())}});
  program = applied(std::move(program), sessions);
  for (const Intent& about : desk.about()) program = applied(std::move(program), about);
  if (const auto settings = load_settings(places.settings, now))
    program = applied(std::move(program), SettingsLoaded{*settings});
  return program;
}

// A session paused at its moment: with its controls, as the window shows it.
Program in_session(Program program, const std::shared_ptr<const Routine>& routine, const Library& library,
                   double at_s) {
  auto timeline = compile(*routine, library, Pace{}, estimated_speech_length);
  if (!timeline) return program;
  SessionMaterial material{routine, std::make_shared<const Library>(library),
                           std::make_shared<const Timeline>(*std::move(timeline)), Pace{},
                           estimated_speech_length};
  program.ask_check_ins = false;
  program = applied(std::move(program), StartRoutine{routine->id});
  program = applied(std::move(program), SessionReady{std::move(material)});
  return applied(std::move(program), Elapsed{millis_from_seconds(at_s), Millis{0}});
}

// The list of cards, or one of them.
Result<Frame> learn_frame(Program program, const std::string& card, const ViewContext& context) {
  program = applied(std::move(program), GoTo{ScreenName::learn});
  if (!card.empty()) program = applied(std::move(program), ReadCard{card});
  if (program.learn.open != card)
    return failure("no-such-card", fill(tr("There is no card \"{name}\"."), {{"name", card}}) + " " +
                                       tr("limber learn shows what there is."));
  return view(program, context).frame;
}

// One of the journal's parts: "trend", "calendar", "exercises", "sessions"; the trend where none is named.
Result<Frame> journal_frame(Program program, const std::string& part, const ViewContext& context) {
  program = applied(std::move(program), GoTo{ScreenName::journal});
  if (part == "calendar") program = applied(std::move(program), ShowJournalPart{JournalPart::calendar});
  if (part == "exercises") program = applied(std::move(program), ShowJournalPart{JournalPart::exercises});
  if (part == "sessions") program = applied(std::move(program), ShowJournalPart{JournalPart::sessions});
  return view(program, context).frame;
}

// The rehearsal at its moment; of a bundle, what the window shows before it is kept.
Result<Frame> rehearsal_frame(Program program, std::shared_ptr<const Routine> routine, const Library& library,
                              double at_s, const ViewContext& context) {
  program = applied(std::move(program), Rehearse{routine});
  for (const Intent& ready : carry_out_rehearsal(RehearsalEffect{PrepareRehearsal{routine}}, library, {}))
    program = applied(std::move(program), ready);
  program = applied(std::move(program), RehearsalIntent{ScrubTo{millis_from_seconds(at_s)}});
  return view(program, context).frame;
}

Result<Frame> bundle_frame(Program program, const std::string& file, const Places& places, const Shelf& shelf,
                           const ViewContext& context) {
  for (const Intent& seen : carry_out_file(LookIntoFile{file}, shelf, places.routines))
    program = applied(std::move(program), seen);
  return view(program, context).frame;
}

// The first exercise of a routine, with a recording that has just been made.
Result<Frame> media_frame(Program program, const Routine& routine, const Library& library,
                          const ViewContext& context) {
  const auto wish = first_media_wish(routine, library);
  if (!wish) return failure("no-exercise", tr("There is no exercise in this routine."));
  program = applied(std::move(program), EditRoutine{routine.id});
  program = applied(std::move(program), ChooseMedia{*wish});
  program = applied(std::move(program), MediaLookedAt{wish->folder, {}});
  program = applied(std::move(program), TakeMade{made_up_take()});
  return view(program, context).frame;
  return view(program, context).frame;
}

// An exercise of the library as it is posed; without one, those to start from.
Result<Frame> pose_frame(Program program, const std::string& id, const Library& library,
                         const ViewContext& context) {
  std::shared_ptr<const Exercise> exercise;
  if (!id.empty()) {
    const auto found = exercise_named(id, library);
    if (!found)
      return failure("no-such-exercise", fill(tr("There is no exercise \"{name}\"."), {{"name", id}}));
    exercise = std::make_shared<const Exercise>(*found);
  }
  return view(applied(std::move(program), PoseExercise{exercise}), context).frame;
}

}  // namespace

std::vector<std::string> screen_names() {
  std::vector<std::string> names;
  for (const auto& [name, screen] : screens()) names.push_back(name);
  return names;
}

std::optional<Exercise> exercise_named(const std::string& name, const Library& library) {
  if (const Exercise* exercise = library.find(name)) return *exercise;
  const auto text = read_text_file(name, largest_file);
  if (!text || !looks_like_exercise(*text)) return std::nullopt;
  const auto exercise = parse_exercise(*text, name);
  return exercise ? std::optional(*exercise) : std::nullopt;
}

Result<Frame> screen_frame(const ScreenAsked& asked, const Places& places, Shelf& shelf,
                           const ViewContext& context) {
  const auto screen = screens().find(asked.screen);
  Program program = program_of(places, shelf);
  if (screen->second == ScreenName::warning_signs)
    return view(applied(std::move(program), ShowWarningSigns{}), context).frame;
  if (screen->second == ScreenName::home || screen->second == ScreenName::settings ||
      screen->second == ScreenName::screening) {
    program = applied(std::move(program), GoTo{screen->second});
    return view(program, context).frame;
  }
  if (screen->second == ScreenName::journal) return journal_frame(std::move(program), asked.what, context);
  if (screen->second == ScreenName::report) {
    program = applied(std::move(program), FormFolder{places.taken.string()});
    return view(applied(std::move(program), OpenReport{}), context).frame;
  }
  if (screen->second == ScreenName::editor)
    return view(applied(std::move(program), EditRoutine{asked.what}), context).frame;
  if (screen->second == ScreenName::bench)
    return view(applied(std::move(program), OpenBench{}), context).frame;
  if (screen->second == ScreenName::pose_editor)
    return pose_frame(std::move(program), asked.what, shelf.library, context);
  if (screen->second == ScreenName::review)
    return view(in_review(std::move(program), asked.what, shelf, wall_now()), context).frame;
  if (screen->second == ScreenName::learn) return learn_frame(std::move(program), asked.what, context);
  if (screen->second == ScreenName::bundle)
    return bundle_frame(std::move(program), asked.what, places, shelf, context);
  const auto routine = routine_named(asked.what.empty() ? "first-day" : asked.what, shelf);
  if (!routine) return routine.problems();
  if (screen->second == ScreenName::rehearsal)
    return rehearsal_frame(std::move(program), std::make_shared<const Routine>(*routine), shelf.library,
                           asked.at_s.value_or(60), context);
  if (screen->second == ScreenName::media)
    return media_frame(std::move(program), *routine, shelf.library, context);
  if (screen->second == ScreenName::take_along) {
    program = applied(std::move(program), FormFolder{places.taken.string()});
    program = applied(std::move(program), TakeAlong{routine->id});
  } else if (screen->second == ScreenName::check_in) {
    if (program.about) program.about->last_flags = RedFlagCheck{program.now, {}};  // else those come first
    program = applied(std::move(program), StartRoutine{routine->id});
  } else {
    program = in_session(std::move(program), std::make_shared<const Routine>(*routine), shelf.library,
                         asked.at_s.value_or(60));
  }
  return view(program, context).frame;
}

}  // namespace limber
