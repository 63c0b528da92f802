#include "course/dose_step.hpp"

#include "support/catch.hpp"
#include "support/course.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// What is offered after three calm sessions of this.
std::optional<DoseOffer> offered(const std::vector<std::string>& ids,
                                 const Library& library = course_library()) {
  Person person;
  person.routine = course_routine(ids);
  person.library = library;
  return person.calm().offer();
}

Library with_grow(const std::string& id, const Grow& grow) {
  Library library = course_library();
  Exercise one = *library.find(id);
  one.grow = grow;
  library.add(std::move(one));
  return library;
}

}  // namespace

TEST_CASE("after three calm mornings one small step of one exercise is offered, and after two none") {
  Person person;
  CHECK_FALSE(person.calm(2).offer());
  const auto one = person.calm(1).offer();
  REQUIRE(one);
  CHECK(one->exercise == "stretch");
  CHECK(one->from == Level{2, 20, 0, ""});
  CHECK(one->to == Level{2, 25, 0, ""});
}

TEST_CASE("a morning two above, a morning that was not told and a session left early do not count as calm") {
  Person amber;
  amber.calm(2).does(3, 3, 5);
  CHECK_FALSE(amber.offer());
  CHECK_FALSE(amber.calm(2).offer());
  CHECK(amber.calm(1).offer());
  Person silent;
  silent.calm(3);
  silent.sessions[1].check_ins.erase(Phase::next_morning);
  CHECK_FALSE(silent.offer());
  Person brief;
  brief.calm(3);
  for (PerformedStep& step : brief.sessions[0].steps) step.held = 1s;
  CHECK_FALSE(brief.offer());
}

TEST_CASE("a red morning of anything that was done keeps every step back for a week") {
  Person person;
  person.calm(3);
  SessionRecord other = session_of(person.routine, later(person.now, -day), 2, 2, 7);
  other.routine = "another";
  person.sessions.insert(person.sessions.begin(), other);
  CHECK_FALSE(person.offer());
}

TEST_CASE(
    "a yes raises just that, and the next step comes after three more calm sessions, of the next exercise") {
  Person person;
  person.calm().answers(true);
  REQUIRE(person.changes.size() == 1);
  CHECK(person.changes[0].turn == DoseTurn::up);
  CHECK(person.levels().of == std::map<std::string, Level>{{"stretch", {2, 25, 0, ""}}});
  CHECK_FALSE(person.calm(2).offer());
  CHECK(person.calm(1).offer()->exercise == "roll");
}

TEST_CASE("not yet changes nothing, and asks for the next exercise only after three more") {
  Person person;
  person.calm().answers(false);
  CHECK(person.levels() == Levels{});
  CHECK_FALSE(person.calm(2).offer());
  CHECK(person.calm(1).offer()->exercise == "roll");
}

TEST_CASE("while one step is not yet tried nothing else rises, in whatever routine") {
  Person person;
  person.calm().answers(true);
  Person other = person;
  other.routine.id = "other";
  for (int i = 0; i < 3; ++i)
    other.sessions.push_back(session_of(other.routine, later(person.now, -(i + 1) * day), 2, 2, 2));
  CHECK_FALSE(other.offer());
  person.calm(1);
  other.sessions.insert(other.sessions.begin(), person.sessions.front());
  other.now = person.now;
  CHECK(other.offer());
}

TEST_CASE("without a limit of its own a stretch goes to 30 s and a minute in all, a movement to ten times") {
  Person person;
  person.routine = course_routine({"stretch"});
  for (int i = 0; i < 12; ++i) person.calm().answers(true);
  CHECK(person.levels().of.at("stretch") == Level{2, 30, 0, ""});
  CHECK_FALSE(person.calm().offer());
  person = Person{};
  person.routine = course_routine({"roll"});
  for (int i = 0; i < 12; ++i) person.calm().answers(true);
  CHECK(person.levels().of.at("roll") == Level{10, 0, 0, ""});
}

TEST_CASE("what presses, breathes or walks rises only where its file says how far") {
  CHECK_FALSE(offered({"ball"}));
  CHECK_FALSE(offered({"walk-out"}));
  Grow minutes;
  minutes.minutes = {5, 6};
  CHECK(offered({"walk-out"}, with_grow("walk-out", minutes))->to == Level{0, 0, 6, ""});
  Grow held;
  held.hold_s = {20, 32};
  CHECK(offered({"ball"}, with_grow("ball", held))->to == Level{1, 32, 0, ""});
  CHECK_FALSE(offered({"roll"}, with_grow("roll", held)));  // that is not held at all
}

TEST_CASE("a walk grows by a tenth, a minute at least, once a week") {
  Grow grow;
  grow.minutes = {5, 60};
  Person person;
  person.routine = course_routine({"walk-out"});
  person.library = with_grow("walk-out", grow);
  person.calm().answers(true);
  CHECK(person.levels().of.at("walk-out").minutes == 6);
  CHECK_FALSE(person.calm(3).offer());
  CHECK(person.calm(4).offer()->to.minutes == 7);
  person.changes.push_back(person.changes.front());
  person.changes.back().at = person.now;
  person.changes.back().level.minutes = 34;
  CHECK(person.calm(7).offer()->to.minutes == 37);
}

TEST_CASE("off is off: of an exercise, of a step, of a whole routine") {
  Grow off;
  off.off = true;
  CHECK_FALSE(offered({"roll"}, with_grow("roll", off)));
  Person step;
  step.routine = course_routine({"roll"});
  std::get<ExerciseStep>(step.routine.steps[0].what).grow = off;
  CHECK_FALSE(step.calm().offer());
  Person all;
  all.routine.grow = "off";
  CHECK_FALSE(all.calm().offer());
}

TEST_CASE("at its limits an exercise goes on to its harder one, where it suits the person") {
  Person person;
  person.routine = course_routine({"lift"});
  person.calm().answers(true);
  CHECK(person.levels().of.at("lift").reps == 12);
  person.calm();
  const auto one = person.offer();
  REQUIRE(one);
  CHECK(one->to == Level{5, 0, 0, "lift-one"});
  const MayDo never = [](const Exercise&, const Exercise&) { return false; };
  CHECK_FALSE(dose_offer(person.routine, person.library, person.history(), never));
  person.answers(true);
  const Routine done = at_levels(person.routine, person.levels(), person.library);
  CHECK(std::get<ExerciseStep>(done.steps[0].what).id == "lift-one");
  person.routine = course_routine({"lift", "lift-one"});
  person.changes.resize(1);
  CHECK((!person.offer() || person.offer()->to.instead.empty()));
}

TEST_CASE("what hurt, and what was never done, is not what rises") {
  Person hurts;
  hurts.calm();
  hurts.sessions[2].steps[0].skipped = SkipReason::pain;
  CHECK_FALSE(hurts.offer());  // a session that was left for pain is none of three calm ones
  Person skips;
  skips.calm();
  for (SessionRecord& one : skips.sessions) {
    one.steps[0].held = 0s;
    one.steps[0].skipped = SkipReason::chosen;
  }
  CHECK(skips.offer()->exercise == "roll");
}

TEST_CASE("what a routine asks for in two ways does not rise, and what it has in place does by its own id") {
  Person twice;
  twice.routine = course_routine({"roll", "roll"});
  std::get<ExerciseStep>(twice.routine.steps[1].what).reps = Reps(3);
  CHECK_FALSE(twice.calm().offer());
  Person own;
  own.routine = routine({step_of(technique(exercise("my-lift", TempoDose{2s, 2s, 5}), Technique::strength))});
  own.calm();
  for (SessionRecord& one : own.sessions) one.steps[0].exercise = "my-lift";
  REQUIRE(own.offer());
  CHECK(own.offer()->exercise == "my-lift");
  own.answers(true);
  const Routine done = at_levels(own.routine, own.levels(), own.library);
  CHECK(resolved(std::get<ExerciseStep>(done.steps[0].what), own.library)->dose ==
        Dose{TempoDose{2s, 2s, 6}});
}

TEST_CASE("what a therapist's next version asks for stands before what was said yes to") {
  Person person;
  person.calm().answers(true);
  person.routine.version = "3";
  CHECK(person.levels() == Levels{});
}

TEST_CASE("nothing is offered where nothing was done for a week, whatever came before it") {
  Person person;
  person.calm();
  CHECK(person.wait(6).offer());
  CHECK_FALSE(person.wait(2).offer());
}
