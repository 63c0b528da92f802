#include "programme/programme.hpp"

#include "programme/walk_weeks.hpp"
#include "support/catch.hpp"
#include "support/programmes.hpp"
#include "support/routines.hpp"

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

TEST_CASE("a routine's own schedule is a programme of one phase") {
  Routine evening = routine({});
  evening.version.assign(1, '3');
  evening.schedule = Schedule{2, {"mon", "thu"}, {"07:00", "20:30"}, 6};
  const Programme programme = programme_of(evening);
  CHECK(programme.id == "evening");
  CHECK(programme.version == "3");
  REQUIRE(programme.phases.size() == 1);
  CHECK(days_of(programme) == 6 * 7);
  const ProgrammePhase& phase = programme.phases[0];
  REQUIRE(phase.routines.size() == 1);
  CHECK(phase.routines[0].id == "evening");
  CHECK(phase.routines[0].schedule == Schedule{2, {"mon", "thu"}, {"07:00", "20:30"}, 0});
  CHECK(days_of(programme_of(routine({}))) == 7);
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
