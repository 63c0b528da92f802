#include "app/pointer.hpp"

#include "support/catch.hpp"
#include "support/kinds.hpp"

using namespace limber;
using namespace limber::test;

namespace {

View<Intent> one_button_in_a_list() {
  View<Intent> view;
  HitArea area;
  area.rect = {10, 10, 100, 50};
  area.key = "start";
  area.intent = 0;
  view.frame.size = {200, 200};
  view.frame.areas = {area};
  view.frame.scrollers = {{{0, 0, 200, 200}, 40, 300, "page"}};
  view.intents = {Request{GoTo{ScreenName::journal}}};
  return view;
}

}  // namespace

TEST_CASE("a press and a release on the same area press it") {
  const View<Intent> view = one_button_in_a_list();
  Pointer pointer;
  pointer.press(view.frame, {20, 20});
  const auto intent = pointer.release(view, {60, 40});
  REQUIRE(intent);
  CHECK(of_that_kind<GoTo>(*intent).screen == ScreenName::journal);
}

TEST_CASE("a release elsewhere presses nothing") {
  const View<Intent> view = one_button_in_a_list();
  Pointer pointer;
  pointer.press(view.frame, {20, 20});
  CHECK_FALSE(pointer.release(view, {150, 150}));
  CHECK_FALSE(pointer.release(view, {20, 20}));  // and the press is forgotten
}

TEST_CASE("a drag scrolls and does not press, a trembling finger still presses") {
  const View<Intent> view = one_button_in_a_list();
  Pointer pointer;
  pointer.press(view.frame, {20, 50});
  CHECK_FALSE(pointer.drag(view.frame, {20, 45}));
  CHECK(pointer.release(view, {20, 45}));
  pointer.press(view.frame, {20, 50});
  const auto scrolled = pointer.drag(view.frame, {20, 20});
  REQUIRE(scrolled);
  CHECK(std::get<ScrollTo>(*scrolled).offset == 70);
  CHECK_FALSE(pointer.release(view, {20, 20}));
}

TEST_CASE("what is there to be dragged is dragged and dropped, and a still finger presses it") {
  View<Intent> view = one_button_in_a_list();
  view.frame.areas.front().drags = true;
  Pointer pointer;
  pointer.press(view.frame, {20, 50});
  CHECK_FALSE(pointer.drag(view.frame, {20, 52}));
  CHECK(is_kind<GoTo>(*pointer.release(view, {20, 52})));
  pointer.press(view.frame, {20, 50});
  const auto moved = pointer.drag(view.frame, {20, 20});
  REQUIRE(moved);
  CHECK(of_that_kind<Drag>(*moved).key == view.frame.areas.front().key);
  CHECK(of_that_kind<Drag>(*moved).phase == DragPhase::moved);
  const auto dropped = pointer.release(view, {300, 300});
  REQUIRE(dropped);
  CHECK(of_that_kind<Drag>(*dropped).phase == DragPhase::dropped);
  CHECK(of_that_kind<Drag>(*dropped).from == Point{20, 50});
  CHECK(of_that_kind<Drag>(*dropped).at == Point{300, 300});
  CHECK(of_that_kind<Drag>(*dropped).over.empty());
  CHECK(of_that_kind<Drag>(*moved).over == view.frame.areas.front().key);
}

TEST_CASE("the wheel stays inside what can be scrolled") {
  const View<Intent> view = one_button_in_a_list();
  Pointer pointer;
  CHECK(std::get<ScrollTo>(*pointer.wheel(view, {5, 5}, 1, "")).offset == 0);
  CHECK(std::get<ScrollTo>(*pointer.wheel(view, {5, 5}, -100, "")).offset == 300);
  CHECK_FALSE(pointer.wheel({}, {5, 5}, 1, ""));
}

namespace {

// A field ten pixels a letter, in the scrolling page.
View<Intent> one_field() {
  View<Intent> view = one_button_in_a_list();
  view.frame.areas[0].key = "note";
  view.frame.areas[0].role = Role::text_field;
  view.intents = {WindowInput{TextFieldIntent{FocusText{"note"}}}};
  TextFieldLayout place;
  place.key = "note";
  place.rect = {10, 10, 100, 50};
  place.origin = {10, 10};
  place.layout.lines = {{0, 3, 0, 50, false, 0, {{0, 1, 0, 10}, {1, 2, 10, 10}, {2, 3, 20, 10}}}};
  view.frame.writing = {place};
  return view;
}

template <class Command>
Command command_of(const std::optional<Intent>& intent) {
  REQUIRE(intent);
  return std::get<Command>(of_that_kind<EditText>(*intent).command);
}

}  // namespace

TEST_CASE("a mouse in a text field places the cursor and drags a selection instead of scrolling") {
  const View<Intent> view = one_field();
  Pointer pointer;
  pointer.press(view.frame, {21, 30});
  CHECK(command_of<PlaceCursor>(pointer.press_text(view.frame, {21, 30}, 1, false)).offset == 1);
  const auto dragged = command_of<PlaceCursor>(pointer.select(view.frame, {150, 190}));
  CHECK(dragged.offset == 3);
  CHECK(dragged.extend);
  CHECK_FALSE(pointer.drag(view.frame, {150, 190}));
  pointer.release(view, {21, 30});
  CHECK_FALSE(pointer.select(view.frame, {30, 30}));
}

TEST_CASE("a double click takes the word and a click beside the field takes nothing") {
  const View<Intent> view = one_field();
  Pointer pointer;
  pointer.press(view.frame, {21, 30});
  CHECK(command_of<SelectWord>(pointer.press_text(view.frame, {21, 30}, 2, false)).offset == 1);
  pointer.press(view.frame, {150, 150});
  CHECK_FALSE(pointer.press_text(view.frame, {150, 150}, 1, false));
}

TEST_CASE("a slider that drags follows from where it is pressed, and knows its place") {
  View<Intent> view = one_button_in_a_list();
  view.frame.areas.front().role = Role::slider;
  view.frame.areas.front().drags = true;
  view.frame.areas.front().whole = view.frame.areas.front().rect;
  Pointer pointer;
  pointer.press(view.frame, {20, 20});
  const auto pressed = pointer.release(view, {20, 20});
  REQUIRE(pressed);
  REQUIRE(is_kind<Drag>(*pressed));
  CHECK(of_that_kind<Drag>(*pressed).phase == DragPhase::dropped);
  CHECK(of_that_kind<Drag>(*pressed).area == Rect{10, 10, 100, 50});
  pointer.press(view.frame, {20, 20});
  CHECK_FALSE(pointer.drag(view.frame, {21, 20}));  // along it or down the list: that is not to be told yet
  const auto moved = pointer.drag(view.frame, {25, 20});
  REQUIRE(moved);
  CHECK(of_that_kind<Drag>(*moved).at.x == 25);
}

TEST_CASE("a drag of a handle tells on what it is dragged") {
  View<Intent> view;
  HitArea ground;
  ground.rect = ground.whole = {0, 0, 200, 200};
  ground.key = "stage";
  ground.intent = 0;
  ground.drags = true;
  HitArea handle = ground;
  handle.rect = handle.whole = {80, 80, 44, 44};
  handle.key = "knee";
  view.frame.size = {200, 200};
  view.frame.areas = {ground, handle};
  view.intents = {Request{GoBack{}}};
  Pointer pointer;
  pointer.press(view.frame, {100, 100});
  const auto moved = pointer.drag(view.frame, {130, 100});
  REQUIRE(moved);
  CHECK(of_that_kind<Drag>(*moved).key == "knee");
  CHECK(of_that_kind<Drag>(*moved).ground == ground.rect);
  const auto dropped = pointer.release(view, {140, 100});
  REQUIRE(dropped);
  CHECK(of_that_kind<Drag>(*dropped).phase == DragPhase::dropped);
  CHECK(of_that_kind<Drag>(*dropped).ground == ground.rect);
}

TEST_CASE(
    "the wheel turns the number that has the focus, notch by notch, and scrolls over one that has not") {
  View<Intent> view = one_button_in_a_list();
  view.frame.areas.front().role = Role::slider;
  view.frame.areas.front().more = 0;
  Pointer pointer;
  CHECK(is_kind<GoTo>(*pointer.wheel(view, {20, 20}, 1, "start")));
  CHECK_FALSE(pointer.wheel(view, {20, 20}, 0.5, "start"));  // a touchpad's share of a notch
  CHECK(is_kind<GoTo>(*pointer.wheel(view, {20, 20}, 0.5, "start")));
  CHECK_FALSE(pointer.wheel(view, {20, 20}, -1, "start"));  // at its end, and the page stays
  CHECK(std::holds_alternative<ScrollTo>(*pointer.wheel(view, {20, 20}, 1, "")));
}

TEST_CASE("a slider in a list follows a finger that goes sideways, and scrolls with one that goes up") {
  View<Intent> view = one_button_in_a_list();
  view.frame.areas.front().role = Role::slider;
  view.frame.areas.front().drags = true;
  Pointer pointer;
  pointer.press(view.frame, {20, 30});
  CHECK_FALSE(pointer.drag(view.frame, {22, 30}));
  CHECK(of_that_kind<Drag>(*pointer.drag(view.frame, {40, 33})).at == Point{40, 33});
  CHECK(of_that_kind<Drag>(*pointer.release(view, {40, 90})).phase == DragPhase::dropped);
  pointer.press(view.frame, {20, 50});
  CHECK_FALSE(pointer.drag(view.frame, {21, 40}));
  CHECK(std::holds_alternative<ScrollTo>(*pointer.drag(view.frame, {21, 20})));
  CHECK_FALSE(pointer.release(view, {21, 20}));
  pointer.press(view.frame, {20, 50});
  CHECK(of_that_kind<Drag>(*pointer.release(view, {20, 50})).phase == DragPhase::dropped);  // tapped: there
}
