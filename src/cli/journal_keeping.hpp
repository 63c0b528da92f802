// limber journal: correcting, deleting, and the way back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "database/journal_db.hpp"
#include "journal/check_in.hpp"

namespace limber {

// What the options of `limber journal` said.
struct JournalAsked {
  std::string format;
  std::optional<int> pain;
  std::optional<int> stiffness;
  std::string phase = "before";
  std::string note;
  std::int64_t session = 0;
  std::string day;
};

// The journal of this computer; its warnings are told at once.
Result<JournalDb> open_journal(Console& console);

Phase phase_of(const std::string& name);
CheckIn answers_of(const JournalAsked& asked, const WallTime& now);

Exit edit_session(Console& console, const JournalAsked& asked);
Exit delete_session(Console& console, const JournalAsked& asked);
Exit list_backups(Console& console, const JournalAsked& asked);
Exit restore_backup(Console& console, const JournalAsked& asked);

}  // namespace limber
