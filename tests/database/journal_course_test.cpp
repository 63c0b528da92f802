#include "support/catch.hpp"
#include "support/rich_journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

DoseChange change_at(const WallTime& at, DoseTurn turn, int reps) {
  return {at, "evening", "2", "tilt", turn, {reps, 0, 0, ""}, 0, turn == DoseTurn::up ? "" : "abc"};
}

}  // namespace

TEST_CASE("a phase keeps the day it began on, and leaving a programme forgets all of it") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.begin_phase({"back", 1, 110}));
  REQUIRE(db.begin_phase({"back", 0, 100}));
  REQUIRE(db.begin_phase({"back", 0, 105}));
  REQUIRE(db.begin_phase({"chair", 0, 90}));
  CHECK(*db.phases() == std::vector<PhaseBegun>{{"back", 0, 100}, {"back", 1, 110}, {"chair", 0, 90}});
  REQUIRE(db.leave_programme("back"));
  CHECK(opened(folder / "journal.db").person()->phases == std::vector<PhaseBegun>{{"chair", 0, 90}});
}

TEST_CASE("a pause lasts until it gets its end, and keeps that") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.save_pause({100, std::nullopt}));
  CHECK(*db.pauses() == std::vector<Pause>{{100, std::nullopt}});
  REQUIRE(db.save_pause({100, 107}));
  REQUIRE(db.save_pause({100, 120}));
  REQUIRE(db.save_pause({130, std::nullopt}));
  CHECK(*db.pauses() == std::vector<Pause>{{130, std::nullopt}, {100, 107}});
}

TEST_CASE("what changed of doses comes back in its order, and nothing is written over") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  const std::vector<DoseChange> all{change_at(monday_evening, DoseTurn::up, 6),
                                    change_at(later(monday_evening, day), DoseTurn::back, 0)};
  REQUIRE(db.change_doses({all[1]}));
  REQUIRE(db.change_doses({all[0], all[1]}));
  CHECK(*db.doses() == all);
}

TEST_CASE("of several changes that cannot all be written none is") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  DoseChange impossible = change_at(monday_evening, DoseTurn::up, 6);
  impossible.level.hold_s = 9'999;
  CHECK_FALSE(db.change_doses({change_at(monday_evening, DoseTurn::up, 5), impossible}));
  CHECK(db.doses()->empty());
}

TEST_CASE("two changes of one moment of one routine are both kept") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  DoseChange other = change_at(monday_evening, DoseTurn::back, 5);
  DoseChange same = other;
  same.session = "def";
  REQUIRE(db.change_doses({other, same}));
  CHECK(db.doses()->size() == 2);
}

TEST_CASE("a journal with all there is of weeks is found whole when it is opened again") {
  const TemporaryFolder folder;
  {
    JournalDb db = opened(folder / "journal.db");
    fill_richly(db);
    REQUIRE_FALSE(db.doses()->empty());
  }
  for (const std::int64_t days : {0, 1, 2})
    CHECK(JournalDb::open(folder / "journal.db", later(monday_evening, days * day)).problems().empty());
}
