// limber play: a session, in the window or in the terminal.
#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/routine_asked.hpp"
#include "cli/text_session.hpp"

namespace limber {
namespace {

struct PlayOptions {
  WindowRequest request;
  bool text = false;
  bool no_check_in = false;
};

Exit play_in_terminal(Console& console, const WindowRequest& request) {
  Terminal terminal;
  return run_text_session(console, request, terminal);
}

// In the window: before it opens, whether there is such a walk.
Exit play_in_window(Console& console, const WindowRequest& request) {
  if (request.minutes > 0) {
    const auto places = console.places();
    if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
    Shelf shelf = open_shelf(*places, process_environment());
    const auto walk = routine_asked(request.routine, request.minutes, shelf);
    if (!walk) return report_problems(walk.problems(), console, Exit::problems);
  }
  console.window = request;
  return Exit::done;
}

Exit play(Console& console, const PlayOptions& asked) {
  WindowRequest request = asked.request;
  request.data_folder = console.data_folder;
  request.person = console.person;
  request.ask_check_ins = !asked.no_check_in;
  request.start = true;
  if (request.speed != 1.0 && !request.mute) {
    console.err << tr("--speed changes the pace of time, and sound cannot follow: add --mute.") << '\n';
    return Exit::wrong_use;
  }
  if (request.until_s && *request.until_s <= request.from_s) {
    console.err << tr("--until comes after --from.") << '\n';
    return Exit::wrong_use;
  }
  if (asked.text) return play_in_terminal(console, request);
  if (const auto display = console.display(); !display) {
    console.err << tr("There is no display: the session goes on in the terminal.") << '\n';
    return play_in_terminal(console, request);
  }
  return play_in_window(console, request);
}

}  // namespace

RunCommand declare_play(CLI::App& options) {
  const auto asked = std::make_shared<PlayOptions>();
  WindowRequest& request = asked->request;
  options.add_option("routine", request.routine, tr("A routine, by id or file (.json or .limber)"))
      ->required()
      ->type_name("ROUTINE");
  add_minutes(options, request.minutes);
  options.add_flag("--text", asked->text,
                   tr("In the terminal: for a screen reader, or a computer without a display"));
  options.add_flag("--mute", request.mute, tr("Without sound"));
  options.add_flag("--no-checkin", asked->no_check_in, tr("Ask nothing, before, during or after"));
  options.add_option("--speed", request.speed, tr("Times as fast, with --mute"))
      ->check(CLI::Range(0.1, 1000.0))
      ->type_name("N");
  options
      .add_option("--events", request.events_file,
                  tr("Write what happens to this file, one JSON object per line"))
      ->type_name("FILE");
  options.add_option("--from", request.from_s, tr("Begin at this second"))
      ->check(CLI::Range(0.0, 86'400.0))
      ->type_name("S");
  options.add_option("--until", request.until_s, tr("End at this second"))
      ->check(CLI::Range(0.0, 86'400.0))
      ->type_name("S");
  return [asked](Console& console) { return play(console, *asked); };
}

}  // namespace limber
