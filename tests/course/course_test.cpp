#include "course/course.hpp"

#include "support/catch.hpp"
#include "support/course.hpp"
#include "timeline/walk.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const std::int64_t monday = local_day(monday_evening);

ProgrammePhase phase_of(const std::string& title, int weeks, const std::string& routine) {
  ProgrammePhase phase;
  phase.title = plain_text(title);
  phase.weeks = weeks;
  phase.routines = {{routine, {1, {"mon", "thu"}, {}, 0}}};
  return phase;
}

// Two weeks of one routine, then another for good.
struct Taken {
  Programme programme = [] {
    Programme made;
    made.id = "back";
    made.phases = {phase_of("Baseline", 2, "evening"), phase_of("Strength", 3, "strong")};
    return made;
  }();
  AboutPerson about = [] {
    AboutPerson made;
    made.phases = {{"back", 0, monday}};
    return made;
  }();
  std::vector<SessionRecord> sessions = {};

  Taken& done_on(int day, int morning = 3, const std::string& routine = "evening") {
    Routine asked = course_routine();
    asked.id = routine;
    sessions.insert(sessions.begin(),
                    session_of(asked, later(monday_evening, day * test::day), 3, 3, morning));
    return *this;
  }
  std::vector<Course> on(int day) const {
    return courses_of({std::make_shared<const Programme>(programme)}, about, sessions,
                      later(monday_evening, day * test::day));
  }
  Course course(int day) const {
    const auto all = on(day);
    REQUIRE(all.size() == 1);
    return all.front();
  }
};

}  // namespace

TEST_CASE("a programme begins at its first phase, new until something of it was done") {
  Taken taken;
  CHECK(taken.course(0).phase == 0);
  CHECK(taken.course(0).week == 1);
  CHECK(taken.course(0).is_new);
  CHECK_FALSE(taken.course(0).moves_on);
  CHECK_FALSE(taken.done_on(0).course(1).is_new);
  taken.about.phases.clear();
  CHECK(taken.on(1).empty());
  taken.about.phases = {{"gone", 0, monday}};
  CHECK(taken.on(1).empty());
}

TEST_CASE("a phase is over after as many weeks in which something was done, and not before") {
  Taken taken;
  taken.done_on(0).done_on(8);
  CHECK(taken.course(7).week == 2);
  CHECK_FALSE(taken.course(13).moves_on);
  CHECK(taken.course(14).moves_on);
}

TEST_CASE("a week in which nothing was done, and days of a pause, only shift what comes") {
  Taken idle;
  idle.done_on(0).done_on(15);
  CHECK(idle.course(14).week == 2);
  CHECK_FALSE(idle.course(20).moves_on);
  CHECK(idle.course(21).moves_on);
  Taken paused;
  paused.about.pauses = {{monday + 3, monday + 10}};
  paused.done_on(0).done_on(15);
  CHECK_FALSE(paused.course(20).moves_on);
  CHECK(paused.course(21).moves_on);
  CHECK(paused_on(paused.about.pauses, monday + 3));
  CHECK_FALSE(paused_on(paused.about.pauses, monday + 10));
  paused.about.pauses = {{monday + 3, {}}};
  CHECK(paused_on(paused.about.pauses, monday + 300));
}

TEST_CASE("nobody is led on within a week of a red morning") {
  Taken taken;
  taken.done_on(0).done_on(8).done_on(11, 7);
  CHECK_FALSE(taken.course(14).moves_on);
  CHECK(taken.done_on(17).course(21).moves_on);
}

TEST_CASE("a phase that waits for calm sessions waits for them, beside its time") {
  Taken taken;
  taken.programme.phases[0].goes_on = GoesOn::calm;
  taken.programme.phases[0].calm_sessions = 3;
  taken.done_on(0).done_on(8, 5).done_on(10).done_on(12);
  CHECK_FALSE(taken.course(14).moves_on);
  CHECK(taken.done_on(14).course(15).moves_on);
}

TEST_CASE("a phase of days is over when something was done on so many days, and the last one stays") {
  Taken taken;
  taken.programme.phases[0].weeks = 0;
  taken.programme.phases[0].days = 2;
  taken.done_on(0);
  CHECK_FALSE(taken.course(3).moves_on);
  CHECK_FALSE(taken.done_on(3).course(3).moves_on);
  CHECK(taken.course(4).moves_on);
  taken.about.phases.push_back({"back", 1, monday + 4});
  for (int day = 4; day < 60; day += 3) taken.done_on(day, 3, "strong");
  CHECK(taken.course(60).phase == 1);
  CHECK_FALSE(taken.course(60).moves_on);
}

TEST_CASE("a shorter programme in a new version keeps whoever was further on in its last phase") {
  Taken taken;
  taken.about.phases.push_back({"back", 7, monday});
  CHECK(taken.course(1).phase == 1);
}

TEST_CASE("the walk of a phase is one of its routines, in its minutes, which may grow as far as it says") {
  ProgrammePhase phase = phase_of("Baseline", 2, "evening");
  phase.walk = ProgrammeWalk{7, 20, {"tue"}, {"10:00"}};
  const auto planned = planned_in(phase);
  REQUIRE(planned.size() == 2);
  CHECK(planned[1].id == walk_id);
  CHECK(planned[1].schedule.days == std::vector<std::string>{"tue"});
  Routine walk = course_routine({"walk-out"});
  walk.id = walk_id;
  const Routine asked = as_phase_asks(walk, phase, course_library());
  const auto& step = std::get<ExerciseStep>(asked.steps[0].what);
  CHECK(step.minutes == 7);
  CHECK(step.grow->minutes == Grow::Limits{7, 20});
}

TEST_CASE("what is done now is what the phase asks for, at the person's own level") {
  Person person;
  person.calm().answers(true);
  Taken taken;
  taken.programme.phases[0].percent = 50;
  const auto now = [&](const std::vector<Course>& courses) {
    const Routine done = as_done_now(person.routine, person.library, courses, person.changes, person.now);
    return std::get<HoldDose>(resolved(std::get<ExerciseStep>(done.steps[0].what), person.library)->dose);
  };
  CHECK(now({}).hold == 25s);
  CHECK(now(taken.on(0)).hold == 12s);
  CHECK(now(taken.on(0)).reps == 2);
}

TEST_CASE("a phase with a recording begins its first session with it, and no later one") {
  Taken taken;
  taken.programme.file = "/shelf/back/programme.json";
  taken.programme.phases[0].say = plain_text("Small is right.");
  Person person;
  const auto first = [&](int day) {
    return as_done_now(person.routine, person.library, taken.on(day), {}, person.now).steps.front();
  };
  const Step usual = person.routine.steps.front();
  CHECK(first(0) == usual);
  taken.programme.phases[0].clip = "media/welcome.ogg";
  const Step begun = first(0);
  const auto* said = std::get_if<SayStep>(&begun.what);
  REQUIRE(said != nullptr);
  CHECK(said->clip == "/shelf/back/media/welcome.ogg");
  CHECK(said->say == plain_text("Small is right."));
  taken.done_on(0);
  CHECK(first(1) == usual);
}

TEST_CASE("what is left of a programme has only those weeks of its phase that are left of it") {
  Taken taken;
  taken.done_on(0);
  CHECK(what_is_left(taken.course(0)) == taken.programme);
  const Programme rest = what_is_left(taken.course(8));
  REQUIRE(rest.phases.size() == 2);
  CHECK(rest.phases[0].weeks == 1);
  taken.about.phases.push_back({"back", 1, monday + 14});
  CHECK(what_is_left(taken.course(14)) == taken.programme);
}

TEST_CASE("what a programme asks for is its phases' routines and walks, of whoever begins them") {
  Taken taken;
  taken.programme.phases[0].walk = ProgrammeWalk{7, 20, {"tue"}, {}};
  const auto asked = prescribed(taken.programme);
  REQUIRE(asked.size() == 3);
  CHECK(asked[1].routine == walk_id);
  CHECK(asked[1].example);
  CHECK(asked[2].phase == 1);
  const auto planned = with_plan(asked, taken.about);
  CHECK_FALSE(planned[1].example);
  CHECK(planned[1].since == monday);
  CHECK(planned[2].example);
}
