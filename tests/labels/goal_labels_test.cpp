#include "labels/goal_labels.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Measured measured(std::int64_t days_later, Movement movement, int value) {
  return {0, "", later(monday_evening, days_later * day), movement, value};
}

}  // namespace

TEST_CASE("a goal is told with its ratings, each goal by its own") {
  const Goals goals{monday_evening, {{"Stairs", monday_evening}, {"Market", monday_evening}}};
  const std::vector<Assessment> given{
      {0, "", later(monday_evening, 14 * day), Instrument::psfs, {{"Stairs", score(5)}}},
      {0, "", monday_evening, Instrument::psfs, {{"Stairs", score(4)}, {"Market", std::nullopt}}}};
  const auto lines = goal_lines(goals, given);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("Stairs: 4 on 2 Nov → 5 on 16 Nov"));
  CHECK(lines[0].find("meaningful change") == std::string::npos);
  CHECK(lines[1] == "Market: not rated yet");
}

TEST_CASE("what was rated of goals is taken out of the questionnaires, and nothing else") {
  const Goals goals{monday_evening, {{"Stairs", monday_evening}}};
  const Assessment both{0, "", monday_evening, Instrument::psfs, {{"Stairs", score(4)}, {"Sit", score(2)}}};
  const Assessment own{0, "", monday_evening, Instrument::psfs, {{"Stairs", score(4)}}};
  const Assessment peg{0, "", monday_evening, Instrument::peg, {{"pain", score(4)}}};
  const auto others = without_goals({both, own, peg}, goals);
  REQUIRE(others.size() == 2);
  CHECK(others[0].items == std::vector<AssessmentItem>{{"Sit", score(2)}});
  CHECK(others[1] == peg);
}

TEST_CASE("a measure tells whether it changed beyond chance, in the direction that is better for it") {
  const auto line = [](Movement movement, int from, int to) {
    return measured_lines({measured(28, movement, to), measured(0, movement, from)}).at(0);
  };
  CHECK(
      line(Movement::sit_to_stand, 9, 12) ==
      "Standing up from a chair, 30 seconds: 9 times on 2 Nov → 12 times on 30 Nov: a clear change, for the "
      "better");
  CHECK(line(Movement::sit_to_stand, 9, 10).ends_with("no clear change"));
  CHECK(line(Movement::fingertips_to_floor, 20, 9).ends_with("for the better"));
  CHECK(line(Movement::fingertips_to_floor, 9, 20).ends_with("for the worse"));
  CHECK(measured_lines({measured(0, Movement::sit_to_stand, 1)}).at(0).ends_with("1 time on 2 Nov"));
}

TEST_CASE("every line of a plan for a flare has a heading, an example, and what usually helps") {
  for (std::size_t line = 0; line < flare_plan_lines.size(); ++line) {
    CHECK_FALSE(flare_line_words(line).title.empty());
    CHECK_FALSE(flare_line_words(line).hint.empty());
    CHECK_FALSE(usual_flare_line(line).empty());
  }
}

TEST_CASE("the way back is told with its day and what is left of a session") {
  WayBack way;
  way.day = 3;
  CHECK(way_back_words(way).starts_with("Day 3 of the flare. What you start now is half"));
  way.share = 75;
  CHECK(way_back_words(way).find("three quarters") != std::string::npos);
}
