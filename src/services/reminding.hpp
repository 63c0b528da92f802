// Reminders as this computer keeps them: the process that waits for them, whether it begins with the
// desktop's session, and what became of those of today.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "course/reminder.hpp"
#include "store/paths.hpp"

namespace limber {

// Who waits, and for whom.
struct ReminderProcess {
  std::filesystem::path program;    // limber itself, absolute
  std::string data_folder;          // absolute; "" for the usual places
  std::filesystem::path autostart;  // the file a desktop starts it by; empty where there is no such place
};
ReminderProcess reminder_process(const Environment& environment,
                                 const std::optional<std::string>& data_option);

// What is in that file (Desktop Application Autostart Specification).
std::string autostart_text(const ReminderProcess& process);

// Written, and the process started; or removed, and the process ends by itself when it sees the settings.
Result<Ok> switch_reminders(const ReminderProcess& process, bool on);

// Beside the program, or where it is installed; empty: it is not there.
std::filesystem::path waiting_program(const std::filesystem::path& program);

// Of this person's journal. Those of another day are gone with the next that is written.
std::vector<ReminderNote> reminder_notes(const Paths& places, std::int64_t day);
Result<Ok> note_reminder(const Paths& places, const ReminderNote& note);

}  // namespace limber
