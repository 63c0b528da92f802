#include "timeline/draft.hpp"

#include <algorithm>

#include "routine/edit.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;

namespace {

const Library library = test::library_of(
    {test::hold_exercise("knee", 30s, 2), test::each_side(test::hold_exercise("side", 20s))});

DraftAnalysis looked_at(const Routine& routine) {
  return analyze_draft(routine, library, Pace{}, estimated_speech_length);
}

bool has_rule(const Problems& problems, const std::string& rule, const StepPath& path) {
  return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
    return problem.rule == rule && step_of_pointer(problem.place.pointer) == path;
  });
}

}  // namespace

TEST_CASE("A draft without a fault has a length and the time of each area") {
  const DraftAnalysis look = looked_at(test::routine({test::step("knee"), test::step("side")}));
  CHECK_FALSE(has_errors(look.problems));
  REQUIRE(look.timeline);
  const auto areas = time_by_area(*look.timeline);
  REQUIRE(areas.size() == 1);
  CHECK(areas.front().first == "lower-back");
  CHECK(areas.front().second == 100s);
}

TEST_CASE("Of a draft every fault stands at its step, inside a repeat too") {
  ExerciseStep short_hold;
  short_hold.id = "knee";
  short_hold.hold = 1s;
  const DraftAnalysis hold = looked_at(test::routine({test::step("knee"), {short_hold}}));
  CHECK(hold.timeline == nullptr);
  CHECK(has_rule(hold.problems, "range", {1}));
  const DraftAnalysis unknown =
      looked_at(test::routine({test::repeat_step(2, {test::step("knee"), test::step("nowhere")})}));
  CHECK(has_rule(unknown.problems, "unknown-exercise", {0, 1}));
}

TEST_CASE("What a rehearsal would show stands at the step too") {
  ExerciseStep left;
  left.id = "side";
  left.sides = Sides::left;
  const DraftAnalysis look = looked_at(test::routine({test::step("knee"), {left}}));
  CHECK_FALSE(has_errors(look.problems));
  CHECK(has_rule(look.problems, "side-missing", {1}));
}
