#include <poll.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include <random>
#include <set>

#include "database/journal_backup.hpp"
#include "database/sqlite.hpp"
#include "support/catch.hpp"
#include "support/rich_journal.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

// What a writer says it has done: a kind and the session it was done to.
struct Entry {
  enum Kind : std::int64_t { begun, progressed, finished, checked_in, corrected, imported, backed_up } kind;
  std::int64_t id;
};
using Acknowledge = std::function<void(Entry::Kind, std::int64_t id)>;

// Runs `work` in another process and kills it `after` it acknowledged `count` things; returns what it did
// acknowledge.
std::vector<Entry> killed_after(std::size_t count, std::chrono::microseconds after,
                                const std::function<void(const Acknowledge&)>& work) {
  int ends[2] = {};
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    work([&](Entry::Kind kind, std::int64_t id) {
      const Entry entry{kind, id};
      if (::write(ends[1], &entry, sizeof entry) != sizeof entry) ::_exit(3);
    });
    ::_exit(0);
  }
  ::close(ends[1]);
  std::vector<Entry> acknowledged;
  const auto read_one = [&] {
    Entry entry{};
    if (::read(ends[0], &entry, sizeof entry) != sizeof entry) return false;
    acknowledged.push_back(entry);
    return true;
  };
  while (acknowledged.size() < count && read_one()) {
  }
  const auto end = std::chrono::steady_clock::now() + after;
  for (bool open = true; open;) {
    const auto left = end - std::chrono::steady_clock::now();
    if (left.count() <= 0) break;
    const auto seconds = std::chrono::duration_cast<std::chrono::nanoseconds>(left);
    const timespec timeout{0, static_cast<long>(seconds.count())};
    pollfd ready{ends[0], POLLIN, 0};
    if (::ppoll(&ready, 1, &timeout, nullptr) > 0) open = read_one();
  }
  ::kill(child, SIGKILL);
  while (read_one()) {
  }
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return acknowledged;
}

// One session through all that can be written about it, then a document taken in, then a backup.
void write_of_all_kinds(const fs::path& file, const fs::path& document, int round,
                        const Acknowledge& acknowledge) {
  for (int turn = 0;; ++turn) {
    const WallTime now = later(monday_evening, (round * 10 + turn % 10) * day);
    auto db = JournalDb::open(file, now);  // the first of a day makes a backup
    if (!db) ::_exit(4);
    if (turn > 0) acknowledge(Entry::backed_up, 0);
    SessionRecord record = session_at(now);
    const auto id = db->begin_session(record);
    if (!id) ::_exit(5);
    acknowledge(Entry::begun, *id);
    if (db->save_check_in(*id, Phase::before, rated(now, 6))) acknowledge(Entry::checked_in, *id);
    record.performed = Millis{1'000};
    if (db->save_progress(*id, record)) acknowledge(Entry::progressed, *id);
    if (db->finish_session(*id, record)) acknowledge(Entry::finished, *id);
    if (db->correct_check_in(*id, Phase::before, rated(now, 0), now)) acknowledge(Entry::corrected, *id);
    if (db->import(document)) acknowledge(Entry::imported, 0);
  }
}

// Three sessions that are taken in together or not at all.
std::string document_of_three() {
  std::string text = "{\"format\": 1, \"sessions\": [";
  for (const char* digit : {"1", "2", "3"}) {
    text += std::string(text.back() == '[' ? "" : ",") + "{\"uid\": \"0000000000000000000000000000000" +
            digit + "\", \"at\": \"2020-01-01T00:00:00Z\"}";
  }
  return text + "]}";
}

bool holds(const SessionRecord& record, Entry::Kind kind) {
  switch (kind) {
    case Entry::checked_in:
      return record.check_ins.contains(Phase::before);
    case Entry::progressed:
      return record.performed == Millis{1'000};
    case Entry::finished:
      return record.state == SessionState::completed;
    case Entry::corrected:
      return record.check_ins.at(Phase::before).pain == score(0) && record.corrections.size() == 1;
    default:
      return true;
  }
}

std::string integrity_of(const fs::path& file) {
  sqlite3* db = nullptr;
  if (sqlite3_open(file.c_str(), &db) != SQLITE_OK) return "not opened";
  std::string verdict;
  {
    Statement statement(db, "PRAGMA integrity_check");
    verdict = statement.row() ? statement.text(0) : "not checked";
  }
  sqlite3_close(db);
  return verdict;
}

// No file may grow beyond `bytes` while this lives: the disk is full.
class FullDisk {
 public:
  explicit FullDisk(std::uintmax_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, SIG_DFL);
  }

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE(
    "a process killed at any of 200 moments leaves a sound journal with all it acknowledged, and sound "
    "backups") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  put(folder / "x.json", document_of_three());
  std::mt19937 random(20);
  std::set<Entry::Kind> kinds;
  for (int round = 0; round < 200; ++round) {
    // Now within one thing that is written, now within another.
    const std::size_t count = static_cast<std::size_t>(round % 9);
    const std::chrono::microseconds after{random() % (count == 0 ? 10'000 : 4'000)};
    const auto acknowledged = killed_after(count, after, [&](const Acknowledge& tell) {
      write_of_all_kinds(file, folder / "x.json", round, tell);
    });
    CAPTURE(round);
    auto db = JournalDb::open(file, later(monday_evening, round * 10 * day));
    REQUIRE(db);
    REQUIRE(db.problems().empty());
    REQUIRE(integrity_of(file) == "ok");
    for (const Entry& entry : acknowledged) {
      kinds.insert(entry.kind);
      if (entry.id == 0) continue;
      const auto record = db->session(entry.id);
      REQUIRE(record);
      CHECK(holds(*record, entry.kind));
    }
    const auto old = db->sessions(std::nullopt, monday_evening);
    CHECK((old->empty() || old->size() == 3));
  }
  CHECK(kinds.size() == 7);
  for (const Backup& backup : journal_backups(file)) CHECK(integrity_of(backup.file) == "ok");
  CHECK(journal_backups(file).size() == backups_kept);
}

TEST_CASE(
    "on a full disk every kind of writing fails with words and loses nothing, and works once there is room") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  JournalDb db = opened(file);
  SessionRecord record = session_at(monday_evening);
  record.note = std::string(20'000, 'x');
  const std::int64_t id = *db.add(record);
  put(folder / "x.json", document_of_three());
  const std::string rows = all_rows(file);
  {
    const FullDisk full(fs::file_size(file.string() + "-wal"));
    const auto refused = [](const auto& result) {
      return !result && result.problems().front().rule == "journal-unwritable" &&
             result.problems().front().message.size() > 20;
    };
    for (int attempt = 0; attempt < 2; ++attempt) {
      CHECK(refused(db.begin_session(record)));
      CHECK(refused(db.save_progress(id, record)));
      CHECK(refused(db.save_check_in(id, Phase::after, rated(monday_evening, 3))));
      CHECK(refused(db.correct_note(id, "Other words.", monday_evening)));
      CHECK(refused(db.import(folder / "x.json")));
      CHECK(refused(db.delete_session(id)));
    }
    CHECK(db.session(id)->note == record.note);
  }
  CHECK(all_rows(file) == rows);
  CHECK(db.save_check_in(id, Phase::after, rated(monday_evening, 3)));
  CHECK(db.import(folder / "x.json"));
  CHECK(db.delete_session(id));
  CHECK(db.sessions()->size() == 3);
}

TEST_CASE("a disk too full for a backup keeps nobody from the journal, and leaves no half backup") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  {
    JournalDb db = opened(file);
    SessionRecord record = session_at(monday_evening);
    record.note = std::string(200'000, 'x');
    REQUIRE(db.add(record));
  }
  const WallTime tomorrow = later(monday_evening, day);
  {
    const FullDisk full(100'000);
    const auto db = JournalDb::open(file, tomorrow);
    REQUIRE(db);
    REQUIRE(db.problems().size() == 1);
    CHECK(db.problems()[0].rule == "journal-backup");
    CHECK(db.problems()[0].severity == Severity::warning);
    CHECK(db->sessions()->size() == 1);
  }
  CHECK(entries_in(folder / "backups") == 0);
  CHECK(JournalDb::open(file, tomorrow).problems().empty());
  CHECK(journal_backups(file).size() == 1);
}

TEST_CASE("in a folder that became read-only nothing is lost, and it goes on once it is writable again") {
  const TemporaryFolder folder;
  const fs::path file = folder / "data/journal.db";
  REQUIRE(opened(file).add(session_at(monday_evening)));
  fs::permissions(folder / "data", fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(holds_for_ordinary_user(folder.path(), [&] {
    const auto db = JournalDb::open(file, monday_evening);
    return !db && !db.problems().front().message.empty();
  }));
  fs::permissions(folder / "data", fs::perms::owner_all);
  CHECK(opened(file).sessions()->size() == 1);
  CHECK(opened(file).add(session_at(monday_evening)));
}
