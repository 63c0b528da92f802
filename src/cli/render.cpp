// limber render: an exercise, a moment of a session or a screen as a picture; a session as sound, as a film,
// as a page for a browser, on paper or in a calendar.
#include <algorithm>
#include <charconv>
#include <optional>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/pango_measure.hpp"
#include "cli/command.hpp"
#include "cli/render_handout.hpp"
#include "cli/render_screen.hpp"
#include "cli/render_session.hpp"
#include "cli/routine_asked.hpp"
#include "export/picture.hpp"
#include "export/sound_file.hpp"
#include "page/page_file.hpp"
#include "routine/format.hpp"
#include "screen/session/session.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"
#include "timeline/compile.hpp"

namespace limber {
namespace {

struct RenderOptions {
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
  double minutes = 0;  // of a walk
  std::string layout = "session";
  bool tells_title = false;
  bool large_print = false;
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

SheetKind sheet_kind(const std::string& layout) {
  if (layout == "wordless") return SheetKind::without_words;
  if (layout == "cameras") return SheetKind::every_camera;
  return layout == "strip" ? SheetKind::strip : SheetKind::as_shown;
}

// Person, letters, distance and movement are those of Settings, as in the window.
ViewContext context_for(const RenderOptions& asked, Size size, const TextMeasure& measure,
                        const Settings& settings) {
  Viewport viewport;
  viewport.size = size;
  viewport.distance_mm = settings.distance_mm;
  viewport.text_scale = settings.text_scale;
  viewport.reduced_motion = settings.reduced_motion;
  viewport.person = settings.figure;
  return {theme(theme_named(asked.theme)), viewport, measure, "", false};
}

Result<Frame> frame_of(const RenderOptions& asked, const Paths& places, Shelf& shelf,
                       const ViewContext& context) {
  if (!asked.screen.empty())
    return screen_frame({asked.screen, asked.what, asked.at_s}, places, shelf, context);
  if (const auto exercise = exercise_named(asked.what, *shelf.library)) {
    return contact_sheet(*exercise, context.theme, context.measure, context.viewport.size,
                         sheet_kind(asked.layout), context.viewport.person);
  }
  const auto routine = routine_asked(asked.what, asked.minutes, shelf);
  if (!routine) return routine.problems();
  const auto timeline = compile(**routine, *shelf.library, Pace{}, estimated_speech_length);
  if (!timeline) return timeline.problems();
  return session_frame(*timeline, at(*timeline, millis_from_seconds(asked.at_s.value_or(0))), context);
}

Exit render_film(Console& console, const RenderOptions& asked, const SessionAsked& session) {
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

Exit render_picture(Console& console, const RenderOptions& asked) {
  const auto size = asked.size.empty() ? Size{1280, 800} : *size_of(asked.size);
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const PangoMeasure measure;
  const auto settings = load_settings(places->settings, wall_now());
  Shelf shelf = open_shelf(*places, process_environment());  // has the pictures the frame names
  const auto frame = frame_of(asked, *places, shelf, context_for(asked, size, measure, *settings));
  if (!frame) return report_problems(frame.problems(), console, Exit::problems);
  const auto written = write_picture(*frame, asked.out);
  if (!written) return report_problems(written.problems(), console, Exit::machine_failed);
  return Exit::done;
}

ExportRequest handout_wish(const RenderOptions& asked) {
  ExportRequest wish;
  wish.routine = asked.what;
  wish.minutes = asked.minutes;
  wish.paper = asked.paper;
  if (asked.layout == "compact") wish.pages = asked.layout;
  if (asked.large_print) wish.print = "large";
  return wish;
}

std::string size_problem(const std::string& text) {
  if (size_of(text)) return "";
  return fill(tr("{text} is not a size: write WIDTHxHEIGHT, each {least} to {most} pixels"),
              {{"text", text}, {"least", std::to_string(least_side)}, {"most", std::to_string(most_side)}});
}

std::string ending_problem(const std::string& file) {
  const bool known = file.ends_with(".png") || file.ends_with(".svg") || file.ends_with(".ics");
  if (known || is_handout_file(file) || is_sound_file(file) || is_film_file(file) || is_page_file(file))
    return "";
  return tr(
      "pictures are written as .png or .svg, handouts as .pdf, sound as .wav, .flac, .ogg or .mp3, films as "
      ".mp4 or .webm, a page for a browser as .html, the schedule as .ics");
}

}  // namespace

RunCommand declare_render(CLI::App& options) {
  const auto asked = std::make_shared<RenderOptions>();
  options
      .add_option(
          "what", asked->what,
          tr("An exercise, a routine or a programme, by id or file; with --screen learn, a card; with "
             "--screen journal, a "
             "part: trend, calendar, exercises or sessions; with --screen warning-signs, a step: answers or "
             "advice; with --screen exercise or pose, an exercise; with --screen flare-plan, writing; with "
             "--screen weeks, a programme; with --screen measure, "
             "sit-to-stand or fingertips-to-floor"))
      ->type_name("WHAT");
  options
      .add_option("-o,--output", asked->out,
                  tr("The file to write: .png or .svg; .pdf for the handout; .wav .flac .ogg .mp3 for the "
                     "guided sound; "
                     ".mp4 .webm for the film; .html for a page that leads through the session, or through "
                     "a programme's weeks, in any browser; .ics for the schedule"))
      ->required()
      ->check(ending_problem)
      ->type_name("OUT");
  add_minutes(options, asked->minutes);
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
  options.add_option("--fps", asked->frames_per_second, tr("Frames per second of a film"))
      ->check(CLI::Range(1, 60))
      ->type_name("N")
      ->capture_default_str();
  options
      .add_option(
          "--layout", asked->layout,
          tr("Of a film: the session screen, or the figure alone over the words; of a handout: pictures "
             "large, or in short, up to eight exercises on a page; of an exercise: its poses, the same "
             "without "
             "words, from every camera, or twelve moments of its movement [session, pictures, poses]"))
      ->check(CLI::IsMember(
          {"session", "figure", "pictures", "compact", "poses", "wordless", "cameras", "strip"}));
  options.add_flag("--large-print", asked->large_print, tr("A handout in letters 1.4 times as large"));
  options.add_flag("--title", asked->tells_title,
                   tr("Put the routine's title into the calendar; else it says nothing about health"));
  options.add_option("--screen", asked->screen, tr("A screen of the window"))
      ->check(CLI::IsMember(screen_names()));
  return [asked](Console& console) {
    if (asked->what.empty() && asked->screen.empty()) {
      console.err << tr("Say what to draw: an exercise, a routine, or --screen NAME.") << '\n';
      return Exit::wrong_use;
    }
    const SessionAsked session{asked->what, asked->from_s, asked->until_s, asked->out, asked->minutes};
    if (is_handout_file(asked->out)) return render_handout(console, handout_wish(*asked), asked->out);
    if (is_sound_file(asked->out)) return render_sound(console, session);
    if (asked->out.ends_with(".ics")) return render_calendar(console, session, asked->tells_title);
    if (is_page_file(asked->out)) return render_page(console, session);
    if (is_film_file(asked->out)) return render_film(console, *asked, session);
    return render_picture(console, *asked);
  };
}

}  // namespace limber
