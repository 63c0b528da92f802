#include "services/journal_service.hpp"

#include <sqlite3.h>

#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr WallTime evening{1'795'000'000, 60};

// Refuses every new session, as a full disk would, as long as it lives.
class NoRoom {
 public:
  explicit NoRoom(const TemporaryFolder& folder) {
    sqlite3_open((folder / "journal.db").c_str(), &db_);
    run("CREATE TRIGGER full BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
  }
  ~NoRoom() {
    run("DROP TRIGGER full");
    sqlite3_close(db_);
  }
  NoRoom(const NoRoom&) = delete;
  NoRoom& operator=(const NoRoom&) = delete;

 private:
  void run(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }
  sqlite3* db_ = nullptr;
};

JournalService desk_in(const TemporaryFolder& folder) {
  return JournalService(*JournalDb::open(folder / "journal.db", evening));
}

SessionRecord a_record() {
  SessionRecord record;
  record.routine = "first-day";
  record.title = "First day";
  record.planned = 6min;
  return record;
}

std::vector<SessionRecord> stored(JournalService& desk) {
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
  JournalService desk = desk_in(folder);
  SessionRecord begun = a_record();
  begun.check_ins[Phase::before] = pain_of(0);
  CHECK(desk.carry_out(BeginRecord{begun}, evening).empty());
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
  CHECK(records[0].check_ins.at(Phase::before).at == evening);
}

TEST_CASE(
    "a session that cannot begin says why each time its answers are to be saved, and is kept in the end") {
  const TemporaryFolder folder;
  JournalService desk = desk_in(folder);
  SessionRecord record = a_record();
  record.check_ins[Phase::before] = pain_of(2);
  {
    const NoRoom no_room(folder);
    CHECK_FALSE(std::get<ShowNotice>(desk.carry_out(BeginRecord{record}, evening).front()).words.empty());
    CHECK(desk.carry_out(SaveProgress{a_record()}, evening).empty());
    SessionRecord done = a_record();
    done.state = SessionState::completed;
    done.performed = 5min;
    CHECK(desk.carry_out(FinishRecord{done}, evening).empty());
    for (int again = 0; again < 2; ++again) {
      const auto refused = desk.carry_out(SaveCheckIn{0, Phase::after, pain_of(1)}, evening);
      CHECK_FALSE(of_that_kind<SaveFailed>(refused.front()).problem.message.empty());
    }
  }
  const auto saved = desk.carry_out(SaveCheckIn{0, Phase::after, pain_of(1)}, evening);
  CHECK(is_kind<CheckInSaved>(saved.front()));
  const auto records = stored(desk);
  REQUIRE(records.size() == 1);
  CHECK(records[0].state == SessionState::completed);
  CHECK(records[0].performed == 5min);
  CHECK(records[0].check_ins.at(Phase::before).pain == Score::from(2));
  CHECK(records[0].check_ins.at(Phase::after).pain == Score::from(1));
}

TEST_CASE("a session that is gone on with stays one record, with its beginning and the answers before it") {
  const TemporaryFolder folder;
  JournalService desk = desk_in(folder);
  SessionRecord begun = a_record();
  begun.check_ins[Phase::before] = pain_of(3);
  desk.carry_out(BeginRecord{begun}, evening);
  SessionRecord ended = a_record();
  ended.state = SessionState::stopped;
  desk.carry_out(FinishRecord{ended}, evening);

  SessionRecord again = stored(desk).front();
  const WallTime later{evening.unix_seconds + 3600, 60};
  CHECK(desk.carry_out(BeginRecord{again}, later).empty());
  CHECK(stored(desk).front().state == SessionState::running);
  again.state = SessionState::completed;
  again.performed = 9min;
  CHECK(desk.carry_out(FinishRecord{again}, later).empty());
  desk.carry_out(SaveCheckIn{0, Phase::after, pain_of(2)}, later);
  const auto records = stored(desk);
  REQUIRE(records.size() == 1);
  CHECK(records[0].started == evening);
  CHECK(records[0].ended == later);
  CHECK(records[0].performed == 9min);
  CHECK(records[0].check_ins.at(Phase::before).pain == Score::from(3));
  CHECK(records[0].check_ins.at(Phase::after).pain == Score::from(2));
}

TEST_CASE("before a journal is opened saving says that it is not open") {
  JournalService desk;
  const auto refused = desk.carry_out(SaveCheckIn{0, Phase::after, pain_of(1)}, evening);
  CHECK(of_that_kind<SaveFailed>(refused.front()).problem.message == "The journal is not open.");
}

TEST_CASE("without a database saving fails with the reason, and nothing else does") {
  JournalService desk(failure("journal-busy", "the journal is locked"));
  CHECK(std::get<ShowNotice>(desk.carry_out(BeginRecord{a_record()}, evening).front()).words ==
        "the journal is locked");
  CHECK(is_kind<SaveFailed>(desk.carry_out(SaveCheckIn{0, Phase::before, pain_of(1)}, evening).front()));
  CHECK(desk.carry_out(SaveProgress{a_record()}, evening).empty());
  CHECK(desk.carry_out(FinishRecord{a_record()}, evening).empty());
}

TEST_CASE("an answer is corrected, the correction kept, and the journal told anew") {
  const TemporaryFolder folder;
  JournalService desk = desk_in(folder);
  desk.carry_out(BeginRecord{a_record()}, evening);
  desk.carry_out(SaveCheckIn{0, Phase::after, pain_of(3)}, evening);
  desk.carry_out(FinishRecord{a_record()}, evening);
  const std::int64_t id = stored(desk).front().id;
  const auto news = desk.carry_out(CorrectCheckIn{id, Phase::after, pain_of(0)}, evening);
  REQUIRE(news.size() == 2);
  CHECK(is_kind<EntrySaved>(news[0]));
  const SessionRecord& record = std::get<SessionsLoaded>(news[1]).sessions.front();
  CHECK(record.check_ins.at(Phase::after).pain == Score::from(0));
  REQUIRE(record.corrections.size() == 1);
  CHECK(record.corrections.front().was == "3");
}

TEST_CASE("a session that is deleted is gone from the journal") {
  const TemporaryFolder folder;
  JournalService desk = desk_in(folder);
  desk.carry_out(BeginRecord{a_record()}, evening);
  desk.carry_out(FinishRecord{a_record()}, evening);
  const auto news = desk.carry_out(DeleteSession{stored(desk).front().id}, evening);
  REQUIRE(news.size() == 2);
  CHECK(std::get<SessionsLoaded>(news[1]).sessions.empty());
  CHECK(is_kind<EntrySaveFailed>(desk.carry_out(DeleteSession{99}, evening).front()));
}

TEST_CASE("goals, a plan, a flare, a measure and what was offered are stamped, kept, and told at once") {
  const TemporaryFolder folder;
  JournalService desk = desk_in(folder);
  const auto about_after = [&](const JournalEffect& asked) {
    const auto answers = desk.carry_out(asked, evening);
    REQUIRE(answers.size() == 1);
    return of_that_kind<PersonLoaded>(answers.front()).about;
  };
  const WallTime before{evening.unix_seconds - 86'400, 60};
  const Goals goals = about_after(SaveGoals{{{}, {{"Stairs", before}, {"Socks", {}}}}}).goals;
  CHECK(goals == Goals{evening, {{"Stairs", before}, {"Socks", evening}}});
  FlarePlan plan;
  plan.first_day = "Lie down.";
  CHECK(about_after(SaveFlarePlan{plan}).flare_plan.written == evening);
  CHECK(about_after(SaveFlare{{100, {}}}).flares == std::vector<Flare>{{100, {}}});
  const AboutPerson measured = about_after(SaveMeasured{{0, "", {}, Movement::sit_to_stand, 9}});
  REQUIRE(measured.measured.size() == 1);
  CHECK(measured.measured[0].at == evening);
  CHECK(about_after(DeleteMeasured{measured.measured[0].id}).measured.empty());
  CHECK(about_after(NoteOffered{{"pacing", 100}}).offered == std::vector<Offered>{{"pacing", 100}});
  const AboutPerson rated =
      about_after(SaveAssessment{{0, "", {}, Instrument::psfs, {{"Stairs", Score::from(3)}}}});
  REQUIRE(rated.assessments.size() == 1);
  CHECK(about_after(DeleteAssessment{rated.assessments[0].id}).assessments.empty());
}
