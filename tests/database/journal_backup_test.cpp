#include "database/journal_backup.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/rich_journal.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

WallTime on_day(int number) {
  return later(monday_evening, number * day);
}

// Opens the journal on a day and writes one session down.
void use_on(const fs::path& file, int number) {
  auto db = JournalDb::open(file, on_day(number));
  REQUIRE(db);
  CHECK(db.problems().empty());
  REQUIRE(db->add(session_at(on_day(number))));
}

bool anywhere_in(const fs::path& folder, const std::string& words) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && contents(entry.path()).find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the first opening of a day makes a backup for its owner only, and an empty journal has none") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  use_on(file, 0);
  CHECK(journal_backups(file).empty());
  CHECK_FALSE(fs::exists(folder / "backups"));
  use_on(file, 1);
  use_on(file, 1);
  const auto found = journal_backups(file);
  REQUIRE(found.size() == 1);
  CHECK(found[0].day == "2026-11-03");
  CHECK(found[0].sessions == 1);
  CHECK(found[0].bytes == fs::file_size(folder / "backups/journal-2026-11-03.db"));
  CHECK(mode_of(folder / "backups") == 0700);
  CHECK(mode_of(found[0].file) == 0600);
  CHECK(entries_in(folder / "backups") == 1);
}

TEST_CASE("the backups of the last seven days are kept, the newest first") {
  const TemporaryFolder folder;
  for (int number = 0; number <= 10; ++number) use_on(folder / "journal.db", number);
  const auto found = journal_backups(folder / "journal.db");
  REQUIRE(found.size() == backups_kept);
  CHECK(found.front().day == "2026-11-12");
  CHECK(found.front().sessions == 10);
  CHECK(found.back().day == "2026-11-06");
  CHECK(entries_in(folder / "backups") == backups_kept);
}

TEST_CASE("a backup put back gives what was there that day, and what was there since is kept beside it") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  {
    JournalDb db = opened(file);
    fill_richly(db);
  }
  use_on(file, 1);
  const std::string then = all_rows(journal_backups(file).front().file);
  use_on(file, 2);
  const auto kept = restore_journal(file, "2026-11-03", on_day(2));
  REQUIRE(kept);
  CHECK(kept->filename() == "journal-before-restore-2026-11-04.db");
  CHECK(mode_of(*kept) == 0600);
  CHECK(all_rows(file) == then);
  CHECK(JournalDb::open(*kept, on_day(2))->sessions()->size() == 7);
  CHECK(opened(file).sessions()->size() == 5);
  CHECK(*restore_journal(file, "2026-11-03", on_day(2)) == folder / "journal-before-restore-2026-11-04-2.db");
}

TEST_CASE("a journal that is open sees what was put back, and can be written to") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  use_on(file, 0);
  use_on(file, 1);
  JournalDb db = *JournalDb::open(file, on_day(1));
  CHECK(db.sessions()->size() == 2);
  REQUIRE(restore_journal(file, "2026-11-03", on_day(1)));
  CHECK(db.sessions()->size() == 1);
  CHECK(db.add(session_at(on_day(1))));
  CHECK(opened(file).sessions()->size() == 2);
}

TEST_CASE("a backup brings a lost or damaged journal back") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  use_on(file, 0);
  use_on(file, 1);
  fs::remove(file);
  REQUIRE(restore_journal(file, "2026-11-03", on_day(1)));
  CHECK(opened(file).sessions()->size() == 1);
  put(file, std::string(9'000, 'x'));
  REQUIRE(restore_journal(file, "2026-11-03", on_day(1)));
  CHECK(opened(file).sessions()->size() == 1);
  CHECK(fs::exists(folder / "journal-damaged-2026-11-03.db"));
}

TEST_CASE("a damaged backup, or one there is not, is refused and changes nothing") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  use_on(file, 0);
  use_on(file, 1);
  const std::string rows = all_rows(file);
  for (const char* day : {"2026-11-04", "", "../journal", "2026-11-3"}) {
    CAPTURE(day);
    CHECK(restore_journal(file, day, on_day(1)).problems().front().rule == "no-such-backup");
  }
  const fs::path backup = journal_backups(file).front().file;
  const std::string bytes = contents(backup);
  for (const std::string& spoilt :
       {std::string(), std::string(5'000, 'x'), bytes.substr(0, bytes.size() / 2)}) {
    put(backup, spoilt);
    CHECK(restore_journal(file, "2026-11-03", on_day(1)).problems().front().rule == "backup-damaged");
  }
  CHECK_FALSE(journal_backups(file).front().sessions);
  CHECK(all_rows(file) == rows);
  CHECK(entries_in(folder.path()) == 4);  // journal, locks, note of the check, backups
}

TEST_CASE("what is deleted is deleted from the backups and from what was set aside, to the last byte") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  const std::string secret = "a sentence nobody else should find";
  const std::string other_secret = "another such sentence";
  {
    JournalDb db = opened(file);
    SessionRecord record = rated_session(monday_evening, 1, 2, 3);
    record.note = secret + std::string(6'000, '.');  // beyond a page
    record.check_ins[Phase::after].note = secret;
    REQUIRE(db.add(record));
    REQUIRE(db.add_assessment({0, "", monday_evening, Instrument::psfs, {{other_secret, score(1)}}}));
  }
  for (int number = 1; number <= 3; ++number) use_on(file, number);
  REQUIRE(restore_journal(file, "2026-11-05", on_day(3)));
  REQUIRE(anywhere_in(folder / "backups", secret));
  JournalDb db = *JournalDb::open(file, on_day(3));
  REQUIRE(db.delete_session(1));
  REQUIRE(db.delete_assessment(1));
  CHECK_FALSE(anywhere_in(folder.path(), secret));
  CHECK_FALSE(anywhere_in(folder.path(), other_secret));
  const auto kept = journal_backups(file);
  REQUIRE(kept.size() == 4);  // and what there was before going back
  CHECK(kept.back().sessions == 0);
}

TEST_CASE("a damaged backup goes when something is to be forgotten") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  for (int number = 0; number <= 2; ++number) use_on(file, number);
  put(journal_backups(file).back().file, "a damaged backup with a sentence in it");
  JournalDb db = *JournalDb::open(file, on_day(2));
  REQUIRE(db.delete_session(1));
  CHECK(journal_backups(file).size() == 1);
}

TEST_CASE("without a place for backups the journal opens all the same, and says so") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  use_on(file, 0);
  put(folder / "backups", "a file in the way");
  const auto db = JournalDb::open(file, on_day(1));
  REQUIRE(db);
  REQUIRE(db.problems().size() == 1);
  CHECK(db.problems()[0].severity == Severity::warning);
  CHECK(db->sessions()->size() == 1);
  fs::remove(folder / "backups");
  CHECK(JournalDb::open(file, on_day(1)).problems().empty());
  CHECK(journal_backups(file).size() == 1);
}

TEST_CASE("going back can be undone: what was there stands first, and is gone back to like any copy") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  use_on(file, 0);
  use_on(file, 1);
  use_on(file, 2);
  REQUIRE(restore_journal(file, "2026-11-03", on_day(2)));
  CHECK(opened(file).sessions()->size() == 1);
  const auto found = journal_backups(file);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().day == "before-restore-2026-11-04");
  CHECK(found.front().sessions == 3);
  REQUIRE(restore_journal(file, found.front().day, on_day(2)));
  CHECK(opened(file).sessions()->size() == 3);
  CHECK(restore_journal(file, "before-restore-2026-11-04/../x", on_day(2)).problem().rule ==
        "no-such-backup");
}
