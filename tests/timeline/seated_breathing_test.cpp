#include "timeline/seated_breathing.hpp"

#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;

namespace {

Exercise seated(const std::string& id, Technique technique) {
  Exercise exercise = test::exercise(id, HoldDose{20s, 1, 0s});
  exercise.technique = technique;
  exercise.position = Position::chair;
  return exercise;
}

Routine routine_of(const std::vector<Exercise>& exercises) {
  Routine routine;
  for (const Exercise& exercise : exercises) routine.steps.push_back(test::step_in_place(exercise));
  return routine;
}

}  // namespace

TEST_CASE("of a routine of breathing on a chair its breathing is left, and nothing else") {
  const Routine routine = routine_of({seated("a", Technique::breathing), seated("b", Technique::stretching)});
  const auto left = seated_breathing(routine, {});
  REQUIRE(left);
  REQUIRE(left->steps.size() == 1);
  CHECK(left->steps.front() == routine.steps.front());
}

TEST_CASE("of a routine for something else, or of breathing that is done lying, nothing is left") {
  Exercise lying = seated("a", Technique::breathing);
  lying.position = Position::supine;
  CHECK_FALSE(seated_breathing(routine_of({lying}), {}));
  CHECK_FALSE(
      seated_breathing(routine_of({seated("a", Technique::breathing), seated("b", Technique::stretching),
                                   seated("c", Technique::mobility)}),
                       {}));
  CHECK_FALSE(seated_breathing({}, {}));
}
