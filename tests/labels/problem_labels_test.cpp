#include "labels/problem_labels.hpp"

#include "routine/format.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"
#include "timeline/draft.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::string words_of(const Routine& routine, const Library& library = {}) {
  std::string all;
  const DraftAnalysis look = analyze_draft(routine, library, Pace{}, estimated_speech_length);
  for (const Problem& problem : look.problems) all += problem_words(problem, library) + "|";
  return all;
}

}  // namespace

TEST_CASE("what is wrong with a routine in the window is said without a word of its file") {
  Routine bare = routine({});
  bare.title = {};
  bare.schedule = Schedule{};
  bare.schedule->at = {"soon"};
  CHECK(words_of(bare) ==
        "Give it a title.|Write each time like 7:15, or 7:15 pm, with a comma between.|"
        "There is nothing to do yet: add a first step.|");
  Routine repeated = routine({{RepeatStep{2, {}}}, {SayStep{}}});
  const std::string words = words_of(repeated);
  CAPTURE(words);
  CHECK(words.find("Nothing is repeated yet") != std::string::npos);
  CHECK(words.find("Write what is to be said here.") != std::string::npos);
  CHECK(words.find("0 ") == std::string::npos);
}

TEST_CASE("remarks name areas and exercises as the window does") {
  Exercise held = exercise("arch", HoldDose{300s, 2, 0s});
  held.name = plain_text("Arch");
  held.areas = {"upper-back"};
  held.sides = Sides::each;
  Routine one = routine({step("arch")});
  std::get<ExerciseStep>(one.steps[0].what).sides = Sides::left;
  const std::string words = words_of(one, library_of({held}));
  CHECK(words.find("Upper back is stretched") != std::string::npos);
  CHECK(words.find("“Arch” is done on the left") != std::string::npos);
}
