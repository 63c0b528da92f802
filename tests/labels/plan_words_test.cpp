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

TEST_CASE("ranges, ladders, a stay, a further stretch, turns and a load are told") {
  CHECK(dose(exercise("a", TempoDose{3s, 3s, {8, 12}, 0ms, 1s})) ==
        "8 to 12 times, slowly: 3 seconds there, stay 1 second, 3 seconds back");
  HoldDose ladder{40s, 3, 0ms, {20s, 30s, 40s}};
  CHECK(dose(exercise("a", ladder)) == "3 times, hold 20, 30 and 40 seconds");
  CHECK(dose(exercise("a", TensionDose{6s, 2s, 3, 20s})) ==
        "3 times, tense gently 6 seconds, let go 2 seconds, stretch a little further 20 seconds");
  Exercise turn = hold_exercise("a", 5s, 4);
  turn.sides = Sides::alternate;
  turn.load = {"red", 1.5, 4};
  CHECK(dose(turn) ==
        "4 times on each side, left and right in turn, hold 5 seconds, the red band, 1.5 kg, effort 4 of 10");
  CHECK(join(sets_words(3, 60s), ", ") == "3 sets, rest 1 minute between sets");
  CHECK(sets_words(1, 60s).empty());
}

TEST_CASE("a schedule is told with its times, days and weeks") {
  CHECK(schedule_words({1, {}, {"20:30"}, 4}) == "Once a day, at 20:30, for 4 weeks.");
  CHECK(schedule_words({2, {"mon", "tue", "wed", "thu", "fri"}, {"11:00", "15:30"}, 0}) ==
        "Twice a day, at 11:00 and 15:30, Monday to Friday.");
  CHECK(schedule_words({1, {"tue", "thu", "sat"}, {}, 1}) ==
        "Once a day, on Tuesday, Thursday and Saturday, for 1 week.");
  CHECK(schedule_words({3, {"sun"}, {}, 0}) == "3 times a day, on Sunday.");
}
