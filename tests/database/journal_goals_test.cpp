#include <fstream>

#include "database/migrations.hpp"
#include "database/sqlite.hpp"
#include "support/catch.hpp"
#include "support/rich_journal.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

const Goals two_goals{monday_evening,
                      {{"Stairs", later(monday_evening, -day)}, {"Put on my socks", monday_evening}}};

// As an export writes it, with the one thing that is tried.
Result<Imported> taken_in(JournalDb& db, const fs::path& folder, const std::string& members) {
  std::ofstream(folder / "x.json") << "{\"format\": 1, " << members << "}";
  return db.import(folder / "x.json");
}

std::string rule_of(const std::string& members) {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  const auto imported = taken_in(db, folder.path(), members);
  return imported ? "" : imported.problems().front().rule;
}

bool holds(const fs::path& folder, const std::string& words) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && contents(entry.path()).find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("goals come back in their order, and the next ones take their place") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  CHECK(*db.goals() == Goals{});
  REQUIRE(db.save_goals(two_goals));
  CHECK(*opened(folder / "journal.db").goals() == two_goals);
  const Goals none{later(monday_evening, day), {}};
  REQUIRE(db.save_goals(none));
  CHECK(*db.goals() == none);
  CHECK(db.person()->goals == none);
}

TEST_CASE("a plan for a flare comes back line by line, also with lines left empty") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  CHECK(*db.flare_plan() == FlarePlan{});
  FlarePlan plan;
  plan.written = monday_evening;
  int number = 0;
  for (const auto line : flare_plan_lines) plan.*line = ++number == 3 ? "" : "Line " + std::to_string(number);
  REQUIRE(db.save_flare_plan(plan));
  CHECK(*opened(folder / "journal.db").flare_plan() == plan);
}

TEST_CASE("a flare is one a day it began on, and is over once that was said") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.save_flare({100, std::nullopt}));
  REQUIRE(db.save_flare({120, std::nullopt}));
  REQUIRE(db.save_flare({100, 107}));
  CHECK(*db.flares() == std::vector<Flare>{{120, std::nullopt}, {100, 107}});
}

TEST_CASE("a measure is kept under a name of its own, newest first, and one beyond reason is refused") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.add_measured({0, "", monday_evening, Movement::sit_to_stand, 9}));
  REQUIRE(db.add_measured({0, "", later(monday_evening, day), Movement::fingertips_to_floor, 0}));
  const auto found = *db.measured();
  REQUIRE(found.size() == 2);
  CHECK(found[0].movement == Movement::fingertips_to_floor);
  CHECK(found[0].value == 0);
  CHECK(found[1].value == 9);
  CHECK(found[0].uid.size() == 32);
  CHECK(found[0].uid != found[1].uid);
  CHECK_FALSE(db.add_measured({0, "", monday_evening, Movement::sit_to_stand, 151}));
  REQUIRE(db.delete_measured(found[1].id));
  CHECK(db.measured()->size() == 1);
  CHECK(db.delete_measured(77));
}

TEST_CASE("a measure that is deleted is deleted from the backups too") {
  const TemporaryFolder folder;
  const fs::path file = folder / "journal.db";
  const std::string uid = "fedcba9876543210fedcba9876543210";
  {
    JournalDb db = opened(file);
    REQUIRE(db.add_measured({0, uid, monday_evening, Movement::sit_to_stand, 9}));
  }
  JournalDb db = *JournalDb::open(file, later(monday_evening, day));
  REQUIRE(holds(folder / "backups", uid));
  REQUIRE(db.delete_measured(db.measured()->front().id));
  CHECK_FALSE(holds(folder.path(), uid));
}

TEST_CASE("something offered again is known by the latest day") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  for (const std::int64_t day : {100, 130, 120}) REQUIRE(db.note_offered({"measure", day}));
  REQUIRE(db.note_offered({"pacing", 90}));
  CHECK(*db.offered() == std::vector<Offered>{{"measure", 130}, {"pacing", 90}});
}

TEST_CASE("a document with the goals of a later day takes their place, one of an earlier day does not") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.save_goals(two_goals));
  REQUIRE(taken_in(db, folder.path(), R"("goals": {"told": "2026-11-01T20:00:00+01:00", "list": []})"));
  CHECK(*db.goals() == two_goals);
  REQUIRE(taken_in(db, folder.path(), R"("goals": {"told": "2026-11-03T20:00:00+01:00", "list": []})"));
  CHECK(db.goals()->list.empty());
}

TEST_CASE("of a flare that is here already a document can only tell the end") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.save_flare({20'760, std::nullopt}));
  const std::string since = R"("flares": [{"since": ")" + date_text({20'760 * day, 0}) + "\"";
  REQUIRE(taken_in(db, folder.path(), since + R"(, "until": ")" + date_text({20'765 * day, 0}) + "\"}]"));
  REQUIRE(taken_in(db, folder.path(), since + "}]"));
  CHECK(*db.flares() == std::vector<Flare>{{20'760, 20'765}});
}

TEST_CASE("what leads through weeks is held to its kind and range when it comes from outside") {
  const std::string at = R"("at": "2026-11-02T20:00:00+01:00")";
  const std::string uid = R"("uid": "0123456789abcdef0123456789abcdef")";
  CHECK(rule_of(R"("measured": [{)" + uid + ", " + at + R"(, "movement": "sit-to-stand", "value": 9}])") ==
        "");
  for (const std::string& members :
       {R"("measured": [{)" + uid + ", " + at + R"(, "movement": "sit-to-stand", "value": 151}])",
        R"("measured": [{)" + uid + ", " + at + R"(, "movement": "sit-to-stand", "value": -1}])",
        R"("measured": [{)" + uid + ", " + at + R"(, "movement": "handstand", "value": 1}])",
        R"("measured": [{)" + at + R"(, "movement": "sit-to-stand", "value": 1}])",
        R"("measured": [{)" + uid + ", " + at + R"(, "value": 1}])", std::string(R"("goals": {"list": []})"),
        std::string(R"("goals": {"told": "2026-11-02T20:00:00+01:00", "list": [{"words": "x"}]})"),
        std::string(R"("goals": 7)"), std::string(R"("flare_plan": {"first_day": "Rest."})"),
        std::string(R"("flares": [{"since": "2026-11-05", "until": "2026-11-04"}])"),
        std::string(R"("flares": [{"since": "soon"}])"), std::string(R"("flares": [{}])"),
        std::string(R"("offered": [{"what": "pacing"}])"),
        std::string(R"("offered": [{"what": "pacing", "day": 7}])")}) {
    CAPTURE(members);
    CHECK(rule_of(members) != "");
  }
}

TEST_CASE("more goals than there may be are refused") {
  const std::string goal = R"({"words": "x", "since": "2026-11-02T20:00:00+01:00"})";
  const std::string three = goal + ", " + goal + ", " + goal;
  const std::string head = R"("goals": {"told": "2026-11-02T20:00:00+01:00", "list": [)";
  CHECK(rule_of(head + three + "]}") == "");
  CHECK(rule_of(head + three + ", " + goal + "]}") == "range");
}

TEST_CASE("a journal of any earlier version is opened with its sessions, and can hold all there is now") {
  const std::size_t newest = journal_migrations().size();
  for (std::size_t version = 1; version < newest; ++version) {
    CAPTURE(version);
    const TemporaryFolder folder;
    const fs::path file = folder / "journal.db";
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &raw) == SQLITE_OK);
    const auto first = journal_migrations().begin();
    REQUIRE(migrate(raw, {first, first + static_cast<std::ptrdiff_t>(version)}) == SQLITE_OK);
    REQUIRE(
        execute(raw,
                "INSERT INTO session (started, started_offset, routine, routine_version, title, state, "
                "planned_ms, performed_ms, pauses, note) VALUES (1793646000, 60, 'evening', '1', 'Evening', "
                "'completed', 600000, 600000, 0, '')") == SQLITE_OK);
    sqlite3_close(raw);
    JournalDb db = opened(file);
    REQUIRE(db.sessions()->size() == 1);
    CHECK(db.session(1)->started == monday_evening);
    CHECK(db.person()->goals == Goals{});
    put_person(db);
    CHECK(db.goals()->list.size() == 2);
    CHECK(db.measured()->size() == 2);
    CHECK(db.sessions()->size() == 1);
  }
}
