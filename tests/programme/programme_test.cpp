#include "programme/programme.hpp"

#include "programme/walk_weeks.hpp"
#include "support/catch.hpp"
#include "support/programmes.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("a programme lasts as long as its phases, in weeks or in days") {
  Programme programme;
  programme.phases = {lasting(2), lasting(0, 3)};
  CHECK(days_of(programme.phases[0]) == 14);
  CHECK(days_of(programme.phases[1]) == 3);
  CHECK(days_of(programme) == 17);
  CHECK(days_of(lasting(0)) == 1);
}

TEST_CASE("each day has its phase, and the last one stays") {
  Programme programme;
  CHECK_FALSE(phase_on(programme, 0));
  programme.phases = {lasting(1), lasting(0, 2), lasting(1)};
  CHECK(phase_on(programme, 0) == 0U);
  CHECK(phase_on(programme, 6) == 0U);
  CHECK(phase_on(programme, 7) == 1U);
  CHECK(phase_on(programme, 9) == 2U);
  CHECK(phase_on(programme, 400) == 2U);
}

TEST_CASE("the routines of a programme are named once each, in their order") {
  Programme programme;
  programme.phases = {lasting(1), lasting(1)};
  programme.phases[0].routines = {{"b", {}}, {"a", {}}};
  programme.phases[1].routines = {{"a", {}}, {"c", {}}};
  CHECK(routine_ids(programme) == std::vector<std::string>{"b", "a", "c"});
}

TEST_CASE("a walk grows by a tenth a week, and by a minute at least") {
  CHECK(walk_in_week(5, 1) == 5);
  CHECK(walk_in_week(5, 2) == 6);
  CHECK(walk_in_week(5, 8) == 12);
  CHECK(walk_in_week(30, 2) == 33);
}

TEST_CASE("a walk that is not to grow stays, and one that is grows no further than it is said to") {
  CHECK(walk_in_week(ProgrammeWalk{5, 0, {}, {}}, 8) == 5);
  CHECK(walk_in_week(ProgrammeWalk{5, 7, {}, {}}, 2) == 6);
  CHECK(walk_in_week(ProgrammeWalk{5, 7, {}, {}}, 8) == 7);
}

TEST_CASE("a day has the sessions of the routines that are planned for it, hours before times") {
  ProgrammePhase phase = lasting(1);
  phase.routines = {{"a", {2, {}, {}, 0}}, {"b", {1, {"tue"}, {"07:00", "20:30"}, 0}}};
  CHECK(sessions_on(phase, 0) == 2);
  CHECK(sessions_on(phase, 1) == 4);
}
