#include "support/catch.hpp"
#include "support/journal_db.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("a screening comes back as it was saved, and the next one replaces it") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  CHECK(*db.screening() == Screening{});
  Screening screening;
  screening.answered = monday_evening;
  screening.conditions = {{"osteoporosis", {}}, {"skin_infection", {"left-shoulder", "sacrum"}}};
  screening.discomfort = {"left-lower-back"};
  screening.pressure = Pressure::light;
  screening.floor = FloorAccess::with_support;
  screening.wakes_at = 0;
  screening.told["skin_infection"] = later(monday_evening, -3 * day);
  screening.baby_due = later(monday_evening, 100 * day);
  REQUIRE(db.save_screening(screening));
  CHECK(*opened(folder / "journal.db").screening() == screening);
  Screening later_on;
  later_on.answered = later(monday_evening, day);
  REQUIRE(db.save_screening(later_on));
  CHECK(*db.screening() == later_on);
}

TEST_CASE("a massage is one day, however often it is told, and can be taken back") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  for (const std::int64_t day : {100, 101, 100}) REQUIRE(db.add_massage(day));
  CHECK(*db.massages() == std::vector<std::int64_t>{101, 100});
  REQUIRE(db.remove_massage(101));
  CHECK(*db.massages() == std::vector<std::int64_t>{100});
}

TEST_CASE("a routine taken up stays so since the first day, until it is let go") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.take_up({"morning", 101}));
  REQUIRE(db.take_up({"evening", 100}));
  REQUIRE(db.take_up({"evening", 102}));
  CHECK(*db.plan() == std::vector<TakenUp>{{"evening", 100}, {"morning", 101}});
  CHECK(db.person()->plan == *db.plan());
  REQUIRE(db.let_go("morning"));
  CHECK(*db.plan() == std::vector<TakenUp>{{"evening", 100}});
}

TEST_CASE("every time the warning signs were asked is kept, with what was said") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  const RedFlagCheck first{monday_evening, {}};
  const RedFlagCheck second{later(monday_evening, 31 * day), {"bladder", "both-legs"}, {"thoracic", "calf"}};
  REQUIRE(db.add_red_flag_check(first));
  REQUIRE(db.add_red_flag_check(second));
  CHECK(*db.red_flag_checks() == std::vector<RedFlagCheck>{second, first});
}

TEST_CASE("a questionnaire comes back with what was skipped left out of it") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  Assessment psfs;
  psfs.at = monday_evening;
  psfs.instrument = Instrument::psfs;
  psfs.items = {{"Putting on socks", score(0)}, {"Sitting for an hour", std::nullopt}};
  const auto id = db.add_assessment(psfs);
  REQUIRE(id);
  const Assessment found = db.assessments()->front();
  CHECK(found.items == psfs.items);
  CHECK(found.instrument == Instrument::psfs);
  CHECK(found.uid.size() == 32);
  REQUIRE(db.delete_assessment(*id));
  CHECK(db.assessments()->empty());
}

TEST_CASE("a corrected answer says what it was, what it became, and when") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  const std::int64_t id = *db.add(rated_session(monday_evening, 6, 3, std::nullopt));
  CheckIn right = db.session(id)->check_ins.at(Phase::after);
  right.pain = score(0);
  right.areas = {{"sacrum", score(2)}};
  const WallTime now = later(monday_evening, day);
  REQUIRE(db.correct_check_in(id, Phase::after, right, now));
  REQUIRE(db.correct_note(id, "I had read the scale the wrong way round.", now));
  const SessionRecord found = *db.session(id);
  CHECK(found.check_ins.at(Phase::after) == right);
  CHECK(found.corrections == std::vector<Correction>{{now, "after.pain", "3", "0"},
                                                     {now, "after.areas", "", "sacrum 2"},
                                                     {now, "note", "", found.note}});
  REQUIRE(db.correct_check_in(id, Phase::after, right, later(now, day)));
  CHECK(db.session(id)->corrections.size() == 3);
}
