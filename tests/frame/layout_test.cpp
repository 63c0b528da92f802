#include "frame/layout.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("a strip that is cut off and what remains make up the whole") {
  Rect rest{10, 20, 300, 200};
  CHECK(cut_top(rest, 50) == Rect{10, 20, 300, 50});
  CHECK(cut_bottom(rest, 30) == Rect{10, 190, 300, 30});
  CHECK(cut_left(rest, 100) == Rect{10, 70, 100, 120});
  CHECK(cut_right(rest, 40) == Rect{270, 70, 40, 120});
  CHECK(rest == Rect{110, 70, 160, 120});
}

TEST_CASE("no more can be cut off than there is") {
  Rect rest{0, 0, 100, 40};
  CHECK(cut_top(rest, 500).height == 40);
  CHECK(cut_top(rest, 10).height == 0);
  CHECK(padded({0, 0, 10, 10}, 50, 50).width == 0);
}

TEST_CASE("columns share the width to the last pixel, with the gap between them") {
  const auto parts = columns({5, 0, 1000, 10}, 3, 8);
  REQUIRE(parts.size() == 3);
  CHECK(parts.front().x == 5);
  CHECK(parts.back().right() == 1005);
  for (std::size_t i = 1; i < parts.size(); ++i) CHECK(parts[i].x - parts[i - 1].right() == 8);
}

TEST_CASE("as many columns fit as there is width for, and always one") {
  CHECK(columns_that_fit(1000, 300, 20, 4) == 3);
  CHECK(columns_that_fit(1000, 100, 20, 4) == 4);
  CHECK(columns_that_fit(50, 300, 20, 4) == 1);
}
