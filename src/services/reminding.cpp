#include "services/reminding.hpp"

#include <sstream>
#include <utility>

#include "base/hash.hpp"
#include "base/message.hpp"
#include "files/atomic_file.hpp"
#include "files/child_process.hpp"
#include "files/files.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_of_notes = 64 * 1024;  // bytes

fs::path notes_file(const Paths& places) {
  return places.journal.parent_path() / (places.journal.stem().string() + "-reminders.txt");
}

// An argument of Exec=, quoted as the Desktop Entry Specification has it; then "%" and what a string of the
// file escapes itself.
std::string exec_word(const std::string& word) {
  std::string quoted = "\"";
  for (const char c : word) {
    if (c == '"' || c == '`' || c == '$' || c == '\\') quoted += c == '\\' ? "\\\\\\" : "\\\\";
    if (c == '%') quoted += '%';
    quoted += c;
  }
  return quoted + "\"";
}

fs::path autostart_folder(const Environment& environment) {
  const auto config = environment("XDG_CONFIG_HOME");
  if (config && fs::path(*config).is_absolute()) return fs::path(*config) / "autostart";
  const auto home = environment("HOME");
  return home && fs::path(*home).is_absolute() ? fs::path(*home) / ".config/autostart" : fs::path();
}

std::vector<std::string> words_to_start(const ReminderProcess& process) {
  std::vector<std::string> words{process.program.string()};
  if (!process.data_folder.empty()) {
    words.emplace_back("--data");
    words.push_back(process.data_folder);
  }
  words.emplace_back("remind");
  return words;
}

}  // namespace

ReminderProcess reminder_process(const Environment& environment,
                                 const std::optional<std::string>& data_option) {
  ReminderProcess process{this_program(), one_folder(environment, data_option),
                          autostart_folder(environment)};
  if (process.autostart.empty()) return process;
  std::string name = "org.limber.Limber.Reminders";
  if (!process.data_folder.empty()) name.append("-").append(hash_name(fnv1a(process.data_folder)));
  process.autostart /= name.append(".desktop");
  return process;
}

std::string autostart_text(const ReminderProcess& process) {
  std::string exec;
  for (const std::string& word : words_to_start(process))
    exec.append(exec.empty() ? "" : " ").append(exec_word(word));
  std::string text = "[Desktop Entry]\nType=Application\nName=";
  text.append(tr("Limber: reminders")).append("\nComment=");
  text.append(tr("Waits for the hours of your plan; switched off in the Settings of Limber"));
  text.append("\nIcon=limber\nExec=")
      .append(exec)
      .append("\nTerminal=false\nX-GNOME-Autostart-enabled=true\n");
  return text;
}

Result<Ok> switch_reminders(const ReminderProcess& process, bool on) {
  std::error_code error;
  if (!on) {
    fs::remove(process.autostart, error);
    return Ok{};
  }
  if (waiting_program(process.program).empty())
    return failure("no-reminders", tr("The part of Limber that waits for reminders is not installed."));
  if (process.autostart.empty())
    return failure("no-home", tr("There is no place from which the desktop would start the reminders."));
  if (const auto made = make_private_folder(process.autostart.parent_path()); !made) return made.problems();
  if (const auto written = write_file_atomically(process.autostart, autostart_text(process)); !written)
    return written.problems();
  start_apart(words_to_start(process));
  return Ok{};
}

fs::path waiting_program(const fs::path& program) {
  constexpr const char* name = "limber-remind";
  for (const fs::path& path :
       {program.parent_path() / name, program.parent_path().parent_path() / "libexec" / name}) {
    std::error_code error;
    if (fs::is_regular_file(path, error)) return path;
  }
  return {};
}

std::vector<ReminderNote> reminder_notes(const Paths& places, std::int64_t day) {
  const auto text = read_text_file(notes_file(places), most_of_notes);
  std::istringstream lines(text ? *text : "");
  std::vector<ReminderNote> notes;
  for (std::string line; std::getline(lines, line);) {
    const auto note = note_from(line);
    if (note && note->of.day == day) notes.push_back(*note);
  }
  return notes;
}

Result<Ok> note_reminder(const Paths& places, const ReminderNote& note) {
  std::vector<ReminderNote> notes = reminder_notes(places, note.of.day);
  notes.push_back(note);
  std::string text;
  for (const ReminderNote& one : notes) text.append(note_text(one)).append("\n");
  return write_file_atomically(notes_file(places), text);
}

}  // namespace limber
