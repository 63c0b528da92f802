// A disk that fails in the middle of a write never costs what was there.
#include "database/journal_backup.hpp"
#include "database/people.hpp"
#include "routine/format.hpp"
#include "store/bundle_pack.hpp"
#include "store/bundle_shelf.hpp"
#include "store/own_routines.hpp"
#include "store/settings.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/rich_journal.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

// The note beside a journal that it was looked through may be lost at any step: only time is lost with it.
void lose_note(const fs::path& file) {
  fs::remove(file.string() + "-checked");
}

void use_on(const fs::path& file, int number) {
  auto db = JournalDb::open(file, later(monday_evening, number * day));
  REQUIRE(db);
  REQUIRE(db->add(session_at(later(monday_evening, number * day))));
}

std::string days_backed_up(const fs::path& file) {
  std::string days;
  for (const Backup& backup : journal_backups(file))
    days += backup.day + ":" + std::to_string(backup.sessions.value_or(-1)) + " ";
  return days;
}

}  // namespace

TEST_CASE("settings are the old ones or the new ones, whichever step of writing them fails") {
  const TemporaryFolder folder;
  const fs::path file = folder / "settings.json";
  Settings changed;
  changed.text_scale = 1.5;
  fail_at_every_step(folder.path(), {[&] { REQUIRE(save_settings(file, Settings{})); },
                                     [&] { return save_settings(file, changed).has_value(); },
                                     [&] { return contents(file); }});
}

TEST_CASE("a routine of one's own is the old one or the new one, whichever step of saving it fails") {
  const TemporaryFolder folder;
  const fs::path file = folder / "evening.json";
  const Routine before = routine({step("knee")}, "evening");
  Routine after = routine({step("knee"), step("knee")}, "evening");
  after.file = file.string();
  fail_at_every_step(folder.path(), {[&] { REQUIRE(save_routine(before, folder.path())); },
                                     [&] { return save_routine(after, folder.path()).has_value(); },
                                     [&] { return contents(file); }});
}

TEST_CASE("a backup is there whole or not at all, and the journal is as it was") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  std::string rows;
  const auto prepare = [&] {
    fs::create_directory(folder / "backups");
    use_on(file, 0);
    lose_note(file);
    rows = all_rows(file);
  };
  const auto back_up = [&] {
    const auto db = JournalDb::open(file, later(monday_evening, day));
    REQUIRE(db);
    for (const Problem& problem : db.problems()) CHECK(problem.rule == "journal-backup");
    lose_note(file);
    return db.problems().empty();
  };
  fail_at_every_step(folder.path(), {prepare, back_up, [&] {
                                       CHECK(all_rows(file) == rows);
                                       return days_backed_up(file);
                                     }});
}

TEST_CASE("a backup is put back, or the journal is as it was") {
  const TemporaryFolder made;  // once: a journal has a name of its own
  use_on(made / "journal.db", 0);
  use_on(made / "journal.db", 1);
  lose_note(made / "journal.db");
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  const auto prepare = [&] { fs::copy(made.path(), folder.path(), fs::copy_options::recursive); };
  const auto restore = [&] {
    const bool well = restore_journal(file, "2026-11-03", later(monday_evening, day)).has_value();
    lose_note(file);
    return well;
  };
  fail_at_every_step(folder.path(), {prepare, restore, [&] { return all_rows(file); }});
}

TEST_CASE("a bundle is on the shelf whole, or what was there is, whichever step of adding it fails") {
  const TemporaryFolder folder;
  const TemporaryFolder theirs;
  const auto bundle_of = [&](const char* version) {
    put(theirs / "evening.json", std::string(R"({"format": 1, "id": "evening", "version": ")") + version +
                                     R"(", "title": "Evening", "steps": [{"rest_s": 10}]})");
    const auto bundle = pack(theirs / "evening.json", {theirs.path(), {}}, "Limber");
    if (!bundle) FAIL(to_text(bundle.problems().front()));
    return *bundle;
  };
  const Bundle first = bundle_of("1");
  const Bundle second = bundle_of("2");
  const auto add = [&](const Bundle& bundle) {
    return add_to_shelf(bundle, "x.limber", load_shelf({folder.path()}), folder.path(), false).has_value();
  };
  fail_at_every_step(folder.path(),
                     {[&] { REQUIRE(add(first)); }, [&] { return add(second); },
                      [&] { return contents(folder / "evening/routine.json"); }},
                     {Fault::broken});
}
