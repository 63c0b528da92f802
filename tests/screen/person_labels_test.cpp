#include "labels/person_labels.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {
using Lines = std::vector<std::string>;
}

TEST_CASE("a therapist reads what a client lives with, where not to press, and what they like") {
  Screening screening = living_with({"osteoporosis", "a-later-one"});
  screening.conditions["bruise"] = {"left-calf"};
  screening.answered = monday_evening;
  screening.pressure = Pressure::light;
  screening.floor = FloorAccess::not_at_all;
  CHECK(respected_words(screening, local_day(monday_evening)) ==
        Lines{"Osteoporosis (thin bones)", "A fresh bruise: left calf", "a-later-one",
              "Not to be pressed: left calf", "Pressure they like: light", "Down to the floor: not at all"});
  CHECK(respected_words({}, 0).empty());
}

TEST_CASE("a therapist reads an operation of the last weeks as the older one when they are over") {
  Screening screening = living_with({"hip_repl_anterior_12w"});
  screening.answered = monday_evening;
  CHECK(respected_words(screening, local_day(monday_evening) + 84) ==
        Lines{"A hip replacement more than 12 weeks ago"});
}

TEST_CASE("what was done against advice is told with who allowed it, how often and when last") {
  SessionRecord first = session_at(monday_evening);
  first.allowances = {{"single-knee-to-chest", "osteoporosis", "person"}};
  SessionRecord second = session_at(later(monday_evening, 3 * day));
  second.allowances = {{"single-knee-to-chest", "osteoporosis", "person"},
                       {"pelvic-tilt", "osteoporosis", "therapist"}};
  const std::int64_t today = local_day(monday_evening) + 3;
  const Summary summary = summary_of({second, first}, {}, today - 10, today, today);
  CHECK(
      allowance_words(summary.allowed, {{"single-knee-to-chest", "Single knee to chest"}}) ==
      Lines{
          "Single knee to chest, in spite of osteoporosis (thin bones): allowed by the person, 2 times, the "
          "last on 5 Nov",
          "pelvic-tilt, in spite of osteoporosis (thin bones): allowed by the routine's therapist, once, the "
          "last on 5 Nov"});
}
