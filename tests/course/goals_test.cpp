#include "course/goals.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const std::int64_t first_day = local_day(monday_evening);
const Goals socks_and_stairs{monday_evening,
                             {{"Put on my socks", monday_evening}, {"Stairs", monday_evening}}};

Assessment psfs(std::int64_t days_later, std::vector<AssessmentItem> items) {
  return {0, "", later(monday_evening, days_later * day), Instrument::psfs, std::move(items)};
}

}  // namespace

TEST_CASE("goals are asked for in the first two weeks, and not before the first session") {
  AboutPerson about;
  CHECK_FALSE(are_goals_offered(about, {}, first_day));
  const std::vector<SessionRecord> sessions{session_at(monday_evening)};
  CHECK(are_goals_offered(about, sessions, first_day));
  CHECK(are_goals_offered(about, sessions, first_day + 13));
  CHECK_FALSE(are_goals_offered(about, sessions, first_day + 14));
}

TEST_CASE("who named goals, or passed them over, is not asked for them again") {
  AboutPerson about;
  about.goals.told = monday_evening;
  CHECK_FALSE(are_goals_offered(about, {session_at(monday_evening)}, first_day));
}

TEST_CASE("a check-in alone is no practice, nor a session of which nothing was done") {
  SessionRecord by_hand;
  by_hand.started = monday_evening;
  by_hand.check_ins[Phase::before] = rated(monday_evening, 4);
  SessionRecord nothing = session_at(later(monday_evening, day));
  nothing.performed = Millis{0};
  CHECK_FALSE(first_day_of_practice({by_hand, nothing}));
  CHECK(first_day_of_practice({session_at(later(monday_evening, 2 * day)), by_hand, nothing}) ==
        first_day + 2);
}

TEST_CASE("goals and what the therapist asks about are rated together, each once") {
  CHECK(what_is_rated(socks_and_stairs, {"Sit for an hour", "Stairs"}) ==
        std::vector<std::string>{"Put on my socks", "Stairs", "Sit for an hour"});
  CHECK(what_is_rated({}, {}).empty());
}

TEST_CASE("the ratings of a goal are its own, oldest first, without those passed over") {
  const std::vector<Assessment> given{
      psfs(14, {{"Put on my socks", score(6)}, {"Stairs", score(4)}}),
      psfs(7, {{"Put on my socks", std::nullopt}, {"Stairs", score(3)}}),
      psfs(0, {{"Put on my socks", score(3)}}),
      {0, "", monday_evening, Instrument::peg, {{"Put on my socks", score(9)}}}};
  const std::vector<Assessment> ratings = ratings_of(given, "Put on my socks");
  REQUIRE(ratings.size() == 2);
  CHECK(ratings[0].items == std::vector<AssessmentItem>{{"Put on my socks", score(3)}});
  CHECK(ratings[1].items == std::vector<AssessmentItem>{{"Put on my socks", score(6)}});
  CHECK(score_of(ratings[1]) == 6);
}

TEST_CASE("a goal that stays keeps the day it is wanted since, a new one has none yet") {
  const Goals goals = with_words(socks_and_stairs, {"  Stairs ", "Lift my grandchild"});
  CHECK(goals.list == std::vector<Goal>{{"Stairs", monday_evening}, {"Lift my grandchild", {}}});
}

TEST_CASE("empty words, words said twice and a fourth goal are passed over") {
  const Goals goals = with_words({}, {"", "one", "   ", " one ", "two", "three", "four"});
  REQUIRE(goals.list.size() == most_goals);
  CHECK(goals.list[0].words == "one");
  CHECK(goals.list[2].words == "three");
}
