// limber show: the compiled timeline.
#include "base/message.hpp"
#include "cli/command.hpp"
#include "cli/show.hpp"
#include "cli/spoken_session.hpp"

namespace limber {
namespace {

// With the lengths the voice really takes, so that what is shown is what will be played.
Exit show(Console& console, const std::string& name, const std::string& format) {
  return with_spoken_routine(console, name, [&](const SpokenRoutine& spoken) {
    const Timeline& timeline = *spoken.session.timeline;
    format == "json" ? show_json(console.out, timeline) : show_table(console.out, timeline);
    return Exit::done;
  });
}

}  // namespace

RunCommand declare_show(CLI::App& options) {
  struct ShowCommandOptions {
    std::string routine;
    std::string format = "text";
  };
  const auto asked = std::make_shared<ShowCommandOptions>();
  options.add_option("routine", asked->routine, tr("A routine, by id or file (.json or .limber)"))
      ->required()
      ->type_name("ROUTINE");
  options.add_option("--format", asked->format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  return [asked](Console& console) { return show(console, asked->routine, asked->format); };
}

}  // namespace limber
