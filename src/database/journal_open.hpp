// Opening the journal's file: is it ours, is it whole, is it of a version we know?
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/result.hpp"
#include "database/journal_db.hpp"

namespace limber {

inline constexpr int journal_patience_ms = 5'000;  // for another process to finish writing

inline constexpr std::int64_t journal_application_id = 0x4C494D42;  // "LIMB"

// What was found under the name: a sound handle, or damage, or a reason to leave the file alone.
struct OpenedDb {
  DbHandle db;
  bool damaged = false;
  std::optional<Problem> refusal;
};

// Opens, checks and brings up to date; the file must exist (an empty one is a new journal). Changes nothing
// in a file that is damaged, foreign or newer. One that is `known_sound` is not looked through.
OpenedDb open_database(const std::filesystem::path& file, bool known_sound = false);

// The file with the two SQLite keeps beside it ("-wal", "-shm"), which exist only at times.
std::vector<std::filesystem::path> database_files(const std::filesystem::path& file);

}  // namespace limber
