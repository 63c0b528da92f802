#include "journal/next_morning.hpp"

#include "journal/safety.hpp"
#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

bool due_after(std::int64_t seconds) {
  const std::vector<SessionRecord> records{session_at(monday_evening)};
  return due_next_morning(records, {}, later(*records[0].ended, seconds)) != nullptr;
}

}  // namespace

TEST_CASE("a score is a whole number from 0 to 10") {
  CHECK(Score::from(0)->value() == 0);
  CHECK(Score::from(10)->value() == 10);
  CHECK_FALSE(Score::from(-1));
  CHECK_FALSE(Score::from(11));
}

TEST_CASE("the next-morning question is due from 4 to 48 hours after the end") {
  CHECK_FALSE(due_after(4 * hour - 1));
  CHECK(due_after(4 * hour));
  CHECK(due_after(24 * hour + 1));
  CHECK(due_after(48 * hour));
  CHECK_FALSE(due_after(48 * hour + 1));
  CHECK_FALSE(due_after(-hour));
}

TEST_CASE(
    "an answer given a little later on the next evening can say that pain is still above where it was") {
  SessionRecord record = rated_session(monday_evening, 3, 3, std::nullopt);
  record.check_ins.erase(Phase::next_morning);
  const WallTime next_evening = later(*record.ended, 24 * hour + 20 * 60);
  REQUIRE(due_next_morning({record}, {}, next_evening) != nullptr);
  record.check_ins[Phase::next_morning] = rated(next_evening, 4);
  CHECK(next_morning(record, {record}, {}, "en").rule == "morning-still-above");
}

TEST_CASE("only the last session is asked about, in whatever order they come") {
  const std::vector<SessionRecord> records{session_at(later(monday_evening, 2 * hour)),
                                           session_at(monday_evening)};
  CHECK(due_next_morning(records, {}, later(monday_evening, 10 * hour)) == &records[0]);
  CHECK(due_next_morning(records, {}, later(monday_evening, 5 * hour)) == nullptr);
}

TEST_CASE("a question that was asked and skipped is not asked again") {
  std::vector<SessionRecord> records{session_at(monday_evening)};
  records[0].check_ins[Phase::next_morning] = rated(later(monday_evening, 8 * hour), std::nullopt);
  CHECK(due_next_morning(records, {}, later(monday_evening, 10 * hour)) == nullptr);
}

TEST_CASE("a session still running has no next morning") {
  std::vector<SessionRecord> records{session_at(monday_evening)};
  records[0].state = SessionState::running;
  CHECK(due_next_morning(records, {}, later(monday_evening, 10 * hour)) == nullptr);
  CHECK(due_next_morning({}, {}, monday_evening) == nullptr);
}

TEST_CASE("a session without a stamped end was over at its check-in, or after what was performed") {
  SessionRecord record = session_at(monday_evening);
  record.ended.reset();
  CHECK(end_of(record) == later(monday_evening, 600));
  record.check_ins[Phase::after] = rated(later(monday_evening, 1500), 3);
  CHECK(end_of(record) == later(monday_evening, 1500));
}

TEST_CASE("what had not settled in the morning is asked for once more, a day after the end") {
  const auto due = [](int before, std::optional<int> morning, std::int64_t seconds, int hours = 12) {
    SessionRecord record = rated_session(monday_evening, before, before, std::nullopt);
    record.check_ins[Phase::next_morning] = rated(later(end_of(record), hours * hour), morning);
    return due_next_morning({record}, {}, later(end_of(record), seconds)) != nullptr;
  };
  CHECK_FALSE(due(3, 4, 24 * hour - 1));
  CHECK(due(3, 4, 24 * hour));
  CHECK(due(3, 5, 48 * hour));
  CHECK_FALSE(due(3, 5, 48 * hour + 1));
  CHECK_FALSE(due(3, 3, 30 * hour));             // settled
  CHECK_FALSE(due(3, 6, 30 * hour));             // red in the morning: there is nothing to wait for
  CHECK_FALSE(due(3, std::nullopt, 30 * hour));  // skipped
  CHECK_FALSE(due(3, 4, 40 * hour, 25));         // answered a day later
}
