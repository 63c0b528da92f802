#include "desk/journal_desk.hpp"

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr WallTime evening{1'795'000'000, 60};

JournalDesk desk_in(const TemporaryFolder& folder) {
  return JournalDesk(*JournalDb::open(folder / "journal.db", evening));
}

SessionRecord a_record() {
  SessionRecord record;
  record.routine = "first-day";
  record.title = "First day";
  record.planned = 6min;
  return record;
}

std::vector<SessionRecord> stored(JournalDesk& desk) {
  return std::get<SessionsLoaded>(desk.sessions(evening)).sessions;
}

CheckIn pain_of(int score) {
  CheckIn answers;
  answers.pain = Score::from(score);
  return answers;
}

}  // namespace

TEST_CASE("a session that runs through the desk is in the journal with its answers and its end") {
  const TemporaryFolder folder;
  JournalDesk desk = desk_in(folder);
  CHECK(desk.carry_out(BeginRecord{a_record()}, evening).empty());
  const auto saved = desk.carry_out(SaveCheckIn{0, Phase::before, pain_of(0)}, evening);
  REQUIRE(saved.size() == 1);
  CHECK(std::holds_alternative<CheckInSaved>(saved.front()));
  SessionRecord done = a_record();
  done.state = SessionState::completed;
  done.performed = 5min;
  const WallTime later{evening.unix_seconds + 400, 60};
  CHECK(desk.carry_out(FinishRecord{done}, later).empty());
  const auto records = stored(desk);
  REQUIRE(records.size() == 1);
  CHECK(records[0].started == evening);
  CHECK(records[0].ended == later);
  CHECK(records[0].performed == 5min);
  CHECK(records[0].check_ins.at(Phase::before).pain == Score::from(0));
}

TEST_CASE("without a database saving fails with the reason, and nothing else does") {
  JournalDesk desk(std::string("the journal is locked"));
  CHECK(std::get<Tell>(desk.carry_out(BeginRecord{a_record()}, evening).front()).words ==
        "the journal is locked");
  CHECK(std::holds_alternative<SaveFailed>(
      desk.carry_out(SaveCheckIn{0, Phase::before, pain_of(1)}, evening).front()));
  CHECK(desk.carry_out(SaveProgress{a_record()}, evening).empty());
  CHECK(desk.carry_out(FinishRecord{a_record()}, evening).empty());
}

TEST_CASE("effects that are not the journal's are left alone") {
  const TemporaryFolder folder;
  JournalDesk desk = desk_in(folder);
  CHECK(desk.carry_out(HushSound{}, evening).empty());
  CHECK(desk.carry_out(LeaveProgram{}, evening).empty());
}
