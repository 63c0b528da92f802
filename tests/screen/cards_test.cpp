#include "screen/ui/routine_card.hpp"

#include "labels/filter_labels.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;

TEST_CASE("a card knows what its routine has, what most exercises share first") {
  Exercise knee = test::hold_exercise("knee");
  knee.props = {"mat"};
  knee.tags = {"mv.lx_flex"};
  Exercise twist = test::hold_exercise("twist");
  twist.areas = {"hips", "lower-back"};
  Exercise seat = test::exercise("seat", TempoDose{}, Position::chair);
  seat.technique = Technique::mobility;
  seat.areas = {"neck", "lower-back"};
  const Library library = test::library_of({knee, twist, seat});
  const auto routine = std::make_shared<const Routine>(
      test::routine({test::step("seat"), test::step("knee"), test::step("twist")}));
  const RoutineCard card = card_for(routine, library, Pace{});
  CHECK((card.has.techniques == std::vector<std::string>{"mobility", "stretching"}));
  CHECK(card.has.areas.front() == "lower-back");
  CHECK((card.has.tags == std::vector<std::string>{"mv.lx_flex"}));
  CHECK((card.positions == std::vector<std::string>{"supine", "chair"}));
  CHECK(card.position == "on a chair, then on your back");
  CHECK((card.needs == std::vector<std::string>{"mat"}));
}

TEST_CASE("what a filter asks is told in words") {
  RoutineFilter filter = toggled({}, FilterBy::props, "chair");
  CHECK(chosen_words(filter, FilterBy::props) == "a chair");
  CHECK(chosen_words(filter, FilterBy::area).empty());
  filter = toggled(toggled(filter, FilterBy::props, "mat"), FilterBy::minutes, "5");
  CHECK(chosen_words(filter, FilterBy::props) == "a chair, a mat");
  CHECK(chosen_words(filter, FilterBy::minutes) == "5 minutes at most");
}

TEST_CASE("a card names the areas that most of it works on, and not every one") {
  RoutineCard card;
  card.has.areas = {"neck", "shoulders", "arms", "lower-back"};
  CHECK(names_area(card, "arms"));
  CHECK_FALSE(names_area(card, "lower-back"));
}
