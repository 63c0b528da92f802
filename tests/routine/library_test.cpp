#include "routine/library.hpp"
#include "routine/files.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Exercise with_link(const std::string& id, const std::string& key, const std::string& other) {
  const std::string text = replaced(replaced(exercise_text(), "\"knee\"", "\"" + id + "\""), "\"dose\"",
                                    "\"" + key + "\": \"" + other + "\",\n  \"dose\"");
  const auto parsed = parse_exercise(text, id + ".json");
  REQUIRE(parsed);
  return *parsed;
}

Exercise with_easier(const std::string& id, const std::string& easier) {
  return with_link(id, "easier", easier);
}

Routine read_routine(const std::string& steps) {
  const auto parsed = parse_routine(routine_text(steps), "file.json");
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("the shipped library and routines resolve without a problem") {
  Library library;
  for (const auto& path : json_files(routines_dir() / "exercises")) {
    const auto exercise = parse_exercise(contents(path), path.string());
    REQUIRE(exercise);
    CHECK(exercise->id == path.stem().string());
    library.add(*exercise);
  }
  CHECK(library.problems().empty());
  for (const auto& path : json_files(routines_dir())) {
    CAPTURE(path.string());
    const auto routine = parse_routine(contents(path), path.string());
    REQUIRE(routine);
    CHECK(routine->id == path.stem().string());
    CHECK(unresolved(*routine, library).empty());
  }
}

TEST_CASE("easier variants that lead back to themselves are told at the place they are written") {
  const Library ring = library_of(
      {with_easier("a", "b"), with_easier("b", "c"), with_easier("c", "a"), with_easier("d", "a")});
  const Problems problems = ring.problems();
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].place == SourceLocation{"a.json", 7, 13, "/easier"});
  CHECK(problems[0].rule == "easier-loop");
  CHECK(problems[0].message == "the easier variants of \"a\" lead back to it; the gentlest has none");
  CHECK(problems[2].place.file == "c.json");
  CHECK(library_of({with_easier("a", "a")}).problems().size() == 1);
}

TEST_CASE("harder variants that lead back, or are among the easier ones, are told at their place") {
  const Library ring =
      library_of({with_link("a", "harder", "b"), with_link("b", "harder", "a"), hold_exercise("c")});
  const Problems problems = ring.problems();
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].place == SourceLocation{"a.json", 7, 13, "/harder"});
  CHECK(problems[0].rule == "harder-loop");
  CHECK(problems[0].message == "the harder variants of \"a\" lead back to it; the hardest has none");
  Exercise both = with_easier("d", "c");
  both.harder = "c";
  const Problems wrong = library_of({both, hold_exercise("c")}).problems();
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].rule == "harder-easier");
  CHECK(wrong[0].message == "\"c\" cannot be the harder one: it is among the easier ones");
  CHECK(library_of({with_link("knee-rolls", "harder", "knee-hug"), hold_exercise("knee-hugs")})
            .problems()
            .front()
            .rule == "unknown-exercise");
}

TEST_CASE("an easier variant that is not in the library is told with the nearest name") {
  const Problems problems =
      library_of({with_easier("knee-rolls", "knee-hug"), hold_exercise("knee-hugs")}).problems();
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rule == "unknown-exercise");
  CHECK(problems[0].message == "there is no exercise \"knee-hug\"; did you mean \"knee-hugs\"?");
}

TEST_CASE("a later exercise of the same id replaces the earlier one") {
  Library library = library_of({hold_exercise("knee", 20s)});
  library.add(hold_exercise("knee", 40s));
  REQUIRE(library.find("knee") != nullptr);
  CHECK(std::get<HoldDose>(library.find("knee")->dose).hold == 40s);
  CHECK(library.exercises().size() == 1);
  CHECK(library.find("nee") == nullptr);
}

TEST_CASE("a step that names no exercise, or overrides what its dose has not, is told at its place") {
  const Library library = library_of({hold_exercise("knee"), exercise("rest", TimeDose{2min})});
  const Routine routine = read_routine(R"(    {"repeat": 2, "steps": [{"exercise": "kne"}]},
    {"exercise": "rest", "reps": 2},
    {"exercise": "knee", "minutes": 2, "hold_s": 10})");
  const Problems problems = unresolved(routine, library);
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].place == SourceLocation{"file.json", 6, 42, "/steps/0/steps/0/exercise"});
  CHECK(problems[0].message == "there is no exercise \"kne\"; did you mean \"knee\"?");
  CHECK(problems[1].place == SourceLocation{"file.json", 7, 34, "/steps/1/reps"});
  CHECK(problems[1].message == "reps does not fit this exercise: its dose is of the kind time");
  CHECK(problems[2].place == SourceLocation{"file.json", 8, 37, "/steps/2/minutes"});
  CHECK(problems[2].rule == "override");
}

TEST_CASE("words said only with an exercise that the routine has not are told at that name") {
  const Library library = library_of({hold_exercise("knee")});
  const Problems problems =
      unresolved(read_routine(R"(    {"say": "Fetch the ball.", "with": ["knee", "foot"]},
    {"exercise": "knee"})"),
                 library);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rule == "said-with");
  CHECK(problems[0].severity == Severity::warning);
  CHECK(problems[0].message == "these words are said only with \"foot\", which is not in this routine");
}

TEST_CASE("with the library at hand, the length of the exercises counts too") {
  const Library library = library_of({each_side(exercise("long", TimeDose{60min}))});
  CHECK(unresolved(routine({step("long")}), library).empty());
  const Problems problems = unresolved(routine({step("long"), step("long")}), library);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rule == "length");
}

TEST_CASE("a place is not guessed for a routine that was changed since it was read") {
  Routine routine = read_routine(R"(    {"exercise": "a"}, {"rest_s": 5})");
  routine.steps.insert(routine.steps.begin(), step("b"));
  const Problems problems = unresolved(routine, library_of({}));
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].place == SourceLocation{"file.json", 0, 0, "/steps/0/exercise"});
}

TEST_CASE("a step's overrides are put into its exercise") {
  Exercise knee = hold_exercise("knee", 30s, 2, 5s);
  knee.clips = {{"move", "own.ogg"}, {"hold", "hold.ogg"}};
  ExerciseStep asked;
  asked.id = "knee";
  asked.hold = 20s;
  asked.reps = 3;
  asked.sides = Sides::right;
  asked.clips = {{"move", "new.ogg"}};
  const auto done = resolved(asked, library_of({knee}));
  REQUIRE(done);
  CHECK(done->dose == Dose{HoldDose{20s, 3, 5s}});
  CHECK(done->sides == Sides::right);
  CHECK(done->clips == std::map<std::string, std::string>{{"hold", "hold.ogg"}, {"move", "new.ogg"}});
  CHECK_FALSE(resolved(asked, library_of({})));
}

TEST_CASE("a condition that no list names is told at its place, with the one it may have meant") {
  const auto parsed = parse_routine(
      routine_text(R"(    {"exercise": "knee", "allow": ["osteoporosis", "spondylolistesis"]})"),
      "file.json");
  REQUIRE_FALSE(parsed);
  REQUIRE(parsed.problems().size() == 1);
  CHECK(parsed.problems()[0].place == SourceLocation{"file.json", 6, 52, "/steps/0/allow/1"});
  CHECK(parsed.problems()[0].message ==
        "item 2 of allow is \"spondylolistesis\"; did you mean \"spondylolisthesis\"?");
}

TEST_CASE("words are found in the language asked for, else a wider one, else as they are") {
  const LocalText text{{{"en", "Hello"}, {"de", "Hallo"}, {"de-AT", "Servus"}}};
  CHECK(text.in("de-AT") == "Servus");
  CHECK(text.in("de-CH") == "Hallo");
  CHECK(text.in("ko") == "Hello");
  CHECK(plain_text("Hi").in("ko") == "Hi");
  CHECK(LocalText{}.in("en").empty());
}
