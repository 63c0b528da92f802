#include "frame/text_layout.hpp"

#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

// Ten pixels a letter, lines 25 high.
TextLayout laid_out(const char* words, double width = 0) {
  return support::EvenMeasure().lay_out(words, {20}, width);
}

}  // namespace

TEST_CASE("a caret stands before its letter, and at the end after the last") {
  const TextLayout layout = laid_out("abc");
  CHECK(caret_at(layout, 0) == Rect{0, 0, 0, 25});
  CHECK(caret_at(layout, 2).x == 20);
  CHECK(caret_at(layout, 3).x == 30);
  CHECK(caret_at(laid_out(""), 0) == Rect{0, 0, 0, 25});
}

TEST_CASE("a click goes to the nearer side of the letter, and outside to the nearest") {
  const TextLayout layout = laid_out("abc");
  CHECK(offset_at(layout, {14, 5}) == 1);
  CHECK(offset_at(layout, {16, 5}) == 2);
  CHECK(offset_at(layout, {-50, -50}) == 0);
  CHECK(offset_at(layout, {500, 500}) == 3);
}

TEST_CASE("a caret goes up and down at the same height of the line, where there is one") {
  const TextLayout layout = laid_out("abcd\nab\nabcd");
  CHECK(line_beside(layout, 3, 1, 30) == 7u);
  CHECK(line_beside(layout, 7, 1, 30) == 11u);
  CHECK(line_beside(layout, 7, -1, 30) == 3u);
  CHECK_FALSE(line_beside(layout, 3, -1, 30));
  CHECK_FALSE(line_beside(layout, 11, 1, 30));
}

TEST_CASE("a wrapped line ends before its space, and what follows is on the next") {
  const TextLayout layout = laid_out("ab cd", 40);
  REQUIRE(layout.lines.size() == 2);
  CHECK(caret_at(layout, 3) == Rect{0, 25, 0, 25});
  CHECK(line_start(layout, 4) == 3);
  CHECK(line_end(layout, 1) == 2);
  CHECK(line_end(layout, 4) == 5);
  CHECK(offset_at(layout, {500, 5}) == 2);
}

TEST_CASE("a selection over lines has a piece on each") {
  const TextLayout layout = laid_out("ab cd", 40);
  const std::vector<Rect> places = places_of(layout, 1, 4);
  REQUIRE(places.size() == 2);
  CHECK(places[0] == Rect{10, 0, 20, 25});
  CHECK(places[1] == Rect{0, 25, 10, 25});
  CHECK(places_of(layout, 2, 2).empty());
}
