#include <algorithm>

#include "support/catch.hpp"
#include "support/rich_journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

struct Taken {
  std::vector<SessionRecord> sessions;  // the oldest first
  Problems problems;
  Imported again;  // when it was read a second time
};

Taken taken(const std::string& text) {
  const TemporaryFolder folder;
  put(folder / "Diary.CSV", text);
  JournalDb db = opened(folder / "journal.db");
  const auto imported = db.import(folder / "Diary.CSV");
  if (!imported) {
    CHECK(db.sessions()->empty());
    return {{}, imported.problems(), {}};
  }
  Taken all{*db.sessions(), {}, *db.import(folder / "Diary.CSV")};
  std::sort(all.sessions.begin(), all.sessions.end(),
            [](const SessionRecord& a, const SessionRecord& b) { return a.started < b.started; });
  return all;
}

}  // namespace

TEST_CASE("a pain diary out of a spreadsheet becomes entries without a session, and twice is once") {
  const Taken found =
      taken("Date;Time;Pain;Note\r\n28.11.2026;8:30;5;\"stiff; cold\"\r\n29.11.2026;;3;\r\n\r\n");
  REQUIRE(found.sessions.size() == 2);
  const SessionRecord& first = found.sessions[0];
  CHECK_FALSE(is_session(first));
  CHECK(iso_text(first.started) == "2026-11-28T08:30:00+00:00");
  CHECK(first.check_ins.at(Phase::before).pain->value() == 5);
  CHECK(first.check_ins.at(Phase::before).note == "stiff; cold");
  CHECK(date_text(found.sessions[1].started) == "2026-11-29");
  CHECK(found.again.sessions == 0);
  CHECK(found.again.already == 2);
}

TEST_CASE(
    "dates are read as they are written where there is one way to read them, and told where there are two") {
  const auto day = [](const std::string& date) {
    const Taken found = taken("day,pain\n" + date + ",4\n");
    return found.problems.empty() ? date_text(found.sessions.at(0).started) : found.problems[0].message;
  };
  CHECK(day("2026-11-08") == "2026-11-08");
  CHECK(day("8.11.2026") == "2026-11-08");
  CHECK(day("28/11/2026") == "2026-11-28");
  CHECK(day("11/28/2026") == "2026-11-28");
  CHECK(day("2026/11/08") == "2026-11-08");
  CHECK(day("11/11/2026") == "2026-11-11");
  CHECK(day("2026-11-08 20:15") == "2026-11-08");
  for (const char* doubtful : {"8/11/2026", "yesterday", "31.2.2026", "8.11.26", "1.2.3.2026", ""}) {
    CAPTURE(doubtful);
    CHECK(day(doubtful) == "\"at\": \"" + std::string(doubtful) +
                               "\" is no day that can be told for certain; write it like 2026-11-28");
  }
}

TEST_CASE("a table is refused whole, with the line and the name of what is wrong") {
  const Taken found = taken("date,pain\n2026-11-28,5\n2026-11-29,12\n2026-11-30,much\n");
  REQUIRE(found.problems.size() == 2);
  CHECK(found.problems[0].place.line == 3);
  CHECK(found.problems[0].message == "\"pain\": This must be a whole number from 0 to 10.");
  CHECK(found.problems[1].place.line == 4);
  CHECK(taken("name,age\nAnna,71\n").problems.at(0).rule == "csv");
  CHECK(taken("").problems.at(0).rule == "csv");
  CHECK(taken("date,pain\n2026-11-28,5\nM\xe4rz,3\n").problems.at(0).place.line == 3);
}

TEST_CASE("the table a journal wrote comes back as far as it goes") {
  const Taken found = taken(
      "id,at,routine,title,planned_s,performed_s,pauses,before_at,before_pain,before_areas,before_note,note,"
      "ended,"
      "state,uid\r\n"
      "7,2026-10-15T07:09:00+02:00,evening,Evening,720,474.002,1,2026-10-15T07:08:00+02:00,1,left-neck 6; "
      "sacrum,"
      "\"'=1+1\",\"two\nlines\",2026-10-15T07:17:14+02:00,completed,1234abcd5678ef90aabbccdd00000001\r\n");
  REQUIRE(found.sessions.size() == 1);
  const SessionRecord& one = found.sessions[0];
  CHECK(one.routine == "evening");
  CHECK(one.state == SessionState::completed);
  CHECK(one.planned == Millis{720'000});
  CHECK(one.performed == Millis{474'002});
  CHECK(one.pauses == 1);
  CHECK(one.note == "two\nlines");
  const CheckIn& before = one.check_ins.at(Phase::before);
  CHECK(before.note == "=1+1");
  REQUIRE(before.areas.size() == 2);
  CHECK(before.areas[0].score->value() == 6);
  CHECK_FALSE(before.areas[1].score);
}
