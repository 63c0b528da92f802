#include "app/pointer.hpp"

#include "support/catch.hpp"

using namespace limber;

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
  view.intents = {GoTo{ScreenName::journal}};
  return view;
}

}  // namespace

TEST_CASE("a press and a release on the same area press it") {
  const View<Intent> view = one_button_in_a_list();
  Pointer pointer;
  pointer.press(view.frame, {20, 20});
  const auto intent = pointer.release(view, {60, 40});
  REQUIRE(intent);
  CHECK(std::get<GoTo>(*intent).screen == ScreenName::journal);
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
  CHECK_FALSE(pointer.drag({20, 45}));
  CHECK(pointer.release(view, {20, 45}));
  pointer.press(view.frame, {20, 50});
  const auto scrolled = pointer.drag({20, 20});
  REQUIRE(scrolled);
  CHECK(std::get<ScrollTo>(*scrolled).offset == 70);
  CHECK_FALSE(pointer.release(view, {20, 20}));
}

TEST_CASE("the wheel stays inside what can be scrolled") {
  const View<Intent> view = one_button_in_a_list();
  CHECK(std::get<ScrollTo>(*Pointer::wheel(view.frame, {5, 5}, 1)).offset == 0);
  CHECK(std::get<ScrollTo>(*Pointer::wheel(view.frame, {5, 5}, -100)).offset == 300);
  CHECK_FALSE(Pointer::wheel(Frame{}, {5, 5}, 1));
}
