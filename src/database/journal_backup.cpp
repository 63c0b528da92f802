#include "database/journal_backup.hpp"

#include <algorithm>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "database/journal_open.hpp"
#include "database/journal_problems.hpp"
#include "database/journal_rows.hpp"
#include "database/migrations.hpp"
#include "database/sqlite.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

fs::path folder_of(const fs::path& file) {
  return file.parent_path() / "backups";
}

std::string stem_of(const fs::path& file) {
  return file.stem().string() + "-";
}

bool is_day(const std::string& text) {
  return text.size() == 10 && parse_iso(text + "T00:00:00Z").has_value();
}

DbHandle connected(const fs::path& file, int flags) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_FULLMUTEX, nullptr);
  DbHandle db(raw);
  if (code != SQLITE_OK) return nullptr;
  sqlite3_busy_timeout(raw, journal_patience_ms);
  return db;
}

// Every page of one database to another, in one transaction there. The SQLite result code.
int copy_database(sqlite3* from, sqlite3* to) {
  sqlite3_backup* copy = sqlite3_backup_init(to, "main", from, "main");
  if (copy == nullptr) return sqlite3_errcode(to);
  sqlite3_backup_step(copy, -1);
  return sqlite3_backup_finish(copy);
}

// A copy that stands alone: no log beside it. Nobody reads it before it has its name, so it needs no journal.
int write_copy(sqlite3* journal, const fs::path& file) {
  const DbHandle to = connected(file, SQLITE_OPEN_READWRITE);
  if (!to) return SQLITE_CANTOPEN;
  execute(to.get(), "PRAGMA journal_mode = OFF");
  const int copied = copy_database(journal, to.get());
  return copied == SQLITE_OK ? execute(to.get(), "PRAGMA journal_mode = DELETE") : copied;
}

Problem not_backed_up(Problem problem) {
  problem.rule = "journal-backup";
  problem.message = fill(tr("The journal could not be backed up. {reason}"), {{"reason", problem.message}});
  return problem;
}

// Whole or not at all. The copy's file stays open until SQLite is done: closing it would let go of the
// process's locks on it.
Result<Ok> place_copy(sqlite3* journal, const fs::path& file) {
  AtomicFile copy(file);
  Result<Ok> placed = copy.status();
  if (!placed) return not_backed_up(placed.problems().front());
  const std::string unfinished = copy.temporary();
  const int code = write_copy(journal, unfinished);
  placed = code == SQLITE_OK ? copy.commit() : unwritable_file(file, sqlite3_errstr(code));
  if (placed) return Ok{};
  std::error_code error;
  for (const char* ending : {"-wal", "-shm", "-journal"}) fs::remove(unfinished + ending, error);
  return not_backed_up(placed.problems().front());
}

std::optional<std::int64_t> sessions_in(const fs::path& file) {
  const DbHandle db = connected(file, SQLITE_OPEN_READONLY);
  if (!db) return std::nullopt;
  Statement statement(db.get(), "SELECT count(*) FROM session");
  return statement.row() ? std::optional(statement.integer(0)) : std::nullopt;
}

// The days of the backups, newest first.
std::vector<std::string> days_of(const fs::path& file) {
  std::vector<std::string> days;
  std::error_code error;
  const std::string stem = stem_of(file);
  for (fs::directory_iterator entry(folder_of(file), error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(stem) || entry->path().extension() != file.extension()) continue;
    const std::string day = entry->path().stem().string().substr(stem.size());
    if (is_day(day)) days.push_back(day);
  }
  std::sort(days.rbegin(), days.rend());
  return days;
}

constexpr std::string_view before_restore = "before-restore-";

bool is_kept_before(const std::string& name) {
  return name.starts_with(before_restore) && name.size() >= before_restore.size() + 10 &&
         is_day(name.substr(before_restore.size(), 10)) && name.find('/') == std::string::npos;
}

fs::path backup_of(const fs::path& file, const std::string& day) {
  const fs::path folder = is_kept_before(day) ? file.parent_path() : folder_of(file);
  return folder / (stem_of(file) + day + file.extension().string());
}

// What was kept before something was restored, by name, newest first.
std::vector<std::string> kept_before(const fs::path& file) {
  std::vector<std::string> names;
  std::error_code error;
  const std::string stem = stem_of(file);
  for (fs::directory_iterator entry(file.parent_path(), error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().stem().string();
    if (!name.starts_with(stem) || entry->path().extension() != file.extension()) continue;
    if (is_kept_before(name.substr(stem.size()))) names.push_back(name.substr(stem.size()));
  }
  std::sort(names.rbegin(), names.rend());
  return names;
}

// The backups, and what was kept before something was restored.
std::vector<fs::path> every_copy(const fs::path& file) {
  std::vector<fs::path> copies;
  for (const std::string& day : days_of(file)) copies.push_back(backup_of(file, day));
  for (const std::string& name : kept_before(file)) copies.push_back(backup_of(file, name));
  return copies;
}

// Sound in every row, ours, and of a version we know.
bool is_sound(sqlite3* db) {
  Statement verdict(db, "PRAGMA integrity_check(1)");
  if (!verdict.row() || verdict.text(0) != "ok") return false;
  const int version = schema_version(db);
  Statement application(db, "PRAGMA application_id");
  return application.row() && application.integer(0) == journal_application_id && version >= 1 &&
         version <= static_cast<int>(journal_migrations().size());
}

// The SQLite result code.
int forget(const fs::path& copy, const std::string& uid) {
  const DbHandle db = connected(copy, SQLITE_OPEN_READWRITE);
  if (!db) return SQLITE_CANTOPEN;
  for (const char* sql : {"PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON"}) {
    const int code = execute(db.get(), sql);
    if (code != SQLITE_OK) return code;
  }
  for (const char* sql : {"DELETE FROM session WHERE uid = ?", "DELETE FROM assessment WHERE uid = ?"}) {
    Statement statement(db.get(), sql);
    if (!statement.bind(uid).run()) return statement.code();
  }
  Statement has_movements(db.get(), "SELECT 1 FROM sqlite_schema WHERE name = 'measured'");
  if (!has_movements.row()) return has_movements.code();  // of an earlier version: there is nothing to forget
  Statement movement(db.get(), "DELETE FROM measured WHERE uid = ?");
  movement.bind(uid).run();
  return movement.code();
}

}  // namespace

std::vector<Backup> journal_backups(const fs::path& file) {
  constexpr std::size_t most_kept_before = 3;
  std::vector<std::string> names = kept_before(file);
  names.resize(std::min(names.size(), most_kept_before));
  const std::vector<std::string> days = days_of(file);
  names.insert(names.end(), days.begin(), days.end());
  std::vector<Backup> found;
  for (const std::string& day : names) {
    std::error_code error;
    const fs::path path = backup_of(file, day);
    found.push_back({day, sessions_in(path), path, fs::file_size(path, error)});
  }
  return found;
}

std::optional<Problem> back_up_daily(sqlite3* journal, const fs::path& file, const WallTime& now) {
  const fs::path today = backup_of(file, date_text(now));
  std::error_code error;
  if (fs::exists(today, error) || holds_nothing(journal)) return std::nullopt;
  auto made = make_private_folder(folder_of(file));
  if (made) made = place_copy(journal, today);
  if (!made) return as_warning(made.problem());
  const auto days = days_of(file);
  for (std::size_t i = backups_kept; i < days.size(); ++i) fs::remove(backup_of(file, days[i]), error);
  return std::nullopt;
}

Result<fs::path> restore_journal(const fs::path& file, const std::string& day, const WallTime& now) {
  const fs::path backup = backup_of(file, day);
  std::error_code error;
  if ((!is_day(day) && !is_kept_before(day)) || !fs::is_regular_file(backup, error))
    return file_problem(file, "no-such-backup", fill(tr("There is no backup of {day}."), {{"day", day}}));
  const DbHandle from = connected(backup, SQLITE_OPEN_READONLY);
  if (!from || !is_sound(from.get()))
    return file_problem(backup, "backup-damaged", tr("This backup is damaged. Nothing was changed."));
  // A damaged journal is set aside by this, a missing one begun.
  if (const auto present = JournalDb::open(file, now); !present) return present.problems();
  const OpenedDb to = open_database(file);
  if (!to.db)
    return to.refusal ? *to.refusal
                      : file_problem(file, "journal-unreadable", tr("The journal cannot be read."));
  const fs::path aside =
      unique_path(file.parent_path(), stem_of(file) + std::string(before_restore) + date_text(now),
                  file.extension().string());
  if (auto kept = place_copy(to.db.get(), aside); !kept) return kept.problems();
  if (copy_database(from.get(), to.db.get()) != SQLITE_OK) return unwritten(to.db.get());
  return aside;
}

Result<Ok> forget_in_backups(const fs::path& file, const std::string& uid) {
  for (const fs::path& copy : every_copy(file)) {
    const int code = forget(copy, uid);
    if (code == SQLITE_OK) continue;
    const int primary = code & 0xFF;
    std::error_code error;
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_ERROR)
      fs::remove(copy, error);
    if (fs::exists(copy, error))
      return file_problem(
          copy, "backup-unwritable",
          fill(tr("Nothing was deleted, because it could not be removed from a backup: {reason}."),
               {{"reason", sqlite3_errstr(code)}}));
  }
  return Ok{};
}

}  // namespace limber
