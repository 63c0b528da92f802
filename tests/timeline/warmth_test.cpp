#include "timeline/warmth.hpp"

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Library with_warmth() {
  Library library;
  library.add(exercise(warmth_id, TimeDose{600s}, Sides::both, Position::chair));
  return library;
}

Step step_named(const char* id) {
  ExerciseStep step;
  step.id = id;
  return Step{step};
}

Routine two_steps() {
  return routine({step_named("tilt"), step_named("rest")});
}

std::vector<std::string> ids_of(const Routine& routine) {
  std::vector<std::string> ids;
  for (const Step& step : routine.steps) ids.push_back(std::get<ExerciseStep>(step.what).id);
  return ids;
}

}  // namespace

TEST_CASE("warmth stands before all of a routine or behind it, as the person chose") {
  const auto ids = [](Warmth when) { return ids_of(warmed(two_steps(), with_warmth(), when)); };
  CHECK(ids(Warmth::none) == std::vector<std::string>{"tilt", "rest"});
  CHECK(ids(Warmth::before) == std::vector<std::string>{warmth_id, "tilt", "rest"});
  CHECK(ids(Warmth::after) == std::vector<std::string>{"tilt", "rest", warmth_id});
}

TEST_CASE("nobody gets up from bed again for warmth") {
  Routine abed = two_steps();
  abed.lie_on = "bed";
  CHECK(ids_of(warmed(abed, with_warmth(), Warmth::after)).front() == warmth_id);
}

TEST_CASE("warmth comes once, and only where there is such an exercise") {
  const Routine once = warmed(two_steps(), with_warmth(), Warmth::before);
  CHECK(warmed(once, with_warmth(), Warmth::after) == once);
  CHECK(warmed(two_steps(), Library{}, Warmth::before) == two_steps());
}
