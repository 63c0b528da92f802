#include "labels/plan_words.hpp"

#include "base/text.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::string dose(const Exercise& exercise) {
  return join(dose_words(exercise), ", ");
}

}  // namespace

TEST_CASE("a hold is told with its sides, seconds, repetitions and rest") {
  CHECK(dose(each_side(hold_exercise("a", 30s, 2, 8s))) ==
        "2 times on each side, hold 30 seconds, rest 8 seconds in between");
  CHECK(dose(hold_exercise("a", 1s, 1, 8s)) == "once, hold 1 second");
  Exercise left = hold_exercise("a", 2500ms, 3);
  left.sides = Sides::left;
  CHECK(dose(left) == "3 times on the left side, hold 2.5 seconds");
}

TEST_CASE("every other kind of dose is told in its own words") {
  CHECK(dose(exercise("a", TempoDose{4s, 5s, 6, 0ms})) == "6 times, slowly: 4 seconds there, 5 seconds back");
  CHECK(dose(exercise("a", TensionDose{6s, 30s, 2})) == "2 times, tense gently 6 seconds, let go 30 seconds");
  CHECK(dose(exercise("a", TimeDose{90s})) == "for 1 minute 30 seconds");
  CHECK(dose(each_side(exercise("a", TimeDose{60s}))) == "once on each side, for 1 minute");
  CHECK(dose(exercise("a", BreathDose{4s, 2s, 6s, 1s, 2min})) ==
        "breathe in 4 seconds, pause 2 seconds, out 6 seconds, pause 1 second, for 2 minutes");
}

TEST_CASE("a schedule is told with its times, days and weeks") {
  CHECK(schedule_words({1, {}, {"20:30"}, 4}) == "Once a day, at 20:30, for 4 weeks.");
  CHECK(schedule_words({2, {"mon", "tue", "wed", "thu", "fri"}, {"11:00", "15:30"}, 0}) ==
        "Twice a day, at 11:00 and 15:30, Monday to Friday.");
  CHECK(schedule_words({1, {"tue", "thu", "sat"}, {}, 1}) ==
        "Once a day, on Tuesday, Thursday and Saturday, for 1 week.");
  CHECK(schedule_words({3, {"sun"}, {}, 0}) == "3 times a day, on Sunday.");
}
