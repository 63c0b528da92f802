#include "screen/goals/movement_screen.hpp"

#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/seen.hpp"
#include "support/world.hpp"

using namespace limber;
using test::all_of_kind;
using test::area;
using test::of_that_kind;
using test::says;

namespace {

struct Page {
  World world = [] {
    World made = test::world_of({}, test::monday_evening);
    made.about = AboutPerson{};
    return made;
  }();
  MovementScreen screen = {};

  View<MovementIntent> shown() const { return view(screen, world, test::whole_window({1280, 1400})); }
  std::vector<MovementEffect> operator()(const MovementIntent& intent) {
    auto [next, effects] = update(std::move(screen), intent, world);
    screen = std::move(next);
    return effects;
  }
  std::vector<MovementEffect> wait(Millis length) { return (*this)(Elapsed{{}, length}); }
  Page told(const std::string& condition) && {
    world.about->screening.answered = test::monday_evening;
    world.about->screening.conditions[condition] = {};
    screen = opened(MovementScreen{}, world);
    return std::move(*this);
  }
};

std::string heard(const std::vector<MovementEffect>& effects) {
  std::string words;
  for (const HearVoice& one : all_of_kind<HearVoice>(effects)) words += one.words;
  return words;
}

}  // namespace

TEST_CASE("a test says aloud what to do as each part begins, once, whatever the window's pace") {
  for (const Movement movement : {Movement::sit_to_stand, Movement::fingertips_to_floor}) {
    Page page;
    page(ChooseMovement{movement});
    std::string words = heard(page(BeginTest{}));
    while (moves_by_itself(page.screen, page.world)) words += heard(page.wait(Millis{700}));
    std::string wanted;
    for (const TestPart& part : parts_of(movement)) wanted += part.says();
    CHECK(words == wanted);
  }
}

TEST_CASE("after the test the number is asked for, and nothing is filled in beforehand") {
  Page page;
  page(BeginTest{});
  page.wait(Millis{600'000});
  REQUIRE(area(page.shown(), "keep-measure") != nullptr);
  CHECK(page(KeepMeasure{}).empty());
  page(TypeDigit{1});
  page(TypeDigit{1});
  page(StepMeasure{-2});
  const Measured kept = of_that_kind<SaveMeasured>(page(KeepMeasure{}).front()).measured;
  CHECK(kept.movement == Movement::sit_to_stand);
  CHECK(kept.value == 9);
  CHECK_FALSE(page.screen.gone);
}

TEST_CASE("a number stays between none and the most there can be") {
  Page page;
  page(BeginTest{});
  page.wait(Millis{600'000});
  page(StepMeasure{-1});
  CHECK(page.screen.value == 0);
  for (const int digit : {1, 5, 1}) page(TypeDigit{digit});
  CHECK(page.screen.value == 1);
  for (const int digit : {5, 0}) page(TypeDigit{digit});
  page(StepMeasure{1});
  CHECK(page.screen.value == static_cast<int>(most_measured));
}

TEST_CASE("a test that is stopped falls silent at once and keeps nothing") {
  Page page;
  page(BeginTest{});
  page.wait(Millis{20'000});
  const auto effects = page(test::press(page.shown(), "stop-test"));
  CHECK(all_of_kind<HushSound>(effects).size() == 1);
  CHECK_FALSE(page.screen.gone);
  CHECK_FALSE(moves_by_itself(page.screen, page.world));
  CHECK(page(KeepMeasure{}).empty());
}

TEST_CASE("who is not to do a movement is told why, cannot begin it, and is shown the other first") {
  Page page = Page{}.told("knee_pain_or_tkr");
  CHECK(page.screen.movement != Movement::sit_to_stand);
  page(ChooseMovement{Movement::sit_to_stand});
  CHECK(says(page.shown(), "Left out for you."));
  CHECK(area(page.shown(), "begin-test") == nullptr);
  CHECK(page(BeginTest{}).empty());
  CHECK_FALSE(page.screen.gone);
}

TEST_CASE("what was measured stands below with what changed, and is deleted only after it was asked about") {
  Page page;
  page.world.about->measured = {
      {8, "", test::monday_evening, Movement::sit_to_stand, 12},
      {7, "", test::later(test::monday_evening, -28 * test::day), Movement::sit_to_stand, 9}};
  CHECK(says(page.shown(), "a clear change, for the better"));
  page(test::press(page.shown(), "delete-7"));
  CHECK(of_that_kind<DeleteMeasured>(page(test::press(page.shown(), "drop-measure")).front()).id == 7);
}
