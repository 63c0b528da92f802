#include "timeline/gentle.hpp"

#include "routine/length.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Exercise of(Technique technique, Dose dose) {
  Exercise made = exercise("it", dose);
  made.technique = technique;
  return made;
}

Dose gentle_dose(const Exercise& exercise) {
  const Library library = library_of({exercise});
  const Routine gentle = gentler(routine({step("it")}), library);
  return resolved(std::get<ExerciseStep>(gentle.steps.at(0).what), library)->dose;
}

std::size_t steps_left(Exercise pressing) {
  return gentler(routine({step("it"), step("plain")}),
                 library_of({std::move(pressing), hold_exercise("plain")}))
      .steps.size();
}

std::optional<Dose> in_place_of(const Exercise& sore, const Exercise& easier) {
  const auto step = no_more_than(sore, easier);
  return step ? std::optional(resolved(*step, library_of({easier}))->dose) : std::nullopt;
}

}  // namespace

TEST_CASE("a gentle version has half of every kind of dose") {
  CHECK(gentle_dose(of(Technique::stretching, HoldDose{30s, 3, 8s})) == Dose{HoldDose{15s, 2, 8s}});
  CHECK(gentle_dose(of(Technique::mobility, TempoDose{4s, 4s, 8, 0s})) == Dose{TempoDose{4s, 4s, 4, 0s}});
  CHECK(gentle_dose(of(Technique::mobility, TimeDose{90s})) == Dose{TimeDose{45s}});
  CHECK(gentle_dose(of(Technique::relaxation, TensionDose{12s, 30s, 2})) == Dose{TensionDose{6s, 30s, 1}});
}

TEST_CASE("half is never under five seconds, and what is shorter stays as short as it is") {
  CHECK(gentle_dose(of(Technique::stretching, HoldDose{8s, 1, 0s})) == Dose{HoldDose{5s, 1, 0s}});
  CHECK(gentle_dose(of(Technique::stretching, HoldDose{3s, 1, 0s})) == Dose{HoldDose{3s, 1, 0s}});
}

TEST_CASE("breathing and lying still keep their length in a gentle version") {
  CHECK(gentle_dose(of(Technique::breathing, BreathDose{4s, 0s, 6s, 0s, 3min})) ==
        Dose{BreathDose{4s, 0s, 6s, 0s, 3min}});
  CHECK(gentle_dose(of(Technique::relaxation, TimeDose{2min})) == Dose{TimeDose{2min}});
}

TEST_CASE("so many per cent of a dose are that much of its hold, its repetitions or its time, and no less") {
  const auto hold = of(Technique::stretching, HoldDose{30s, 3, 8s});
  CHECK(dose_at(hold, 50) == Dose{HoldDose{15s, 3, 8s}});
  CHECK(dose_at(hold, 75) == Dose{HoldDose{22s, 3, 8s}});
  CHECK(dose_at(hold, 100) == hold.dose);
  CHECK(dose_at(of(Technique::mobility, HoldDose{8s, 4, 8s}), 50) == Dose{HoldDose{8s, 2, 8s}});
  CHECK(dose_at(of(Technique::mobility, TempoDose{4s, 4s, 8, 0s}), 75) == Dose{TempoDose{4s, 4s, 6, 0s}});
  CHECK(dose_at(of(Technique::mobility, TempoDose{4s, 4s, 1, 0s}), 25) == Dose{TempoDose{4s, 4s, 1, 0s}});
  CHECK(dose_at(of(Technique::mobility, TimeDose{60s}), 50) == Dose{TimeDose{30s}});
  CHECK(dose_at(of(Technique::mobility, TimeDose{4s}), 50) == Dose{TimeDose{4s}});
  CHECK(dose_at(of(Technique::relaxation, TensionDose{12s, 30s, 2}), 50) == Dose{TensionDose{12s, 30s, 1}});
  CHECK(dose_at(of(Technique::breathing, TimeDose{2min}), 50) == Dose{TimeDose{2min}});
}

TEST_CASE("a routine at so many per cent does all it did, each exercise with its share") {
  Exercise pressing = hold_exercise("ball", 20s, 2);
  pressing.tags = {"pr.ball"};
  const Library library = library_of({pressing, hold_exercise("plain", 30s, 2)});
  const Routine whole = routine({step("ball"), repeat_step(2, {step("plain")})});
  CHECK(at_percent(whole, library, 100) == whole);
  const Routine half_of_it = at_percent(whole, library, 50);
  REQUIRE(half_of_it.steps.size() == 2);
  CHECK(resolved(std::get<ExerciseStep>(half_of_it.steps[0].what), library)->dose ==
        Dose{HoldDose{10s, 2, 0s}});
  const auto& repeated = std::get<RepeatStep>(half_of_it.steps[1].what);
  CHECK(repeated.times == 2);
  CHECK(resolved(std::get<ExerciseStep>(repeated.steps[0].what), library)->dose ==
        Dose{HoldDose{15s, 2, 0s}});
}

TEST_CASE("a gentle version has nothing that presses: by tag, by thing or by technique") {
  Exercise tagged = hold_exercise("it");
  tagged.tags = {"pr.deep"};
  CHECK(steps_left(tagged) == 1);
  Exercise ball = hold_exercise("it");
  ball.props = {"two-balls"};
  CHECK(steps_left(ball) == 1);
  CHECK(steps_left(of(Technique::swedish, TimeDose{60s})) == 1);
  CHECK(steps_left(hold_exercise("it")) == 2);
}

TEST_CASE("a repeat with nothing but pressure in it is left out whole") {
  Exercise ball = hold_exercise("ball");
  ball.props = {"ball"};
  const Routine asked = routine({repeat_step(2, {step("ball")}), step("plain")});
  CHECK(gentler(asked, library_of({ball, hold_exercise("plain")})).steps.size() == 1);
}

TEST_CASE("of a routine that does nothing but press, no gentle version is left") {
  Exercise ball = hold_exercise("ball");
  ball.props = {"ball"};
  CHECK(gentler(routine({say_step("Take the ball."), step("ball")}), library_of({ball})).steps.empty());
}

TEST_CASE("what comes in for a sore exercise is held no longer and done no more often") {
  const Exercise sore = hold_exercise("sore", 20s, 1);
  CHECK(in_place_of(sore, hold_exercise("easier", 30s, 2, 8s)) == Dose{HoldDose{20s, 1, 8s}});
  CHECK(in_place_of(sore, exercise("easier", TempoDose{4s, 4s, 8, 0s})) == Dose{TempoDose{4s, 4s, 2, 0s}});
  CHECK(in_place_of(sore, exercise("easier", BreathDose{4s, 0s, 6s, 0s, 3min})) ==
        Dose{BreathDose{4s, 0s, 6s, 0s, 20s}});
  CHECK(in_place_of(sore, exercise("easier", TimeDose{60s})) == Dose{TimeDose{20s}});
}

TEST_CASE("an exercise of both sides in turn comes in with half the time for each") {
  const Exercise sore = hold_exercise("sore", 30s, 1);
  const Exercise easier = each_side(hold_exercise("easier", 30s, 1));
  CHECK(in_place_of(sore, easier) == Dose{HoldDose{15s, 1, 0s}});
}

TEST_CASE("an exercise for one side gives way to an easier one for that side") {
  Exercise sore = hold_exercise("sore");
  sore.sides = Sides::right;
  CHECK(no_more_than(sore, each_side(hold_exercise("easier")))->sides == Sides::right);
}

TEST_CASE("what is more even at its least does not come in") {
  const Exercise sore = exercise("sore", TempoDose{1s, 1s, 1, 0s});
  CHECK_FALSE(in_place_of(sore, hold_exercise("easier", 30s)));
  CHECK_FALSE(in_place_of(sore, exercise("easier", TempoDose{4s, 4s, 1, 0s})));
  CHECK_FALSE(in_place_of(sore, exercise("easier", BreathDose{4s, 0s, 6s, 0s, 60s})));
}
