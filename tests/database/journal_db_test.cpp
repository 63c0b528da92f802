#include "database/journal_db.hpp"

#include "support/catch.hpp"
#include "support/journal_db.hpp"
#include "support/rich_journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// With what SQL and encodings might trip over.
SessionRecord full_record() {
  SessionRecord record = rich_session();
  record.check_ins[Phase::before].note = "ein \"Satz\" mit\nZeilen, 한국어";
  record.note = "'; DROP TABLE session; --";
  record.corrections.back().became = record.note;
  record.uid = "0123456789abcdef0123456789abcdef";
  return record;
}

std::string rule_of(const Problems& problems) {
  return problems.empty() ? "" : problems.front().rule;
}

SessionRecord with_id(SessionRecord record, std::int64_t id) {
  record.id = id;
  return record;
}

}  // namespace

TEST_CASE("a record comes back as it was stored, skipped as skipped and 0 as 0") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  const auto id = db.add(full_record());
  REQUIRE(id);
  CHECK(*db.session(*id) == with_id(full_record(), *id));
  const CheckIn after = db.session(*id)->check_ins.at(Phase::after);
  CHECK(after.pain == score(0));
  CHECK_FALSE(after.stiffness);
}

TEST_CASE("what is stored is there after the journal is closed and opened again") {
  const TemporaryFolder folder;
  const std::int64_t id = *opened(folder / "journal.db").add(full_record());
  CHECK(*opened(folder / "journal.db").session(id) == with_id(full_record(), id));
}

TEST_CASE("what was answered to the comfort checks is kept as it grows, in its order") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  SessionRecord record = session_at(monday_evening);
  record.checks = {3};
  const std::int64_t id = *db.begin_session(record);
  record.checks = {3, 0};
  REQUIRE(db.save_progress(id, record));
  CHECK(db.session(id)->checks == std::vector<int>{3, 0});
}

TEST_CASE("a session grows from segment to segment and is finished") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  SessionRecord record = session_at(monday_evening);
  record.check_ins[Phase::before] = rated(monday_evening, 4);
  const auto steps = record.steps;
  record.steps = {steps[0]};
  const std::int64_t id = *db.begin_session(record);
  CHECK(db.session(id)->state == SessionState::running);
  CHECK_FALSE(db.session(id)->ended);

  record.steps = steps;
  record.performed = 5min;
  REQUIRE(db.save_progress(id, record));
  CHECK(db.session(id)->steps == steps);
  CHECK(db.session(id)->performed == 5min);
  CHECK(db.session(id)->state == SessionState::running);

  record.steps.pop_back();  // one went back a step
  REQUIRE(db.finish_session(id, record));
  record.uid = db.session(id)->uid;
  CHECK(record.uid.size() == 32);
  CHECK(*db.session(id) == with_id(record, id));
}

TEST_CASE("a record that still says running is finished as stopped") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  SessionRecord record = session_at(monday_evening);
  record.state = SessionState::running;
  const std::int64_t id = *db.begin_session(record);
  REQUIRE(db.finish_session(id, record));
  CHECK(db.session(id)->state == SessionState::stopped);
}

TEST_CASE("answers given again replace those of their phase alone") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  const std::int64_t id = *db.add(full_record());
  CheckIn again = rated(later(monday_evening, 30), std::nullopt, 7);
  again.areas = {{"left-neck", std::nullopt}};
  REQUIRE(db.save_check_in(id, Phase::before, again));
  SessionRecord expected = with_id(full_record(), id);
  expected.check_ins[Phase::before] = again;
  CHECK(*db.session(id) == expected);
}

TEST_CASE("a check-in that was wholly skipped is kept as asked") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  const std::int64_t id = *db.add(session_at(monday_evening));
  REQUIRE(db.save_check_in(id, Phase::next_morning, rated(monday_evening, std::nullopt)));
  CHECK(db.session(id)->check_ins.contains(Phase::next_morning));
  CHECK_FALSE(db.session(id)->check_ins.contains(Phase::after));
}

TEST_CASE("sessions come newest first, within the days asked for and no more than asked for") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  for (const int days : {2, 0, 1, 3}) REQUIRE(db.add(session_at(later(monday_evening, days * day))));
  const auto days_of = [](const Result<std::vector<SessionRecord>>& found) {
    std::vector<std::int64_t> days;
    for (const SessionRecord& r : *found)
      days.push_back((r.started.unix_seconds - monday_evening.unix_seconds) / day);
    return days;
  };
  CHECK(days_of(db.sessions()) == std::vector<std::int64_t>{3, 2, 1, 0});
  CHECK(days_of(db.sessions(std::nullopt, std::nullopt, 2)) == std::vector<std::int64_t>{3, 2});
  CHECK(days_of(db.sessions(later(monday_evening, day), later(monday_evening, 3 * day))) ==
        std::vector<std::int64_t>{2, 1});
  CHECK(opened(folder / "empty.db").sessions()->empty());
}

TEST_CASE("a deleted session is gone with all that hung on it, and its id is not used again") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  const std::int64_t id = *db.add(full_record());
  REQUIRE(db.delete_session(id));
  CHECK(rule_of(db.session(id).problems()) == "no-such-session");
  CHECK(db.sessions()->empty());
  CHECK(*db.add(session_at(monday_evening)) > id);
  CHECK(db.sessions()->front().check_ins.empty());
}

TEST_CASE("what does not exist is not written to") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  CHECK(rule_of(db.save_progress(7, full_record()).problems()) == "no-such-session");
  CHECK(rule_of(db.finish_session(7, full_record()).problems()) == "no-such-session");
  CHECK(rule_of(db.save_check_in(7, Phase::after, {}).problems()) == "no-such-session");
  CHECK(rule_of(db.delete_session(7).problems()) == "no-such-session");
  CHECK(db.sessions()->empty());
}

TEST_CASE("a record the journal cannot hold is refused whole") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  SessionRecord bad = full_record();
  bad.check_ins[Phase::after].stiffness_minutes = 601;
  CHECK(rule_of(db.add(bad).problems()) == "journal-unwritable");
  bad = full_record();
  bad.steps[2].rep = -1;
  CHECK_FALSE(db.add(bad));
  const std::int64_t id = *db.add(full_record());
  CHECK_FALSE(db.save_progress(id, bad));
  CHECK(*db.sessions() == std::vector<SessionRecord>{with_id(full_record(), id)});
}

TEST_CASE("a session that runs in a living process is not unfinished, there or elsewhere") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  REQUIRE(db.begin_session(session_at(monday_evening)));
  CHECK(db.unfinished()->empty());
  CHECK(opened(folder / "journal.db").unfinished()->empty());
  const auto found_elsewhere = in_killed_process(2, [&](const auto& acknowledge) {
    acknowledge(static_cast<std::int64_t>(opened(folder / "journal.db").unfinished()->size()));
  });
  CHECK(found_elsewhere == std::vector<std::int64_t>{0});
}

TEST_CASE("a session of a killed process is found with all it had performed, and can be finished") {
  const TemporaryFolder folder;
  const auto killed = in_killed_process(1, [&](const auto& acknowledge) {
    JournalDb other = opened(folder / "journal.db");
    SessionRecord record = session_at(monday_evening);
    const std::int64_t id = *other.begin_session(record);
    record.performed = 3min;
    if (other.save_progress(id, record)) acknowledge(id);
    for (;;) ::pause();
  });
  REQUIRE(killed.size() == 1);
  JournalDb db = opened(folder / "journal.db");
  const auto left = db.unfinished();
  REQUIRE(left->size() == 1);
  CHECK(left->front().id == killed[0]);
  CHECK(left->front().performed == 3min);
  REQUIRE(db.finish_session(killed[0], left->front()));
  CHECK(db.unfinished()->empty());
}

TEST_CASE("a process killed at any moment leaves a sound journal with every entry it acknowledged") {
  const TemporaryFolder folder;
  std::size_t acknowledged = 0;
  for (std::size_t round = 1; round <= 20; ++round) {
    const auto ids = in_killed_process(round, [&](const auto& acknowledge) {
      JournalDb writer = opened(folder / "journal.db");
      for (;;) {
        const std::int64_t id = *writer.begin_session(session_at(monday_evening));
        if (writer.save_check_in(id, Phase::before, rated(monday_evening, 5))) acknowledge(id);
      }
    });
    acknowledged += ids.size();
    auto reopened = JournalDb::open(folder / "journal.db", monday_evening);
    REQUIRE(reopened);
    REQUIRE(reopened.problems().empty());
    for (const std::int64_t id : ids) {
      const auto found = reopened->session(id);
      REQUIRE(found);
      CHECK(found->check_ins.at(Phase::before).pain == score(5));
    }
  }
  CHECK(acknowledged >= 210);
  CHECK(opened(folder / "journal.db").sessions()->size() >= acknowledged);
}

TEST_CASE("two processes may write at once") {
  const TemporaryFolder folder;
  const auto write_many = [&](const auto& acknowledge) {
    JournalDb writer = opened(folder / "journal.db");
    for (int i = 0; i < 20; ++i) {
      if (const auto id = writer.add(session_at(monday_evening))) acknowledge(*id);
    }
  };
  std::vector<std::int64_t> inner;
  const auto outer = in_killed_process(1000, [&](const auto& acknowledge) {
    const pid_t twin = ::fork();
    write_many(acknowledge);
    if (twin != 0) ::waitpid(twin, nullptr, 0);
  });
  CHECK(outer.size() == 40);
  CHECK(opened(folder / "journal.db").sessions()->size() == 40);
}
