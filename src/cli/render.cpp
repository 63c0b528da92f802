// limber render: an exercise, a moment of a session or a screen as a picture; a session as sound, as a film,
// on paper or in a calendar.
#include <algorithm>
#include <charconv>
#include <optional>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/pango_measure.hpp"
#include "cli/command.hpp"
#include "cli/render_handout.hpp"
#include "cli/render_session.hpp"
#include "cli/review.hpp"
#include "desk/file_desk.hpp"
#include "desk/journal_desk.hpp"
#include "desk/rehearsal_desk.hpp"
#include "export/picture.hpp"
#include "export/sound_file.hpp"
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

struct Asked {
  std::string what;
  std::string out;
  std::string size;
  std::string theme = "day";
  std::string screen;
  std::string paper = "a4";
  std::optional<double> at_s;
  double from_s = 0;
  std::optional<double> until_s;
  int frames_per_second = 30;
  std::string layout = "session";
  bool tells_title = false;
};

// "1280x800" within what a picture may be.
std::optional<Size> size_of(const std::string& text) {
  int width = 0;
  int height = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != 'x') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, height);
  const auto possible = [](int side) { return side >= least_side && side <= most_side; };
  if (second.ec != std::errc{} || second.ptr != end || !possible(width) || !possible(height))
    return std::nullopt;
  return Size{static_cast<double>(width), static_cast<double>(height)};
}

// The person is the one chosen in Settings, as in the window.
ViewContext context_for(const Asked& asked, Size size, const TextMeasure& measure, const Person& person) {
  Viewport viewport;
  viewport.size = size;
  viewport.person = person;
  return {theme(theme_named(asked.theme)), viewport, measure, "", false};
}

std::optional<ScreenName> screen_named(const std::string& name) {
  if (name == "home") return ScreenName::home;
  if (name == "check-in") return ScreenName::check_in;
  if (name == "session") return ScreenName::session;
  if (name == "journal") return ScreenName::journal;
  if (name == "settings") return ScreenName::settings;
  if (name == "learn") return ScreenName::learn;
  if (name == "take-along") return ScreenName::take_along;
  if (name == "warning-signs") return ScreenName::warning_signs;
  if (name == "about-you") return ScreenName::screening;
  if (name == "report") return ScreenName::report;
  if (name == "bench") return ScreenName::bench;
  if (name == "editor") return ScreenName::editor;
  if (name == "pose") return ScreenName::pose_editor;
  if (name == "media") return ScreenName::media;
  if (name == "rehearsal") return ScreenName::rehearsal;
  if (name == "bundle") return ScreenName::bundle;
  if (name == "review") return ScreenName::review;
  return std::nullopt;
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

// One of the library, or in a file of its own; nullopt for anything else.
std::optional<Exercise> exercise_named(const std::string& name, const Library& library) {
  if (const Exercise* exercise = library.find(name)) return *exercise;
  const auto text = read_text_file(name, largest_file);
  if (!text || !looks_like_exercise(*text)) return std::nullopt;
  const auto exercise = parse_exercise(*text, name);
  return exercise ? std::optional(*exercise) : std::nullopt;
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

Result<Frame> screen_frame(const Asked& asked, const Places& places, Shelf& shelf,
                           const ViewContext& context) {
  const auto screen = screen_named(asked.screen);
  Program program = program_of(places, shelf);
  if (*screen == ScreenName::warning_signs)
    return view(applied(std::move(program), ShowWarningSigns{}), context).frame;
  if (*screen == ScreenName::home || *screen == ScreenName::settings || *screen == ScreenName::screening) {
    program = applied(std::move(program), GoTo{*screen});
    return view(program, context).frame;
  }
  if (*screen == ScreenName::journal) return journal_frame(std::move(program), asked.what, context);
  if (*screen == ScreenName::report) {
    program = applied(std::move(program), FormFolder{places.taken.string()});
    return view(applied(std::move(program), OpenReport{}), context).frame;
  }
  if (*screen == ScreenName::editor)
    return view(applied(std::move(program), EditRoutine{asked.what}), context).frame;
  if (*screen == ScreenName::bench) return view(applied(std::move(program), OpenBench{}), context).frame;
  if (*screen == ScreenName::pose_editor)
    return pose_frame(std::move(program), asked.what, shelf.library, context);
  if (*screen == ScreenName::review)
    return view(in_review(std::move(program), asked.what, shelf, wall_now()), context).frame;
  if (*screen == ScreenName::learn) return learn_frame(std::move(program), asked.what, context);
  if (*screen == ScreenName::bundle)
    return bundle_frame(std::move(program), asked.what, places, shelf, context);
  const auto routine = routine_named(asked.what.empty() ? "first-day" : asked.what, shelf);
  if (!routine) return routine.problems();
  if (*screen == ScreenName::rehearsal)
    return rehearsal_frame(std::move(program), std::make_shared<const Routine>(*routine), shelf.library,
                           asked.at_s.value_or(60), context);
  if (*screen == ScreenName::media) return media_frame(std::move(program), *routine, shelf.library, context);
  if (*screen == ScreenName::take_along) {
    program = applied(std::move(program), FormFolder{places.taken.string()});
    program = applied(std::move(program), TakeAlong{routine->id});
  } else if (*screen == ScreenName::check_in) {
    if (program.about) program.about->last_flags = RedFlagCheck{program.now, {}};  // else those come first
    program = applied(std::move(program), StartRoutine{routine->id});
  } else {
    program = in_session(std::move(program), std::make_shared<const Routine>(*routine), shelf.library,
                         asked.at_s.value_or(60));
  }
  return view(program, context).frame;
}

Result<Frame> frame_of(const Asked& asked, const Places& places, Shelf& shelf, const ViewContext& context) {
  if (!asked.screen.empty()) return screen_frame(asked, places, shelf, context);
  if (const auto exercise = exercise_named(asked.what, shelf.library)) {
    return contact_sheet(*exercise, context.theme, context.measure, context.viewport.size);
  }
  const auto routine = routine_named(asked.what, shelf);
  if (!routine) return routine.problems();
  const auto timeline = compile(*routine, shelf.library, Pace{}, estimated_speech_length);
  if (!timeline) return timeline.problems();
  return session_frame(*timeline, at(*timeline, millis_from_seconds(asked.at_s.value_or(0))), context).frame;
}

Exit render_film(Console& console, const Asked& asked, const SessionAsked& session) {
  FilmPlan plan;
  if (!asked.size.empty()) plan.size = *size_of(asked.size);
  const auto odd = [](double side) { return static_cast<int>(side) % 2 != 0; };
  if (odd(plan.size.width) || odd(plan.size.height)) {
    console.err << tr("The width and height of a film must be even.") << '\n';
    return Exit::wrong_use;
  }
  plan.frames_per_second = asked.frames_per_second;
  plan.layout = asked.layout == "figure" ? FilmLayout::figure : FilmLayout::session;
  plan.theme = theme_named(asked.theme);
  return render_film(console, session, plan);
}

Exit render_picture(Console& console, const Asked& asked) {
  const auto size = asked.size.empty() ? Size{1280, 800} : *size_of(asked.size);
  const auto places = console.places();
  if (!places) return told(places.problems(), console, Exit::machine_failed);
  const PangoMeasure measure;
  const auto settings = load_settings(places->settings, wall_now());
  Shelf shelf = open_shelf(*places, process_environment());  // has the pictures the frame names
  const auto frame = frame_of(asked, *places, shelf, context_for(asked, size, measure, settings->figure));
  if (!frame) return told(frame.problems(), console, Exit::problems);
  const auto written = write_picture(*frame, asked.out);
  if (!written) return told(written.problems(), console, Exit::machine_failed);
  return Exit::done;
}

std::string size_problem(const std::string& text) {
  if (size_of(text)) return "";
  return fill(tr("{text} is no size: write WIDTHxHEIGHT, each {least} to {most} pixels"),
              {{"text", text}, {"least", std::to_string(least_side)}, {"most", std::to_string(most_side)}});
}

std::string ending_problem(const std::string& file) {
  const bool known = file.ends_with(".png") || file.ends_with(".svg") || file.ends_with(".ics");
  if (known || is_handout_file(file) || is_sound_file(file) || is_film_file(file)) return "";
  return tr(
      "pictures are written as .png or .svg, handouts as .pdf, sound as .wav, .flac, .ogg or .mp3, films as "
      ".mp4 or .webm, the schedule as .ics");
}

}  // namespace

RunCommand declare_render(CLI::App& options) {
  const auto asked = std::make_shared<Asked>();
  options
      .add_option(
          "what", asked->what,
          tr("An exercise or a routine, by id or file; with --screen learn, a card; with --screen journal, a "
             "part: trend, calendar, exercises or sessions; with --screen pose, an exercise"))
      ->type_name("WHAT");
  options
      .add_option("-o,--output", asked->out,
                  tr("The file to write: .png or .svg; .pdf for the handout; .wav .flac .ogg .mp3 for the "
                     "guided sound; "
                     ".mp4 .webm for the film; .ics for the schedule"))
      ->required()
      ->check(ending_problem)
      ->type_name("OUT");
  options.add_option("--size", asked->size, tr("Width and height in pixels [1280x800, films 1280x720]"))
      ->check(size_problem)
      ->type_name("WxH");
  options.add_option("--theme", asked->theme, tr("day, night or contrast"))
      ->check(CLI::IsMember({"day", "night", "contrast"}));
  options.add_option("--paper", asked->paper, tr("a4 or letter, for a handout"))
      ->check(CLI::IsMember({"a4", "letter"}))
      ->capture_default_str();
  options.add_option("--at", asked->at_s, tr("Seconds into the session"))
      ->check(CLI::Range(0.0, 86'400.0))
      ->type_name("S");
  options.add_option("--from", asked->from_s, tr("Sound and film begin this many seconds into the session"))
      ->check(CLI::Range(0.0, 86'400.0))
      ->type_name("S");
  options.add_option("--until", asked->until_s, tr("Sound and film end this many seconds into the session"))
      ->check(CLI::Range(0.0, 86'400.0))
      ->type_name("S");
  options.add_option("--fps", asked->frames_per_second, tr("Pictures a second of a film"))
      ->check(CLI::Range(1, 60))
      ->type_name("N")
      ->capture_default_str();
  options
      .add_option("--layout", asked->layout,
                  tr("Of a film: the session screen, or the figure alone over the words"))
      ->check(CLI::IsMember({"session", "figure"}))
      ->capture_default_str();
  options.add_flag("--title", asked->tells_title,
                   tr("Put the routine's title into the calendar; else it says nothing about health"));
  options.add_option("--screen", asked->screen, tr("A screen of the window"))
      ->check(CLI::IsMember({"home", "check-in", "session", "journal", "settings", "learn", "take-along",
                             "report", "warning-signs", "about-you", "rehearsal", "bundle", "media", "bench",
                             "editor", "pose", "review"}));
  return [asked](Console& console) {
    if (asked->what.empty() && asked->screen.empty()) {
      console.err << tr("Say what to draw: an exercise, a routine, or --screen NAME.") << '\n';
      return Exit::wrong_use;
    }
    const SessionAsked session{asked->what, asked->from_s, asked->until_s, asked->out};
    if (is_handout_file(asked->out)) return render_handout(console, asked->what, asked->paper, asked->out);
    if (is_sound_file(asked->out)) return render_sound(console, session);
    if (asked->out.ends_with(".ics")) return render_calendar(console, session, asked->tells_title);
    if (is_film_file(asked->out)) return render_film(console, *asked, session);
    return render_picture(console, *asked);
  };
}

}  // namespace limber
