// limber show: the compiled timeline; the weeks of a programme; what there is to know of an exercise.
#include "base/message.hpp"
#include "cli/command.hpp"
#include "cli/show.hpp"
#include "cli/spoken_session.hpp"
#include "store/language.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

// With the lengths the voice really takes, so that what is shown is what will be played.
Exit show(Console& console, const std::string& name, const std::string& format) {
  return with_spoken_routine(console, name, 0, [&](const SpokenRoutine& spoken) {
    const Timeline& timeline = *spoken.session.timeline;
    format == "json" ? show_json(console.out, timeline) : show_table(console.out, timeline);
    return Exit::done;
  });
}

Exit show_programme(Console& console, const std::string& name, Shelf& shelf, const std::string& format) {
  const auto programme = programme_named(name, shelf);
  if (!programme) return report_problems(programme.problems(), console, Exit::problems);
  format == "json" ? show_json(console.out, **programme, shelf) : show_weeks(console.out, **programme, shelf);
  return Exit::done;
}

// A routine comes first where two have the name.
Exit show_named(Console& console, const std::string& name, const std::string& format) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  Shelf shelf = open_shelf(*places, process_environment());
  if (names_programme(name, shelf)) return show_programme(console, name, shelf, format);
  const Exercise* exercise = shelf.library->find(name);
  if (exercise == nullptr || format == "json" || routine_named(name, shelf))
    return show(console, name, format);
  show_exercise(console.out, *exercise, *shelf.library, language_of(process_environment()));
  return Exit::done;
}

}  // namespace

RunCommand declare_show(CLI::App& options) {
  struct ShowCommandOptions {
    std::string routine;
    std::string format = "text";
  };
  const auto asked = std::make_shared<ShowCommandOptions>();
  options
      .add_option("routine", asked->routine,
                  tr("A routine or a programme, by id or file (.json or .limber), or an exercise, by id"))
      ->required()
      ->type_name("WHAT");
  options.add_option("--format", asked->format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  return [asked](Console& console) { return show_named(console, asked->routine, asked->format); };
}

}  // namespace limber
