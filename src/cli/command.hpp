// The command line as one table. Each command declares its options on a CLI11 sub-command and says what to
// run.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/result.hpp"
#include "cli/command_line.hpp"
#include "store/paths.hpp"

namespace limber {

// Exit codes of the whole program.
enum class Exit { done = 0, problems = 1, wrong_use = 2, machine_failed = 3 };

// What a command works with. Results go to `out`, errors to `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
  std::string data_folder;  // of --data; "" for the usual places
  std::string person;       // of --person, by name or number; "": whose journal the window has open
  std::optional<WindowRequest> window;  // set by a command that wants the window

  DescribeDisplay display;       // what the window could be shown on
  Result<Paths> places() const;  // resolved from --data, LIMBER_DATA and XDG, and --person
};

// Each problem on a line of `err`; for a command that cannot go on.
Exit report_problems(const Problems& problems, Console& console, Exit exit);

using RunCommand = std::function<Exit(Console&)>;

struct Command {
  const char* name;
  Message help;
  RunCommand (*declare)(CLI::App& options);
};

// In the order `limber --help` shows them.
const std::vector<Command>& commands();

RunCommand declare_play(CLI::App& options);
RunCommand declare_list(CLI::App& options);
RunCommand declare_learn(CLI::App& options);
RunCommand declare_check(CLI::App& options);
RunCommand declare_show(CLI::App& options);
RunCommand declare_render(CLI::App& options);
RunCommand declare_new(CLI::App& options);
RunCommand declare_pack(CLI::App& options);
RunCommand declare_unpack(CLI::App& options);
RunCommand declare_add(CLI::App& options);
RunCommand declare_journal(CLI::App& options);
RunCommand declare_review(CLI::App& options);
RunCommand declare_remind(CLI::App& options);
RunCommand declare_doctor(CLI::App& options);

}  // namespace limber
