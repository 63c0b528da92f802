#include "journal/trend.hpp"

#include "support/catch.hpp"
#include "support/journal_db.hpp"
#include "support/many_sessions.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("the trend the database sums up is that of all sessions read, for any question and unit") {
  const TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");
  std::mt19937 random(7);
  for (int number = 49'800; number < 50'000; ++number) REQUIRE(db.add(one_of_many(number, random)));
  SessionRecord old = rated_session({-86'401, -720}, 3, 2, std::nullopt);  // before 1970
  old.check_ins[Phase::after].mood = score(0);
  old.check_ins[Phase::before].stress = score(10);
  REQUIRE(db.add(old));
  REQUIRE(db.add(session_at(later(monday_evening, 400 * day))));  // without any check-in
  const auto all = *db.sessions();
  for (const Question question : {Question::pain, Question::stiffness, Question::stress, Question::mood}) {
    for (const TrendUnit unit : {TrendUnit::day, TrendUnit::week, TrendUnit::month}) {
      CAPTURE(static_cast<int>(question), static_cast<int>(unit));
      const auto points = db.trend(question, unit);
      REQUIRE(points);
      CHECK(*points == trend(all, question, unit));
    }
  }
  CHECK(db.trend(Question::pain, TrendUnit::day)->size() > 60);
}

TEST_CASE("an empty journal has no trend") {
  const TemporaryFolder folder;
  CHECK(opened(folder / "journal.db").trend(Question::pain, TrendUnit::week)->empty());
}
