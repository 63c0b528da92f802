#include "app/window_place.hpp"

#include "support/catch.hpp"

using namespace limber;

namespace {

const WindowEdges titled{30, 2, 2, 2};
const Rect laptop{0, 0, 1280, 772};  // below it a panel

bool lies_inside(const Rect& inside, const Rect& area, const WindowEdges& edges) {
  return inside.x - edges.left >= area.x && inside.y - edges.top >= area.y &&
         inside.right() + edges.right <= area.right() && inside.bottom() + edges.bottom <= area.bottom();
}

}  // namespace

TEST_CASE("a window opens where it was, at its size, as large as it was") {
  const WindowPlace was{{100, 80, 900, 600}, true};
  CHECK(place_to_open(was, {laptop}) == was);
  CHECK(place_from(place_text(was)) == was);
  const WindowPlace left_of{{-800, 40, 700, 500}, false};  // a screen at the left of the first
  CHECK(place_from(place_text(left_of)) == left_of);
  CHECK(place_to_open(left_of, {laptop, {-1000, 0, 1000, 700}}) == left_of);
}

TEST_CASE("no part of a window or its title lies outside what the screen has free") {
  for (const Rect& wanted : {Rect{0, 0, 1280, 800}, Rect{-50, -50, 600, 400}, Rect{1200, 700, 600, 400},
                             Rect{9000, 9000, 600, 400}, Rect{10, 10, 5000, 5000}}) {
    CAPTURE(wanted.x, wanted.y, wanted.width, wanted.height);
    CHECK(lies_inside(moved_inside(wanted, laptop, titled), laptop, titled));
    CHECK(lies_inside(place_to_open(WindowPlace{wanted}, {laptop}).inside, laptop, {}));
  }
}

TEST_CASE("a new window takes two thirds of a large screen, and a small one whole") {
  const WindowPlace large = place_to_open(std::nullopt, {{0, 0, 3840, 2160}});
  CHECK(large.inside == Rect{640, 360, 2560, 1440});
  CHECK_FALSE(large.maximised);
  const Rect small{0, 0, 800, 480};
  CHECK(place_to_open(std::nullopt, {small}) == WindowPlace{small, true});
}

TEST_CASE("a screen that is gone gives its window to the one that is left") {
  const WindowPlace was{{2000, 100, 900, 600}};
  CHECK(lies_inside(place_to_open(was, {laptop}).inside, laptop, {}));
}

TEST_CASE("what is no place of a window is none") {
  for (const char* text : {"", "maximised", "1,2 3", "1,2 900x", "1,2 900x600 ", "1,2 900x600 huge",
                           "1,2 9x6", "nan,2 900x600", "1,2 1e300x600", "1,2 900x600 maximised maximised"}) {
    CAPTURE(text);
    CHECK_FALSE(place_from(text));
  }
}

TEST_CASE("on a desktop that is scaled a new window is larger, as far as there is room") {
  const Rect fine{0, 0, 2560, 1440};
  CHECK(place_to_open(std::nullopt, {fine}).inside.width == 1707);
  CHECK(place_to_open(std::nullopt, {fine}, 1.5).inside.width == 1920);
  CHECK(place_to_open(std::nullopt, {fine}, 2) == WindowPlace{fine, true});
}

TEST_CASE("the desktop's scale is the larger of what X11 says, and nonsense says nothing") {
  CHECK(scale_of_desktop("", "") == 1);
  CHECK(scale_of_desktop("96", "") == 1);
  CHECK(scale_of_desktop("192", "") == 2);
  CHECK(scale_of_desktop("144.0", "") == 1.5);
  CHECK(scale_of_desktop("96", "2") == 2);
  CHECK(scale_of_desktop("72", "0") == 1);
  for (const char* text : {"huge", "-192", "1000000", "nan", " 192"})
    CHECK(scale_of_desktop(text, text) == 1);
}

TEST_CASE("letters are as large as the screen's own measure asks, and not smaller than the desktop's scale") {
  CHECK(dots_per_inch(0, 1) == 96);
  CHECK(dots_per_inch(141, 1) == 141);
  CHECK(dots_per_inch(10, 1) == 96);
  CHECK(dots_per_inch(96, 2) == 192);
  CHECK(dots_per_inch(220, 2) == 220);
  CHECK(dots_per_inch(0, 1.5) == 144);
  CHECK(dots_per_inch(80, 1) == 80);  // a television
}
