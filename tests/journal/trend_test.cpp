#include "journal/summary.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

SessionRecord on_day(std::int64_t days_later, std::optional<int> before,
                     std::optional<int> after = std::nullopt) {
  return rated_session(later(monday_evening, days_later * day), before, after, std::nullopt);
}

const std::int64_t monday = local_day(monday_evening);

}  // namespace

TEST_CASE("a day's point is the mean of its sessions, and skipped is not 0") {
  const std::vector<SessionRecord> records{on_day(1, 6, 0), on_day(0, 4, 2), on_day(0, 5, std::nullopt),
                                           on_day(0, std::nullopt, 4)};
  const auto points = daily(records, Question::pain);
  REQUIRE(points.size() == 2);
  CHECK(points[0] == TrendPoint{monday, 3, 4.5, 3.0, std::nullopt});
  CHECK(points[1] == TrendPoint{monday + 1, 1, 6.0, 0.0, std::nullopt});
}

TEST_CASE("a session belongs to the local day on which it began") {
  SessionRecord record = session_at({monday_evening.unix_seconds + 3 * hour + 1800, 60});  // 23:30 local
  record.check_ins[Phase::next_morning] = rated(later(record.started, 10 * hour), 2);
  const auto points = daily({record}, Question::pain);
  REQUIRE(points.size() == 1);
  CHECK(points[0].day == monday);
  CHECK(points[0].next_morning == 2.0);
}

TEST_CASE("weeks begin on Monday, before 1970 as well") {
  const auto points = weekly({on_day(0, 4), on_day(6, 2), on_day(7, 1)}, Question::pain);
  REQUIRE(points.size() == 2);
  CHECK(points[0] == TrendPoint{monday, 2, 3.0, std::nullopt, std::nullopt});
  CHECK(points[1].day == monday + 7);
  CHECK(weekly({session_at({0, 0})}, Question::pain)[0].day == -3);
}

TEST_CASE("each question has its own series") {
  SessionRecord record = on_day(0, 5);
  record.check_ins[Phase::before].stiffness = score(7);
  record.check_ins[Phase::before].stress = score(1);
  record.check_ins[Phase::before].mood = score(9);
  CHECK(daily({record}, Question::pain)[0].before == 5.0);
  CHECK(daily({record}, Question::stiffness)[0].before == 7.0);
  CHECK(daily({record}, Question::stress)[0].before == 1.0);
  CHECK(daily({record}, Question::mood)[0].before == 9.0);
}

TEST_CASE("two points or thirty per cent matter, less does not") {
  CHECK(change(8, 6).matters);
  CHECK(change(6, 8).matters);
  CHECK(change(5, 3.5).matters);
  CHECK(change(3, 2.1).matters);
  CHECK_FALSE(change(8, 6.1).matters);
  CHECK_FALSE(change(5, 3.6).matters);
  CHECK_FALSE(change(0, 1.9).matters);
  CHECK(change(0, 2).matters);
  CHECK_FALSE(change(0, 0).matters);
}

TEST_CASE("the change over four weeks compares the first week with the last") {
  const std::vector<SessionRecord> records{on_day(0, 6), on_day(6, 8), on_day(10, 1), on_day(21, 4),
                                           on_day(27, 5)};
  const auto found = four_week_change(records, Question::pain, monday + 27);
  REQUIRE(found);
  CHECK(*found == Change{7.0, 4.5, true});
}

TEST_CASE("one rating in a week is too few to speak of a change") {
  const std::vector<SessionRecord> records{on_day(0, 6), on_day(1, std::nullopt), on_day(26, 4),
                                           on_day(27, 5)};
  CHECK_FALSE(four_week_change(records, Question::pain, monday + 27));
  CHECK_FALSE(four_week_change({}, Question::pain, monday));
}

TEST_CASE("adherence counts what was done beside what was asked") {
  std::vector<SessionRecord> records{on_day(0, 4), on_day(0, 4), on_day(2, 4), on_day(6, 4), on_day(7, 4)};
  records[1].state = SessionState::stopped;
  records[1].performed = std::chrono::minutes{4};
  records[2].state = SessionState::running;
  Schedule schedule;
  schedule.times_per_day = 2;
  schedule.days = {"mon", "wed", "sun"};
  const std::vector<Prescribed> routines{{records[0].routine, schedule, {}}};
  const Adherence week = adherence(records, routines, monday, monday + 6, monday + 7);
  CHECK(week.asked == 6);
  CHECK(week.done() == 3);
  CHECK(week.kept == 3);
  CHECK(week.days == 2);
  CHECK(week.planned == 30min);
  CHECK(week.performed == 3 * Millis{432'000});  // 72 of 100 seconds held, of ten minutes
  CHECK(adherence(records, {}, monday, monday + 6, monday + 7).asked == 0);
}

TEST_CASE("a month's point stands at its first day and holds the means of all its sessions") {
  const auto points =
      monthly({test::rated_session(test::monday_evening, 6, 4, std::nullopt),
               test::rated_session(test::later(test::monday_evening, 3 * test::day), 5, 2, {}),
               test::rated_session(test::later(test::monday_evening, 29 * test::day), 3, 1, {})},
              Question::pain);
  REQUIRE(points.size() == 2);
  CHECK(points[0] == TrendPoint{local_day(test::monday_evening) - 1, 2, 5.5, 3.0, std::nullopt});
  CHECK(points[1].day == local_day(test::monday_evening) + 29);
}

TEST_CASE("a day before 1970 and one far away still have a week and a month") {
  CHECK(first_day_of(TrendUnit::month, -1) == -31);
  CHECK(first_day_of(TrendUnit::week, -1) == -3);
  CHECK(first_day_of(TrendUnit::month, 20'738) == 20'727);
  CHECK(first_day_of(TrendUnit::month, INT64_MAX) > 0);
}
