#include "database/journal_open.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/message.hpp"
#include "base/text.hpp"
#include "database/journal_backup.hpp"
#include "database/journal_checked.hpp"
#include "database/migrations.hpp"
#include "database/sqlite.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

bool means_damage(int code) {
  const int primary = code & 0xFF;
  return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

OpenedDb damage() {
  return {nullptr, true, std::nullopt};
}

OpenedDb refusal(const fs::path& file, const char* rule, std::string message) {
  return {nullptr, false, file_problem(file, rule, std::move(message))};
}

// What a failed call means: damage, or a disk or another program in the way.
OpenedDb failed(const fs::path& file, sqlite3* db, int code) {
  if (means_damage(code)) return damage();
  if ((code & 0xFF) == SQLITE_BUSY) {
    return refusal(file, "journal-busy", tr("Another program is holding the journal. Please try again."));
  }
  const std::string reason = db ? sqlite3_errmsg(db) : sqlite3_errstr(code);
  return refusal(file, "journal-unreadable",
                 fill(tr("The journal cannot be opened: {reason}."), {{"reason", reason}}));
}

// The first column of the first row; nullopt if the statement failed.
std::optional<std::string> answer(sqlite3* db, const char* sql, int& code) {
  Statement statement(db, sql);
  const bool has_row = statement.row();
  code = statement.code();
  return has_row ? std::optional(statement.text(0)) : std::nullopt;
}

// A file that is somebody else's, or of a later Limber, is none of our business.
std::optional<OpenedDb> not_ours(const fs::path& file, sqlite3* db) {
  int code = SQLITE_OK;
  const auto tables = answer(db, "SELECT count(*) FROM sqlite_schema", code);
  if (!tables) return failed(file, db, code);
  const int version = schema_version(db);
  const auto application = answer(db, "PRAGMA application_id", code);
  const bool fresh = version == 0 && *tables == "0";
  if (!fresh && application != std::to_string(journal_application_id)) {
    return refusal(file, "journal-foreign",
                   tr("This is a database of another program, not Limber's journal."));
  }
  if (version > static_cast<int>(journal_migrations().size())) {
    return refusal(file, "journal-newer",
                   tr("This journal was written by a newer version of Limber. Please use that one; nothing "
                      "was changed."));
  }
  return std::nullopt;
}

// The structure only. Every CHECK held when its row was written, and to weigh them all again takes eight
// times as long: a quarter of a second at the start, after some years of sessions.
std::optional<OpenedDb> not_whole(const fs::path& file, sqlite3* db) {
  int code = SQLITE_OK;
  execute(db, "PRAGMA ignore_check_constraints = ON");
  const auto verdict = answer(db, "PRAGMA quick_check(1)", code);
  execute(db, "PRAGMA ignore_check_constraints = OFF");
  if (!verdict) return failed(file, db, code);
  return *verdict == "ok" ? std::nullopt : std::optional(damage());
}

// How it is kept: a write-ahead log flushed at every commit, references held, deleted health data
// overwritten.
std::optional<OpenedDb> not_set_up(const fs::path& file, sqlite3* db) {
  for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                          "PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON"}) {
    const int code = execute(db, sql);
    if (code != SQLITE_OK) return failed(file, db, code);
  }
  const int code = migrate(db, journal_migrations());
  return code == SQLITE_OK ? std::nullopt : std::optional(failed(file, db, code));
}

// An emptied file with a log beside it is not a new journal: SQLite would throw the log away.
bool lost_its_body(const fs::path& file) {
  std::error_code error;
  const fs::path log = file.string() + "-wal";
  return fs::file_size(file, error) == 0 && fs::exists(log, error) && fs::file_size(log, error) > 0;
}

// The file, made if missing, for its owner only.
Result<Ok> private_file(const fs::path& file) {
  if (auto folder = make_private_folder(file.parent_path()); !folder) return folder;
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (!fs::exists(status)) {
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno != EEXIST) {
      return file_problem(
          file, "journal-unwritable",
          fill(tr("The journal cannot be made: {reason}."), {{"reason", std::strerror(errno)}}));
    }
    if (fd >= 0) ::close(fd);
  } else if (!fs::is_regular_file(status)) {
    return file_problem(file, "file-kind", tr("This is a folder, a device or a pipe, not a journal."));
  }
  for (const fs::path& part : database_files(file)) ::chmod(part.c_str(), 0600);
  return Ok{};
}

// The log carries the name of its file, so that nothing in it is lost either.
Result<fs::path> set_all_aside(const fs::path& file, const WallTime& now) {
  auto aside = quarantine(file, now);
  if (!aside) return aside;
  std::error_code error;
  fs::rename(file.string() + "-wal", aside->string() + "-wal", error);
  fs::remove(file.string() + "-shm", error);
  return aside;
}

Problem damage_notice(const fs::path& file, const fs::path& aside) {
  return as_warning(
      file_problem(file, "journal-damaged",
                   fill(tr("The journal was damaged. It was kept as {name}, and a new one was begun."),
                        {{"name", aside.filename().string()}})));
}

}  // namespace

void CloseDb::operator()(sqlite3* db) const {
  const char* name = sqlite3_db_filename(db, "main");
  const fs::path file = name ? name : "";
  sqlite3_close(db);
  if (!file.empty()) note_closed(file);
}

std::vector<fs::path> database_files(const fs::path& file) {
  return {file, file.string() + "-wal", file.string() + "-shm"};
}

OpenedDb open_database(const fs::path& file, bool known_sound) {
  if (lost_its_body(file)) return damage();
  sqlite3* raw = nullptr;
  const int code =
      sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, nullptr);
  DbHandle db(raw);
  if (code != SQLITE_OK) return failed(file, raw, code);
  sqlite3_busy_timeout(raw, journal_patience_ms);
  sqlite3_extended_result_codes(raw, 1);
  // Until it is known to be sound, closing must not fold the log into it.
  sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  if (auto stranger = not_ours(file, raw)) return std::move(*stranger);
  if (sqlite3_db_readonly(raw, "main") == 1) {
    return refusal(file, "journal-unwritable", tr("The journal may only be read here, not written."));
  }
  if (!known_sound) {
    if (auto broken = not_whole(file, raw)) return std::move(*broken);
  }
  sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  if (auto unfit = not_set_up(file, raw)) return std::move(*unfit);
  return {std::move(db), false, std::nullopt};
}

Result<JournalDb> JournalDb::open(const fs::path& file, const WallTime& now) {
  if (auto there = private_file(file); !there) return there.problems();
  SessionLocks locks(file.string() + "-lock");
  locks.take_opening();
  const bool known_sound = checked_today(file, now);
  if (!known_sound) forget_checked(file);
  OpenedDb opened = open_database(file, known_sound);
  Problems notices;
  if (opened.damaged) {
    const auto aside = set_all_aside(file, now);
    if (!aside) return aside.problems();
    if (auto there = private_file(file); !there) return there.problems();
    notices.push_back(damage_notice(file, *aside));
    opened = open_database(file);
  }
  if (opened.db) {
    note_checked(file, now);
    if (auto warning = back_up_daily(opened.db.get(), file, now)) notices.push_back(std::move(*warning));
  }
  locks.release_opening();
  if (opened.refusal) return *opened.refusal;
  if (!opened.db) return file_problem(file, "journal-unwritable", tr("A new journal could not be begun."));
  return Result<JournalDb>(JournalDb(std::move(opened.db), std::move(locks)), std::move(notices));
}

}  // namespace limber
