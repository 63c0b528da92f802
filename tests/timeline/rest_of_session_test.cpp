#include "timeline/rest_of_session.hpp"

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Routine lying_down() {
  return routine({step_of(exercise("tilt", HoldDose{20s, 1, 0s})), comfort_check(),
                  repeat(2, {step_of(exercise("knee", HoldDose{30s, 1, 0s}, Sides::each))}), breathe(30s)});
}

// The rows of it, all open.
std::vector<PerformedStep> rows() {
  const auto timeline = compile(lying_down(), Library{}, Pace{}, spelled_out);
  return Playhead(std::make_shared<const Timeline>(*timeline)).performed();
}

}  // namespace

TEST_CASE("the rest of a session begins with its step, and with the way down to its position") {
  REQUIRE(rows().size() == 6);  // tilt, knee twice on each side, breathing
  const auto rest = rest_of_session(lying_down(), Library{}, rows(), 1);
  REQUIRE(rest);
  CHECK(rest->routine.steps.size() == 3);
  CHECK(rest->done == 1);
  const auto timeline = compile(rest->routine, Library{}, Pace{}, spelled_out);
  REQUIRE(timeline);
  REQUIRE(timeline->steps.front().exercise);
  CHECK(timeline->steps.front().exercise->id == "knee");
  const Segment& first = timeline->segments[timeline->steps.front().first_segment];
  CHECK(first.kind == SegmentKind::transition);
}

TEST_CASE("an exercise that comes twice is gone on with the second time, and from its first side") {
  const auto rest = rest_of_session(lying_down(), Library{}, rows(), 4);  // the second time, the right side
  REQUIRE(rest);
  CHECK(rest->routine.steps.size() == 2);
  CHECK(rest->done == 3);
}

TEST_CASE("a routine that has changed meanwhile has no rest") {
  auto others = rows();
  others[1].exercise = "roll";
  CHECK_FALSE(rest_of_session(lying_down(), Library{}, others, 1));
  CHECK_FALSE(rest_of_session(lying_down(), Library{}, rows(), 6));
}
