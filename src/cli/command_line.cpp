#include "cli/command_line.hpp"

#include <filesystem>
#include <memory>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "base/version.hpp"
#include "cli/command.hpp"
#include "database/people.hpp"
#include "files/files.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

// Every option of the program itself, and where CLI11 puts what it read.
struct TopLevel {
  std::string data_folder;
  std::string person;
  std::string areas_file;
  std::string spoken_file;
  std::string file;
};

void declare_top_level(CLI::App& app, TopLevel& top) {
  app.set_version_flag("--version", "limber " + version_and_commit());
  app.add_option("--data", top.data_folder, tr("Keep everything in this folder (or set LIMBER_DATA)"))
      ->type_name(tr("DIR"));
  app.add_option("--person", top.person,
                 tr("Whose journal, by name or number; else the one opened last in the window"))
      ->type_name(tr("NAME"));
  app.add_option("--areas", top.areas_file,
                 tr("Write what the window shows to this file, one area per line, whenever it changes"))
      ->type_name(tr("FILE"));
  app.add_option("--spoken", top.spoken_file,
                 tr("Write what Limber reads aloud to this file, too, one phrase per line"))
      ->type_name(tr("FILE"));
  app.add_option("file", top.file, tr("A routine or a .limber file to open in the window"))
      ->type_name(tr("FILE"));
  app.require_subcommand(0, 1);
  app.fallthrough();  // so that --data may stand after the command too
}

// The command that was meant by the first word, where it is none and nothing else either.
std::optional<std::string> meant_command(const std::string& word) {
  std::error_code error;
  if (word.empty() || std::filesystem::exists(word, error)) return std::nullopt;
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  const auto near = nearest(word, names);
  return near && *near != word ? near : std::nullopt;
}

int no_such_command(const std::string& word, const std::string& near, std::ostream& err) {
  err << fill(tr("There is no command \"{word}\". Did you mean \"{near}\"?"),
              {{"word", word}, {"near", near}})
      << '\n';
  return static_cast<int>(Exit::wrong_use);
}

// CLI11 prints help to `out` and errors to `err`, and has its own exit codes: ours are 0 and 2.
int answered(const CLI::App& app, const CLI::ParseError& error, std::ostream& out, std::ostream& err) {
  const int code = app.exit(error, out, err);
  return static_cast<int>(code == 0 ? Exit::done : Exit::wrong_use);
}

bool is_on_shelf(const Console& console, const std::string& id) {
  const auto places = console.places();
  return places && routine_on(open_shelf(*places, process_environment()), id) != nullptr;
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table{
      {"play", Message("Guide you through a session, in the window or in the terminal"), declare_play},
      {"list", Message("Show the routines on the shelf"), declare_list},
      {"learn", Message("Read a card: what pain is, what helps, when to call for help"), declare_learn},
      {"check", Message("Name every problem in routines, exercises and cards"), declare_check},
      {"show", Message("Show what happens when in a routine, or what there is to know about an exercise"),
       declare_show},
      {"render",
       Message("Draw an exercise, a moment of a session or a screen, or write a session as sound or as a "
               "handout"),
       declare_render},
      {"new", Message("Begin a routine: write a small one to change"), declare_new},
      {"pack", Message("Put a routine and all it needs into one file to hand over"), declare_pack},
      {"unpack", Message("Take such a file apart into a folder"), declare_unpack},
      {"add", Message("Put a routine or such a file on the shelf"), declare_add},
      {"journal", Message("Read, add to and export the private journal"), declare_journal},
      {"review", Message("Look through the journals that clients returned"), declare_review},
      {"remind", Message("Wait for the hours of your plan, and remind you of them"), declare_remind},
      {"doctor", Message("Say what is present on this computer and what works"), declare_doctor},
  };
  return table;
}

Result<Paths> Console::places() const {
  auto first =
      limber::places(process_environment(), data_folder.empty() ? std::nullopt : std::optional(data_folder));
  if (!first) return first;
  if (person.empty()) {
    // What is wrong with the settings is told where they are used.
    const auto settings = load_settings(first->settings, wall_now());
    const auto last = journal_owner(*first, settings->journal_of);
    return places_of(*first, last ? *last : JournalOwner{});
  }
  const auto owner = journal_owner(*first, person);
  if (!owner) return owner.problems();
  return places_of(*first, *owner);
}

Exit report_problems(const Problems& problems, Console& console, Exit exit) {
  for (const Problem& problem : problems) console.err << to_text(problem) << '\n';
  return exit;
}

Outcome run_command_line(int argc, const char* const* argv, std::ostream& out, std::ostream& err,
                         const DescribeDisplay& display) {
  CLI::App app{
      tr("Limber: guided stretching at home, in your own time. Without a command, the window opens."),
      "limber"};
  TopLevel top;
  declare_top_level(app, top);
  std::vector<std::pair<CLI::App*, RunCommand>> declared;
  for (const Command& command : commands()) {
    CLI::App* options = app.add_subcommand(command.name, command.help());
    declared.emplace_back(options, command.declare(*options));
  }
  std::vector<std::string> words;
  for (int i = argc - 1; i > 0; --i) words.push_back(path_of_uri(argv[i]));  // CLI11 takes them from the last
  try {
    app.parse(std::move(words));
  } catch (const CLI::ExtrasError& error) {
    if (const auto near = meant_command(top.file))
      return {no_such_command(top.file, *near, err), std::nullopt};
    return {answered(app, error, out, err), std::nullopt};
  } catch (const CLI::ParseError& error) {
    return {answered(app, error, out, err), std::nullopt};
  }
  Console console{out, err, top.data_folder, top.person, std::nullopt, display};
  for (const auto& [options, run] : declared) {
    if (!options->parsed()) continue;
    const Exit exit = run(console);
    if (console.window) console.window->areas_file = top.areas_file;
    if (console.window) console.window->spoken_file = top.spoken_file;
    return {static_cast<int>(exit), console.window};
  }
  if (const auto near = meant_command(top.file); near && !is_on_shelf(console, top.file))
    return {no_such_command(top.file, *near, err), std::nullopt};
  WindowRequest request;
  request.data_folder = top.data_folder;
  request.person = top.person;
  request.routine = top.file;
  request.areas_file = top.areas_file;
  request.spoken_file = top.spoken_file;
  return {static_cast<int>(Exit::done), request};
}

}  // namespace limber
