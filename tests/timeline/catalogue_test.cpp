#include "timeline/catalogue.hpp"

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

CatalogueEntry entry_of(Routine asked, const Library& library = {}) {
  return catalogue_entry(std::make_shared<const Routine>(std::move(asked)), library, Pace{});
}

}  // namespace

TEST_CASE("a routine is listed with the length of its session as far as that can be told without a voice") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Routine asked = RoutineMaker(seed).any_routine();
    const auto session = compile(asked, {}, Pace{}, estimated_speech_length);
    REQUIRE(session);
    CHECK(entry_of(asked).length == session->total());
  }
}

TEST_CASE("only breathing and relaxation are restful") {
  Exercise breathing = exercise("breathing", BreathDose{});
  breathing.technique = Technique::breathing;
  Exercise stretch = exercise("stretch", HoldDose{});
  stretch.technique = Technique::stretching;
  CHECK(entry_of(routine({step_of(breathing), rest(10s)})).restful);
  CHECK_FALSE(entry_of(routine({step_of(breathing), step_of(stretch)})).restful);
}

TEST_CASE("a routine whose exercises nobody knows is listed by what it says of itself") {
  ExerciseStep step;
  step.id = "nowhere";
  const CatalogueEntry entry = entry_of(routine({{step}}));
  CHECK(entry.title == "Evening");
  CHECK(entry.length == 0ms);
  CHECK_FALSE(entry.restful);
}
