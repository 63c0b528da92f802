// The shipped routines, done with care: for every condition, nothing that speaks against it is left in them.
#include "journal/routine_cautions.hpp"
#include "routine/vocabulary.hpp"
#include "store/open_shelf.hpp"
#include "support/catch.hpp"
#include "support/shipped_shelf.hpp"
#include "timeline/compile.hpp"

using namespace limber;
using test::shelf;

namespace {

const Routine& routine_called(const std::string& id) {
  const auto found = routine_on(shelf(), id);
  REQUIRE(found);
  return *found;  // the shelf keeps it
}

Routine only(const std::string& id) {
  Routine alone;
  ExerciseStep step;
  step.id = id;
  alone.steps.push_back({step});
  return alone;
}

bool presses_hard(const Exercise& exercise) {
  return std::any_of(exercise.tags.begin(), exercise.tags.end(), [](const std::string& tag) {
    return tag == "pr.ball" || tag == "pr.roller" || tag == "pr.deep";
  });
}

}  // namespace

TEST_CASE(
    "whatever a person lives with, nothing it rules out stays in a shipped routine, and it still plays") {
  for (const std::string& condition : condition_names()) {
    const Screening screening = living_with({condition});
    for (const auto& listed : shelf().routines) {
      const Routine& routine = *listed;
      CAPTURE(condition, routine.id);
      const Adapted done = adapted(routine, *shelf().library, screening, {}, {});
      CHECK(done.allowances.empty());
      for (const ExerciseCaution& left : cautions_of(done.routine, *shelf().library, screening, {}))
        CHECK_FALSE(stops(left.cautions));
      if (!done.nothing_left())
        CHECK(compile(done.routine, *shelf().library, Pace{}, estimated_speech_length));
    }
  }
}

// What takes the place of a stopped exercise is stopped by nothing itself, and pressure never gives way to
// other pressure: the slow, broad ball at the wall was once replaced by a small, hard one.
TEST_CASE(
    "for every condition, what is put in for a shipped exercise is no danger under the same condition") {
  int replaced = 0;
  for (const std::string& condition : condition_names()) {
    const Screening screening = living_with({condition});
    for (const auto& [id, exercise] : shelf().library->exercises()) {
      CAPTURE(condition, id);
      const Adapted done = adapted(only(id), *shelf().library, screening, {}, {});
      if (done.remarks.empty() || done.remarks.front().change != Alteration::replaced) continue;
      ++replaced;
      const Exercise* instead = shelf().library->find(done.remarks.front().instead);
      REQUIRE(instead);
      CHECK_FALSE(stops(cautions(*instead, screening, {})));
      if (presses_hard(exercise)) CHECK_FALSE(presses_hard(*instead));
    }
  }
  CHECK(replaced > 100);
}

TEST_CASE("slow pressure at the wall gives way to moving the shoulders where bones are thin") {
  for (const char* condition : {"osteoporosis", "long_term_steroids", "vertebral_fracture"}) {
    CAPTURE(condition);
    const Adapted done =
        adapted(only("slow-pressure-wall"), *shelf().library, living_with({condition}), {}, {});
    REQUIRE_FALSE(done.remarks.empty());
    CHECK(done.remarks.front().instead == "shoulder-rolls");
  }
}

TEST_CASE("the routine for a massage day is gentle enough for it, and one that presses is not") {
  CHECK(is_gentle(routine_called("massage-day"), *shelf().library));
  CHECK(is_gentle(routine_called("breathe-and-let-go"), *shelf().library));
  CHECK_FALSE(is_gentle(routine_called("ball-at-the-wall"), *shelf().library));
  CHECK_FALSE(is_gentle(routine_called("strokes-neck-shoulders-arms"), *shelf().library));
}
