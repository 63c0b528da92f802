#include "screen/ui/focus.hpp"

#include "support/catch.hpp"

using namespace limber;

namespace {

HitArea button(const std::string& key, double x, double y) {
  HitArea area;
  area.key = key;
  area.rect = {x, y, 40, 40};
  area.intent = 0;
  return area;
}

// a b
// c d   and a heading that cannot be pressed
Frame four_buttons() {
  Frame frame;
  HitArea heading = button("title", 0, -60);
  heading.intent = -1;
  frame.areas = {heading, button("a", 0, 0), button("b", 100, 0), button("c", 0, 100), button("d", 100, 100)};
  return frame;
}

}  // namespace

TEST_CASE("focus starts at the first area that can be pressed") {
  CHECK(moved_focus(four_buttons(), "", FocusMove::next) == "a");
  CHECK(moved_focus(four_buttons(), "gone", FocusMove::right) == "a");
  CHECK(moved_focus(four_buttons(), "", FocusMove::previous) == "d");
}

TEST_CASE("Tab goes through the areas in reading order and round again") {
  CHECK(moved_focus(four_buttons(), "a", FocusMove::next) == "b");
  CHECK(moved_focus(four_buttons(), "d", FocusMove::next) == "a");
  CHECK(moved_focus(four_buttons(), "a", FocusMove::previous) == "d");
}

TEST_CASE("arrows go where they point and stay at the edge") {
  CHECK(moved_focus(four_buttons(), "a", FocusMove::right) == "b");
  CHECK(moved_focus(four_buttons(), "a", FocusMove::down) == "c");
  CHECK(moved_focus(four_buttons(), "d", FocusMove::up) == "b");
  CHECK(moved_focus(four_buttons(), "d", FocusMove::left) == "c");
  CHECK(moved_focus(four_buttons(), "b", FocusMove::right) == "b");
}

TEST_CASE("a disabled area is passed over") {
  Frame frame = four_buttons();
  frame.areas[2].enabled = false;
  CHECK(moved_focus(frame, "a", FocusMove::next) == "c");
  CHECK_FALSE(focused_area(frame, "b"));
}

TEST_CASE("a frame without anything to press has no focus") {
  CHECK(moved_focus(Frame{}, "", FocusMove::next).empty());
}

TEST_CASE("a focus whose area is gone is found again at the nearest that can be pressed") {
  Frame frame = four_buttons();
  for (HitArea& area : frame.areas) area.whole = area.rect;
  CHECK(focus_near(frame, {95, 80, 40, 40}) == "d");
  frame.areas[4].enabled = false;
  CHECK(focus_near(frame, {95, 80, 40, 40}) != "d");
  CHECK(focus_near(Frame{}, {0, 0, 10, 10}).empty());
}
