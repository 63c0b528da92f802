#include <sqlite3.h>

#include <fstream>
#include <set>

#include "database/migrations.hpp"
#include "database/sqlite.hpp"
#include "support/catch.hpp"
#include "support/journal_db.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

const WallTime today{1'795'375'800, 60};  // 2026-11-22

std::string opening(const fs::path& file) {
  const auto db = JournalDb::open(file, today);
  return db.problems().empty() ? "sound" : db.problems().front().rule;
}

// SQL run on a database by itself, as another program would.
void run_sql(const fs::path& file, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
  CHECK(execute(db, sql) == SQLITE_OK);
  sqlite3_close(db);
}

void fill_journal(const fs::path& file) {
  JournalDb db = opened(file);
  for (int i = 0; i < 40; ++i) REQUIRE(db.add(rated_session(monday_evening, 4, 3, 2)));
}

void overwrite(const fs::path& file, std::size_t at, const std::string& bytes) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(at));
  stream << bytes;
}

}  // namespace

TEST_CASE("a new journal and its folder are for their owner only, and so is all SQLite keeps beside it") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "limber/journal.db");
  REQUIRE(db.add(session_at(monday_evening)));
  CHECK(mode_of(folder / "limber") == 0700);
  REQUIRE(fs::exists(folder / "limber/journal.db-wal"));
  for (const auto& entry : fs::directory_iterator(folder / "limber")) {
    CAPTURE(entry.path());
    CHECK(mode_of(entry.path()) == 0600);
  }
}

TEST_CASE("a journal that others could read is closed to them") {
  const TemporaryFolder folder;
  fill_journal(folder / "journal.db");
  fs::permissions(folder / "journal.db", fs::perms(0644));
  opened(folder / "journal.db");
  CHECK(mode_of(folder / "journal.db") == 0600);
}

TEST_CASE("the journal is kept with a write-ahead log, and says its version") {
  const TemporaryFolder folder;
  opened(folder / "journal.db");
  const std::string header = contents(folder / "journal.db");
  REQUIRE(header.size() >= 100);
  CHECK(header[18] == 2);                                                      // file format: write-ahead log
  CHECK(static_cast<std::size_t>(header[63]) == journal_migrations().size());  // user_version
}

TEST_CASE("a damaged journal is set aside under its date, whole, and a fresh one begun") {
  const TemporaryFolder folder;
  const std::string rubbish(5000, 'x');
  put(folder / "journal.db", rubbish);
  auto db = JournalDb::open(folder / "journal.db", today);
  REQUIRE(db);
  REQUIRE(db.problems().size() == 1);
  CHECK(db.problems()[0].severity == Severity::warning);
  CHECK(db.problems()[0].message.find("journal-damaged-2026-11-22.db") != std::string::npos);
  CHECK(contents(folder / "journal-damaged-2026-11-22.db") == rubbish);
  CHECK(db->sessions()->empty());
  CHECK(db->add(session_at(monday_evening)));
  CHECK(opening(folder / "journal.db") == "sound");
}

TEST_CASE("a second damaged journal of the same day does not replace the first") {
  const TemporaryFolder folder;
  for (const char* rubbish : {"first rubbish", "second rubbish"}) {
    put(folder / "journal.db", std::string(100, ' ') + rubbish);
    CHECK(opening(folder / "journal.db") == "journal-damaged");
  }
  CHECK(contents(folder / "journal-damaged-2026-11-22.db").find("first") != std::string::npos);
  CHECK(contents(folder / "journal-damaged-2026-11-22-2.db").find("second") != std::string::npos);
}

TEST_CASE("damage in the middle is found at opening") {
  const TemporaryFolder folder;
  fill_journal(folder / "journal.db");
  overwrite(folder / "journal.db", 4096, std::string(8192, '\xAA'));
  CHECK(opening(folder / "journal.db") == "journal-damaged");
  CHECK(opening(folder / "journal.db") == "sound");
}

TEST_CASE("a journal cut short is set aside") {
  const TemporaryFolder folder;
  fill_journal(folder / "journal.db");
  fs::resize_file(folder / "journal.db", fs::file_size(folder / "journal.db") / 2);
  CHECK(opening(folder / "journal.db") == "journal-damaged");
}

TEST_CASE("damage on a day on which the journal was found whole already is found all the same") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  fill_journal(file);
  CHECK(opening(file) == "sound");
  overwrite(file, 4096, std::string(8192, '\xAA'));
  fs::last_write_time(file, fs::last_write_time(file) + 1s);
  CHECK(opening(file) == "journal-damaged");
}

TEST_CASE("damage that came unnoticed is told when it is met, and set aside at the next opening") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  SessionRecord long_note = session_at(monday_evening);
  long_note.note = std::string(200'000, 'x');
  REQUIRE(opened(file).add(long_note));
  CHECK(opening(file) == "sound");
  const auto time = fs::last_write_time(file);
  overwrite(file, fs::file_size(file) - 100'000, std::string(100'000, '\xAA'));
  fs::last_write_time(file, time);
  {
    const auto db = JournalDb::open(file, today);
    REQUIRE(db.problems().empty());
    const auto sessions = db->sessions();
    REQUIRE_FALSE(sessions);
    CHECK(sessions.problems().front().message.find("damaged") != std::string::npos);
  }
  CHECK(opening(file) == "journal-damaged");
  CHECK(opening(file) == "sound");
}

TEST_CASE("a log whose file was lost or spoilt is kept with it") {
  const TemporaryFolder folder;
  for (const std::string& spoilt : {std::string(), std::string(9000, 'x')}) {
    in_killed_process(1, [&](const auto& acknowledge) {
      acknowledge(*opened(folder / "journal.db").add(session_at(monday_evening)));
      JournalDb db = opened(folder / "journal.db");
      acknowledge(*db.add(session_at(monday_evening)));
      for (;;) ::pause();
    });
    put(folder / "journal.db-wal", "a log with entries");
    put(folder / "journal.db", spoilt);
    CHECK(opening(folder / "journal.db") == "journal-damaged");
  }
  CHECK(contents(folder / "journal-damaged-2026-11-22.db-wal") == "a log with entries");
  CHECK(contents(folder / "journal-damaged-2026-11-22-2.db-wal") == "a log with entries");
}

TEST_CASE("an empty file is a journal not yet begun") {
  const TemporaryFolder folder;
  put(folder / "journal.db", "");
  CHECK(opening(folder / "journal.db") == "sound");
}

TEST_CASE("a journal of a newer Limber is refused and left as it is") {
  const TemporaryFolder folder;
  fill_journal(folder / "journal.db");
  run_sql(folder / "journal.db", "PRAGMA user_version = 99");
  const std::string bytes = contents(folder / "journal.db");
  CHECK(opening(folder / "journal.db") == "journal-newer");
  CHECK(contents(folder / "journal.db") == bytes);
}

TEST_CASE("another program's database is refused and left as it is") {
  const TemporaryFolder folder;
  run_sql(folder / "journal.db", "CREATE TABLE theirs (x)");
  const std::string bytes = contents(folder / "journal.db");
  CHECK(opening(folder / "journal.db") == "journal-foreign");
  CHECK(contents(folder / "journal.db") == bytes);
}

TEST_CASE("what is no file is no journal") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "journal.db");
  CHECK(opening(folder / "journal.db") == "file-kind");
  put(folder / "file", "");
  CHECK(opening(folder / "file/journal.db") == "folder-unwritable");
}

TEST_CASE("a journal in a folder one may not write to is refused with words, and unharmed") {
  const TemporaryFolder folder;
  fill_journal(folder / "journal.db");
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(holds_for_ordinary_user(folder.path(), [&] {
    const auto existing = JournalDb::open(folder / "journal.db", today);
    const auto fresh = JournalDb::open(folder / "other.db", today);
    return !existing && !existing.problems().front().message.empty() && !fresh &&
           fresh.problems().front().rule == "journal-unwritable";
  }));
  fs::permissions(folder.path(), fs::perms::owner_all);
  CHECK(opened(folder / "journal.db").sessions()->size() == 40);
}

TEST_CASE("the database itself refuses scores that are none") {
  const TemporaryFolder folder;
  const std::int64_t id = *opened(folder / "journal.db").add(rated_session(monday_evening, 4, 3, 2));
  REQUIRE(id == 1);
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open((folder / "journal.db").c_str(), &db) == SQLITE_OK);
  for (const char* sql : {"UPDATE check_in SET pain = 11", "UPDATE check_in SET stiffness = -1",
                          "UPDATE check_in SET pain = 'much'", "UPDATE check_in SET pain = 4.5",
                          "UPDATE session SET state = 'lost'", "UPDATE session SET planned_ms = -1"}) {
    CAPTURE(sql);
    CHECK((execute(db, sql) & 0xFF) >= SQLITE_ERROR);
  }
  CHECK(execute(db, "UPDATE check_in SET pain = NULL") == SQLITE_OK);
  sqlite3_close(db);
}

TEST_CASE("a later version adds its step to what stands") {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK);
  Migrations steps{"CREATE TABLE a (x); INSERT INTO a VALUES (7); PRAGMA user_version = 1;"};
  REQUIRE(migrate(db, steps) == SQLITE_OK);
  steps.push_back("ALTER TABLE a ADD COLUMN y DEFAULT 3; PRAGMA user_version = 2;");
  REQUIRE(migrate(db, steps) == SQLITE_OK);
  REQUIRE(migrate(db, steps) == SQLITE_OK);
  CHECK(schema_version(db) == 2);
  {
    Statement statement(db, "SELECT x + y FROM a");
    REQUIRE(statement.row());
    CHECK(statement.integer(0) == 10);
    CHECK_FALSE(statement.row());
  }
  sqlite3_close(db);
}

TEST_CASE("a step that fails leaves the version before it, with nothing half done") {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK);
  const Migrations steps{"CREATE TABLE a (x); PRAGMA user_version = 1;",
                         "CREATE TABLE b (x); INSERT INTO none VALUES (1); PRAGMA user_version = 2;"};
  CHECK(migrate(db, steps) != SQLITE_OK);
  CHECK(schema_version(db) == 0);
  CHECK(execute(db, "SELECT * FROM a") != SQLITE_OK);
  CHECK(execute(db, "SELECT * FROM b") != SQLITE_OK);
  sqlite3_close(db);
}

TEST_CASE("a journal of every earlier version is opened as it stands, and takes weeks in") {
  for (std::size_t version = 1; version <= journal_migrations().size(); ++version) {
    CAPTURE(version);
    const TemporaryFolder folder;
    const fs::path file = folder / "journal.db";
    for (std::size_t step = 0; step < version; ++step) run_sql(file, journal_migrations()[step]);
    if (version > 1) run_sql(file, "INSERT INTO massage VALUES (20000)");
    JournalDb db = opened(file);
    CHECK(db.massages()->size() == (version > 1 ? 1U : 0U));
    CHECK(db.phases()->empty());
    REQUIRE(db.begin_phase({"eight-weeks", 0, 20'001}));
    REQUIRE(db.save_pause({20'002, std::nullopt}));
    REQUIRE(db.change_doses({{today, "evening", "2", "tilt", DoseTurn::up, {6, 0, 0, ""}, 0, ""}}));
    CHECK(opened(file).person()->doses.size() == 1);
  }
}

TEST_CASE("a sign said yes to in a journal of version 2 is new or worse where it still stood, else history") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  for (const std::size_t step : {0U, 1U}) run_sql(file, journal_migrations()[step]);
  run_sql(file, "INSERT INTO red_flag_check VALUES (1000000, 60, 'both-legs'), (9000000, 60, 'bladder')");
  const auto person = opened(file).person();
  REQUIRE(person);
  CHECK(person->red_flag_checks ==
        std::vector<RedFlagCheck>{{{9000000, 60}, {"bladder"}, {}}, {{1000000, 60}, {"both-legs"}, {}}});
  CHECK(active_red_flags(*person) == std::vector<std::string>{"bladder"});
}

TEST_CASE("a journal of version 1 is opened with all it holds, and what it lacks is added") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  fs::copy_file(fs::path(LIMBER_SOURCE_DIR) / "tests/store/data/journal-v1.db", file);
  JournalDb db = opened(file);
  const auto sessions = db.sessions();
  REQUIRE(sessions);
  REQUIRE(sessions->size() == 4);
  std::set<std::string> uids;
  for (const SessionRecord& record : *sessions) {
    CHECK(record.uid.size() == 32);
    uids.insert(record.uid);
  }
  CHECK(uids.size() == 4);
  const SessionRecord first = *db.session(1);
  CHECK(first.check_ins.at(Phase::after).pain == score(0));
  CHECK(first.check_ins.at(Phase::after).note == "Zero is an answer — “äöü”");
  CHECK(first.check_ins.at(Phase::after).areas == std::vector<AreaRating>{{"lower-back", std::nullopt}});
  CHECK(first.check_ins.at(Phase::next_morning).stiffness_minutes == 45);
  CHECK(db.session(3)->steps.size() == 3);
  CHECK(db.session(4)->state == SessionState::running);
  CHECK_FALSE(db.screening()->answered);
  CHECK(first.allowances.empty());
  CHECK(db.session(1)->uid == first.uid);
}

TEST_CASE("conditions of a journal without dates are as old as its last answer") {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK);
  const Migrations dateless(journal_migrations().begin(), journal_migrations().begin() + 2);
  REQUIRE(migrate(db, dateless) == SQLITE_OK);
  REQUIRE(
      execute(db,
              "INSERT INTO screening (one, answered, answered_offset, discomfort) VALUES (1, 1234, 60, '');"
              "INSERT INTO screening_condition (condition, regions) VALUES ('bruise', 'left-calf')") ==
      SQLITE_OK);
  REQUIRE(migrate(db, journal_migrations()) == SQLITE_OK);
  {
    Statement statement(db, "SELECT condition, regions, told, told_offset FROM screening_condition");
    REQUIRE(statement.row());
    CHECK(statement.text(0) == "bruise");
    CHECK(statement.text(1) == "left-calf");
    CHECK(statement.integer(2) == 1234);
    CHECK(statement.integer(3) == 60);
  }
  sqlite3_close(db);
}
