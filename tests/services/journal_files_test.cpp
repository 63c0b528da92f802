#include "services/journal_files.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/rich_journal.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

void write(const std::filesystem::path& journal, const std::string& format,
           const std::filesystem::path& file) {
  const JournalDb db = opened(journal);
  REQUIRE(export_journal(db, *journal_pieces(format), file));
}

}  // namespace

TEST_CASE("a journal taken elsewhere is the same journal, row for row") {
  const TemporaryFolder folder;
  {
    JournalDb db = opened(folder / "here/journal.db");
    fill_richly(db);
    REQUIRE(export_journal(db, *journal_pieces("json"), folder / "x.json"));
    JournalDb there = opened(folder / "there/journal.db");
    const auto imported = there.import(folder / "x.json");
    CAPTURE(imported.problems().empty() ? "" : to_text(imported.problems().front()));
    REQUIRE(imported);
    CHECK(*imported == Imported{5, 2, 2, 0});
  }
  const std::string rows = all_rows(folder / "here/journal.db");
  CHECK(rows.find("bladder both-legs") != std::string::npos);
  CHECK(rows.find("-- correction\n3|0|") != std::string::npos);
  CHECK(rows == all_rows(folder / "there/journal.db"));
}

TEST_CASE("taking a document in twice adds nothing the second time") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "here/journal.db");
  fill_richly(db);
  REQUIRE(export_journal(db, *journal_pieces("json"), folder / "x.json"));
  JournalDb there = opened(folder / "there/journal.db");
  REQUIRE(there.import(folder / "x.json"));
  const std::string once = all_rows(folder / "there/journal.db");
  CHECK(*there.import(folder / "x.json") == Imported{0, 0, 0, 5});
  CHECK(all_rows(folder / "there/journal.db") == once);
}

TEST_CASE("a session that is here already is left as it is, and others come to it under free numbers") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "here/journal.db");
  fill_richly(db);
  REQUIRE(export_journal(db, *journal_pieces("json"), folder / "x.json"));
  REQUIRE(db.correct_note(1, "Written since.", later(monday_evening, 9 * day)));
  REQUIRE(db.delete_session(4));
  const std::int64_t newest = *db.add(session_at(later(monday_evening, 20 * day)));
  CHECK(*db.import(folder / "x.json") == Imported{1, 0, 0, 4});
  CHECK(db.session(1)->note == "Written since.");
  CHECK(db.session(newest + 1)->started.unix_seconds == later(monday_evening, 6 * day).unix_seconds);
}

TEST_CASE("every format is the same when it is written a second time") {
  const TemporaryFolder folder;
  {
    JournalDb db = opened(folder / "journal.db");
    fill_richly(db);
  }
  for (const char* format : {"csv", "json", "fhir"}) {
    CAPTURE(format);
    write(folder / "journal.db", format, folder / "once");
    write(folder / "journal.db", format, folder / "again");
    CHECK(contents(folder / "once") == contents(folder / "again"));
    CHECK(contents(folder / "once").size() > 500);
    CHECK(mode_of(folder / "once") == 0600);
  }
}

TEST_CASE("what is handed over in pieces is what would be handed over at once") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  SessionRecord record = session_at(monday_evening);
  record.note = std::string(100'000, 'x');
  for (int i = 0; i < 12; ++i) REQUIRE(db.add(record));
  for (const char* format : {"json", "fhir"}) {
    CAPTURE(format);
    std::string whole;
    int pieces = 0;
    REQUIRE(export_journal(db, *journal_pieces(format), [&](std::string_view piece) -> Result<Ok> {
      whole += piece;
      ++pieces;
      return Ok{};
    }));
    CHECK(pieces > 2);
    CHECK(nlohmann::json::parse(whole).contains(std::string(format) == "json" ? "sessions" : "entry"));
  }
}

TEST_CASE("an export that cannot be written leaves what stood there, and nothing beside it") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "here/journal.db");
  fill_richly(db);
  put(folder / "out/x.json", "before");
  const auto failed = export_journal(db, *journal_pieces("json"), folder / "out/none/x.json");
  CHECK(failed.problems().front().rule == "file-unwritable");
  CHECK(contents(folder / "out/x.json") == "before");
  CHECK(entries_in(folder / "out") == 1);
}

TEST_CASE("an export that fails at any step leaves what stood there or the whole journal") {
  const TemporaryFolder folder;
  const TemporaryFolder out;
  JournalDb db = opened(folder / "journal.db");
  fill_richly(db);
  const fs::path file = out / "x.json";
  fail_at_every_step(out.path(),
                     {[&] { put(file, "before"); },
                      [&] { return export_journal(db, *journal_pieces("json"), file).has_value(); },
                      [&] { return contents(file); }});
}

TEST_CASE("an empty journal can be written and taken in") {
  const TemporaryFolder folder;
  for (const char* format : {"csv", "json", "fhir"}) {
    CAPTURE(format);
    write(folder / "journal.db", format, folder / (std::string("x.") + format));
  }
  CHECK(*opened(folder / "other.db").import(folder / "x.json") == Imported{});
  CHECK(nlohmann::json::parse(contents(folder / "x.fhir"))["entry"].size() == 1);
  CHECK(all_rows(folder / "journal.db") == all_rows(folder / "other.db"));
}
