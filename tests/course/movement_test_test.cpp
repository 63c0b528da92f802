#include "course/movement_test.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const std::int64_t first_day = local_day(monday_evening);

std::vector<SessionRecord> sessions(int count) {
  std::vector<SessionRecord> list;
  for (int i = 0; i < count; ++i) {
    list.push_back(session_at(later(monday_evening, i * day)));
    list.back().planned = Millis{100'000};  // of which its steps took most
  }
  return list;
}

PersonContext told(const std::string& condition) {
  PersonContext care;
  care.screening.answered = monday_evening;
  care.screening.conditions[condition] = {};
  return care;
}

Measured measured_on(std::int64_t days_later) {
  Measured one;
  one.at = later(monday_evening, days_later * day);
  one.value = 9;
  return one;
}

bool due(const AboutPerson& about, std::int64_t days_later, int done = 3) {
  return is_measure_due(about, sessions(done), PersonContext{}, first_day + days_later);
}

}  // namespace

TEST_CASE("a measure is offered after three sessions, and then every four weeks") {
  CHECK_FALSE(due({}, 3, 2));
  CHECK(due({}, 3));
  AboutPerson about;
  about.measured = {measured_on(3)};
  CHECK_FALSE(due(about, 30));
  CHECK(due(about, 31));
}

TEST_CASE("who says not this month is left in peace for four weeks") {
  AboutPerson about;
  about.offered = {{asked_to_measure, first_day + 3}};
  CHECK_FALSE(due(about, 30));
  CHECK(due(about, 31));
}

TEST_CASE("nobody is asked to measure on the day of a massage, in a flare, or with a warning sign") {
  AboutPerson massaged;
  massaged.massages = {first_day + 3};
  CHECK_FALSE(due(massaged, 3));
  AboutPerson flaring;
  flaring.flares = {{first_day + 3, {}}};
  CHECK_FALSE(due(flaring, 3));
  AboutPerson warned;
  warned.red_flag_checks = {{monday_evening, {"night-rest"}, {}}};
  CHECK_FALSE(due(warned, 3));
}

TEST_CASE("whom a movement might harm is told why it is left out for them") {
  struct Row {
    const char* condition;
    Movement movement;
  };
  const std::vector<Row> rows{{"fall_risk", Movement::sit_to_stand},
                              {"uncontrolled_bp_or_heart", Movement::sit_to_stand},
                              {"dizzy_on_standing", Movement::sit_to_stand},
                              {"osteoporosis", Movement::fingertips_to_floor},
                              {"vertebral_fracture", Movement::fingertips_to_floor},
                              {"glaucoma_retina", Movement::fingertips_to_floor},
                              {"dizzy_on_standing", Movement::fingertips_to_floor}};
  for (const Row& row : rows) {
    CAPTURE(row.condition, to_string(row.movement));
    CHECK_FALSE(reason_against(row.movement, told(row.condition)).empty());
  }
  CHECK(reason_against(Movement::sit_to_stand, PersonContext{}).empty());
  CHECK(reason_against(Movement::fingertips_to_floor, PersonContext{}).empty());
}

TEST_CASE("who can do neither movement is not asked at all") {
  CHECK_FALSE(is_measure_due({}, sessions(3), told("dizzy_on_standing"), first_day + 3));
}

TEST_CASE("standing up is counted for thirty seconds, neither more nor less") {
  const std::vector<TestPart>& parts = parts_of(Movement::sit_to_stand);
  const auto counts =
      std::find_if(parts.begin(), parts.end(), [](const TestPart& one) { return one.counts; });
  REQUIRE(counts != parts.end());
  CHECK(counts->length == Millis{30'000});
}

TEST_CASE("where a test stands follows from the time gone alone, and it ends") {
  for (const Movement movement : {Movement::sit_to_stand, Movement::fingertips_to_floor}) {
    const std::vector<TestPart>& parts = parts_of(movement);
    Millis start{0};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK(test_at(movement, start) == TestMoment{i, parts[i].length, 0, false});
      CHECK(test_at(movement, start + parts[i].length / 2).fraction == 0.5);
      start += parts[i].length;
      CHECK(test_at(movement, start - Millis{1}).left == Millis{1});
    }
    CHECK(test_at(movement, start) == TestMoment{parts.size() - 1, Millis{0}, 1, true});
    CHECK(test_at(movement, start + Millis{60'000}).over);
  }
}

TEST_CASE("a change of a measure matters beyond what chance makes of it, either way") {
  CHECK_FALSE(measure_matters(Movement::sit_to_stand, 9, 11));
  CHECK(measure_matters(Movement::sit_to_stand, 9, 12));
  CHECK(measure_matters(Movement::sit_to_stand, 12, 9));
  CHECK_FALSE(measure_matters(Movement::fingertips_to_floor, 20, 16));
  CHECK(measure_matters(Movement::fingertips_to_floor, 20, 15));
  CHECK(more_is_better(Movement::sit_to_stand));
  CHECK_FALSE(more_is_better(Movement::fingertips_to_floor));
}
