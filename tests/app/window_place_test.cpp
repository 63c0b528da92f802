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
