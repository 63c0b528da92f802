// The shipped routines, done with care: for every condition, nothing that speaks against it is left in them.
#include "journal/routine_cautions.hpp"
#include "routine/vocabulary.hpp"
#include "store/open_shelf.hpp"
#include "support/catch.hpp"
#include "timeline/compile.hpp"

using namespace limber;

namespace {

const Shelf& shelf() {
  static const Shelf shipped = load_shelf({LIMBER_SOURCE_DIR "/routines"});
  return shipped;
}

const Routine& routine_called(const std::string& id) {
  const auto found = routine_on(shelf(), id);
  REQUIRE(found);
  return *found;  // the shelf keeps it
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

TEST_CASE("the routine for a massage day may be offered on it, and one that presses may not") {
  Circumstances today;
  today.massage_today = true;
  CHECK(is_offered(routine_called("massage-day"), *shelf().library, today));
  CHECK(is_offered(routine_called("breathe-and-let-go"), *shelf().library, today));
  CHECK_FALSE(is_offered(routine_called("ball-at-the-wall"), *shelf().library, today));
  CHECK_FALSE(is_offered(routine_called("strokes-neck-shoulders-arms"), *shelf().library, today));
}
