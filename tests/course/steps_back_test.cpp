#include "course/steps_back.hpp"

#include "support/catch.hpp"
#include "support/course.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("a red morning takes back the last step, one at a time, and nothing else") {
  Person person;
  person.calm().answers(true).calm().answers(true);
  CHECK(person.levels().of.size() == 2);
  person.red().settle();
  CHECK(person.levels().of == std::map<std::string, Level>{{"stretch", {2, 25, 0, ""}}});
  CHECK(person.changes.back().turn == DoseTurn::back);
  CHECK(person.changes.back().session == person.sessions.front().uid);
  CHECK(person.settle().changes.size() == 3);  // once a session
}

TEST_CASE("the raised exercise that hurt is what goes back, though another rose last") {
  Person person;
  person.calm().answers(true).calm().answers(true).red();
  person.sessions.front().steps[0].skipped = SkipReason::pain;
  person.settle();
  CHECK(person.levels().of == std::map<std::string, Level>{{"roll", {7, 0, 0, ""}}});
}

TEST_CASE("from the file's own dose a red morning takes all of the routine a step back, twice at most") {
  Person person;
  person.calm(1).red().settle();
  CHECK(person.levels().less == 1);
  person.red().red().settle();
  CHECK(person.levels().less == most_steps_less);
  const Routine less = at_levels(person.routine, person.levels(), person.library);
  CHECK(resolved(std::get<ExerciseStep>(less.steps[0].what), person.library)->dose ==
        Dose{HoldDose{10s, 2, 5s}});
}

TEST_CASE("amber repeats: nothing goes up, nothing goes down") {
  Person person;
  person.calm().answers(true).does(3, 3, 5).settle();
  CHECK(person.levels().of.size() == 1);
  CHECK(person.levels().less == 0);
  CHECK_FALSE(person.offer());
}

TEST_CASE("from below the file one calm session offers all of it back, a step at a time, with a yes") {
  Person person;
  person.calm(1).red().red().settle();
  REQUIRE(person.levels().less == 2);
  person.calm(1);
  CHECK_FALSE(person.offer());  // something red within seven days
  person.wait(1).calm(1).wait(1).calm(1).wait(1).calm(1).wait(1);
  REQUIRE(person.offer());
  CHECK(person.offer()->exercise.empty());
  CHECK(person.offer()->less == 1);
  person.answers(true).calm(1).answers(true);
  CHECK(person.levels() == Levels{});
}

TEST_CASE("after more than a week without any session each raised exercise is a step lower, once") {
  Person person;
  person.calm().answers(true).calm().answers(true);
  CHECK(person.wait(6).settle().levels().of.size() == 2);
  person.wait(1);
  person.settle();
  CHECK(person.levels().of.empty());
  CHECK(person.changes.back().turn == DoseTurn::away);
  const std::size_t made = person.changes.size();
  CHECK(person.wait(3).settle().changes.size() == made);
}

TEST_CASE("away with nothing raised begins all of it a step lower, and other sessions are no time away") {
  Person person;
  person.calm(1).wait(8).settle();
  CHECK(person.levels().less == 1);
  Person busy;
  busy.calm(1);
  SessionRecord other = session_of(busy.routine, later(busy.now, 4 * day), 2, 2, 2);
  other.routine = "another";
  busy.sessions.insert(busy.sessions.begin(), other);
  CHECK(busy.wait(9).settle().levels() == Levels{});
}

TEST_CASE("of a routine never done there is nothing to take back") {
  Person person;
  CHECK(person.wait(40).settle().changes.empty());
}
