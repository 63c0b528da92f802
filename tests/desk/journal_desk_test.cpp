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

TEST_CASE("an answer is corrected, the correction kept, and the journal told anew") {
  const TemporaryFolder folder;
  JournalDesk desk = desk_in(folder);
  desk.carry_out(BeginRecord{a_record()}, evening);
  desk.carry_out(SaveCheckIn{0, Phase::after, pain_of(3)}, evening);
  desk.carry_out(FinishRecord{a_record()}, evening);
  const std::int64_t id = stored(desk).front().id;
  const auto news = desk.carry_out(CorrectCheckIn{id, Phase::after, pain_of(0)}, evening);
  REQUIRE(news.size() == 2);
  CHECK(std::get<CheckInSaved>(news[0]).session == id);
  const SessionRecord& record = std::get<SessionsLoaded>(news[1]).sessions.front();
  CHECK(record.check_ins.at(Phase::after).pain == Score::from(0));
  REQUIRE(record.corrections.size() == 1);
  CHECK(record.corrections.front().was == "3");
}

TEST_CASE("a session that is deleted is gone from the journal") {
  const TemporaryFolder folder;
  JournalDesk desk = desk_in(folder);
  desk.carry_out(BeginRecord{a_record()}, evening);
  desk.carry_out(FinishRecord{a_record()}, evening);
  const auto news = desk.carry_out(DeleteSession{stored(desk).front().id}, evening);
  REQUIRE(news.size() == 2);
  CHECK(std::get<SessionsLoaded>(news[1]).sessions.empty());
  CHECK(std::holds_alternative<SaveFailed>(desk.carry_out(DeleteSession{99}, evening).front()));
}
