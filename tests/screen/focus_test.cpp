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
  const std::set<std::string> before = pressable_keys(frame);
  CHECK(focus_instead(frame, before, {95, 80, 40, 40}) == "d");
  frame.areas[4].enabled = false;
  CHECK(focus_instead(frame, before, {95, 80, 40, 40}) != "d");
  CHECK(focus_instead(Frame{}, before, {0, 0, 10, 10}).empty());
}

TEST_CASE("what came in the place of what had the focus has it, but for the rows of a list") {
  Frame frame = four_buttons();
  for (HitArea& area : frame.areas) area.whole = area.rect;
  const std::set<std::string> before = pressable_keys(frame);
  HitArea row = button("row", 0, 300);
  row.role = Role::list_item;
  frame.areas.push_back(row);
  CHECK(focus_instead(frame, before, {95, 80, 40, 40}) == "d");
  frame.areas.push_back(button("keep it", 300, 300));
  frame.areas.push_back(button("delete for good", 400, 300));
  CHECK(focus_instead(frame, before, {95, 80, 40, 40}) == "keep it");
}

namespace {

// A heading's button, a group of three with the second chosen, a primary button.
Frame with_a_group() {
  Frame frame;
  frame.areas = {button("back", 0, 0), button("1", 0, 100), button("2", 100, 100), button("3", 200, 100),
                 button("go", 0, 200)};
  for (HitArea& area : frame.areas) area.whole = area.rect;
  for (std::size_t i = 1; i <= 3; ++i) {
    frame.areas[i].group = "scale";
    frame.areas[i].role = Role::choice;
  }
  frame.areas[2].selected = true;
  frame.areas[4].primary = true;
  return frame;
}

std::string pressed(const Frame& frame, const std::string& focus, bool visible, const char* key) {
  const auto area = pressed_area(frame, focus, visible, key);
  return area ? frame.areas[*area].key : "";
}

}  // namespace

TEST_CASE("a group is one stop of Tab, entered at what is chosen in it") {
  const Frame frame = with_a_group();
  CHECK(moved_focus(frame, "back", FocusMove::next) == "2");
  CHECK(moved_focus(frame, "2", FocusMove::next) == "go");
  CHECK(moved_focus(frame, "go", FocusMove::previous) == "2");
  CHECK(moved_focus(frame, "3", FocusMove::next) == "go");
  CHECK(moved_focus(frame, "3", FocusMove::previous) == "back");
}

TEST_CASE("nothing chosen, a group is entered at its first") {
  Frame frame = with_a_group();
  frame.areas[2].selected = false;
  CHECK(moved_focus(frame, "go", FocusMove::previous) == "1");
}

TEST_CASE("arrows go through a group first, and beyond its edge to what lies there") {
  const Frame frame = with_a_group();
  CHECK(moved_focus(frame, "1", FocusMove::right) == "2");
  CHECK(moved_focus(frame, "3", FocusMove::right) == "3");
  CHECK(moved_focus(frame, "1", FocusMove::down) == "go");
}

TEST_CASE("arrows go on to what is scrolled out of sight") {
  Frame frame = with_a_group();
  frame.areas[4].rect = {};
  CHECK(moved_focus(frame, "1", FocusMove::down) == "go");
}

TEST_CASE("first and last are those of the group that has the focus, else of the whole") {
  const Frame frame = with_a_group();
  CHECK(moved_focus(frame, "2", FocusMove::first) == "1");
  CHECK(moved_focus(frame, "2", FocusMove::last) == "3");
  CHECK(moved_focus(frame, "", FocusMove::last) == "go");
  CHECK(moved_focus(frame, "go", FocusMove::first) == "back");
}

TEST_CASE("Enter presses the primary button where the focus is on nothing that takes Enter") {
  const Frame frame = with_a_group();
  CHECK(pressed(frame, "", false, "return") == "go");
  CHECK(pressed(frame, "back", true, "return") == "back");
  CHECK(pressed(frame, "back", false, "return") == "go");  // a mouse left it there
  CHECK(pressed(frame, "3", true, "return") == "3");
  CHECK(pressed(frame, "2", true, "return") == "go");  // it is answered: Enter takes nothing back
  CHECK(pressed(frame, "2", true, "space") == "2");
  CHECK(pressed(frame, "", false, "space").empty());
}

TEST_CASE("Enter presses no primary button that is out of sight or cannot be pressed") {
  Frame frame = with_a_group();
  frame.areas[4].rect = {};
  CHECK(pressed(frame, "", false, "return").empty());
  frame = with_a_group();
  frame.areas[4].enabled = false;
  CHECK(pressed(frame, "", false, "return").empty());
}

TEST_CASE("arrows turn a number that has the focus, at its end they do nothing, and elsewhere they go on") {
  Frame frame = four_buttons();
  frame.areas[1].more = 7;
  CHECK(turned_by_key(frame, "a", "up") == 7);
  CHECK(turned_by_key(frame, "a", "right") == 7);
  CHECK(turned_by_key(frame, "a", "down") == -1);
  CHECK_FALSE(turned_by_key(frame, "a", "tab"));
  CHECK_FALSE(turned_by_key(frame, "b", "up"));
}

TEST_CASE("a digit chooses its number on the scale that has the focus, and takes nothing back") {
  Frame frame;
  for (int i = 0; i <= 10; ++i) {
    frame.areas.push_back(button("pain-" + std::to_string(i), 40.0 * i, 0));
    frame.areas.back().role = Role::choice;
    frame.areas.back().group = "pain";
  }
  frame.areas.push_back(button("other-3", 0, 100));
  frame.areas[4].selected = true;
  CHECK(pressed(frame, "pain-0", true, "7") == "pain-7");
  CHECK(pressed(frame, "pain-0", true, "x") == "pain-10");
  CHECK(pressed(frame, "pain-0", true, "4").empty());
  CHECK(pressed(frame, "other-3", true, "7").empty());
  CHECK(pressed(frame, "", true, "7").empty());
}
