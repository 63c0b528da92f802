// What whoever writes an exercise is told of it.
#include "timeline/exercise_remarks.hpp"

#include "support/catch.hpp"
#include "support/figure.hpp"
#include "support/shipped_exercises.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Rules = std::vector<std::string>;

Exercise posed() {
  Exercise made = exercise("posed", HoldDose{20s, 1, 0s});
  made.position = Position::supine;
  made.figure = figure::knee_to_chest();
  made.tags = {"pos.supine", "ph.floor", "mv.lx_flex", "mv.hip_flex90", "ld.knee_deep"};
  made.stop = plain_text("Stop if the knee hurts.");
  return made;
}

Rules rules(const Exercise& exercise) {
  Rules found;
  for (const Problem& problem : exercise_remarks(exercise)) found.push_back(problem.rule);
  return found;
}

}  // namespace

TEST_CASE("of no shipped exercise anything is to be remarked") {
  const auto library = shipped_exercises();
  for (const auto& [id, exercise] : library->exercises()) {
    CAPTURE(id);
    CHECK(rules(exercise).empty());
  }
}

TEST_CASE("what the figure shows and no tag says is told once, tag by tag") {
  CHECK(rules(posed()).empty());
  Exercise turned = posed();
  turned.figure->poses.back()[figure::Angle::rotation] = {45, 45};
  const Problems found = exercise_remarks(turned);
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "tags-missing");
  CHECK(found[0].place.pointer == "/tags");
  CHECK(found[0].message.find("\"mv.rot_end\"") != std::string::npos);
  turned.tags.clear();
  CHECK(rules(turned) == Rules{"tags-missing"});
}

TEST_CASE("an exercise with neither figure nor picture leaves nothing to look at") {
  Exercise plain = posed();
  plain.figure.reset();
  CHECK(rules(plain) == Rules{"no-picture"});
  plain.technique = Technique::walking;
  plain.dose = TimeDose{5min};
  CHECK(rules(plain).empty());
  plain.images = {"knee.jpg"};
  CHECK(rules(plain).empty());
}

TEST_CASE("words for one side in an exercise for both are told at their place") {
  Exercise each = posed();
  each.say.hold = {plain_text("Breathe."), plain_text("Let the left knee fall.")};
  CHECK(rules(each).empty());
  each.sides = Sides::each;
  const Problems found = exercise_remarks(each);
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "fixed-side");
  CHECK(found[0].place.pointer == "/say/hold/1");
}

TEST_CASE("a side is a word by itself, and no right angle") {
  CHECK(fixed_side("Lie on your Right side.") == "right");
  CHECK(fixed_side("Then the left, then the right.") == "left");
  for (const char* none :
       {"Bend it to a right angle.", "That is all right.", "A bright light.", "Cleft.", ""})
    CHECK(fixed_side(none).empty());
  CHECK(with_side("Right arm up, right hand open, at a right angle.") ==
        "{side} arm up, {side} hand open, at a right angle.");
  CHECK(with_side("No side.") == "No side.");
}
