// limber show: the compiled timeline.
#include "base/clock.hpp"
#include "base/message.hpp"
#include "cli/command.hpp"
#include "cli/show.hpp"
#include "sound/session_sound.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

// With the lengths the voice really takes, so that what is shown is what will be played.
Exit show(Console& console, const std::string& name, const std::string& format) {
  const auto places = console.places();
  if (!places) return told(places.problems(), console, Exit::machine_failed);
  const Shelf shelf = open_shelf(*places, process_environment());
  const auto routine = routine_named(name, shelf);
  if (!routine) return told(routine.problems(), console, Exit::problems);
  const auto settings = load_settings(places->settings, wall_now());
  Pace pace;
  pace.transitions = settings->transition_pace;
  SessionSound sound({places->speech, monotonic_precise, true});
  sound.prepare(std::make_shared<const Routine>(*routine), std::make_shared<const Library>(shelf.library),
                pace, *settings);
  sound.wait();
  const auto session = sound.take();
  if (!session) return told(session.problems(), console, Exit::problems);
  format == "json" ? show_json(console.out, *session->timeline) : show_table(console.out, *session->timeline);
  return Exit::done;
}

}  // namespace

RunCommand declare_show(CLI::App& options) {
  struct Asked {
    std::string routine;
    std::string format = "text";
  };
  const auto asked = std::make_shared<Asked>();
  options.add_option("routine", asked->routine, tr("A routine, by id or file"))
      ->required()
      ->type_name("ROUTINE");
  options.add_option("--format", asked->format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  return [asked](Console& console) { return show(console, asked->routine, asked->format); };
}

}  // namespace limber
