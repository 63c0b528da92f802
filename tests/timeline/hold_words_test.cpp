#include "timeline/hold_words.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("words are spread over a quiet stretch and stay in order") {
  const auto starts = placed({2s, 2s}, Quiet{0s, 20s, 0s, 0s});
  REQUIRE(starts);
  CHECK((*starts)[0] < 5s);
  CHECK((*starts)[1] > 8s);
  CHECK((*starts)[1] + 2s <= 20s);
}

TEST_CASE("words wait until the sound they would meet is over") {
  const auto starts = placed({6s}, Quiet{0s, 20s, 5s, 7s});
  REQUIRE(starts);
  CHECK((*starts)[0] == 7s);
}

TEST_CASE("words that fit only shoulder to shoulder are still placed") {
  CHECK(placed({4s, 4s}, Quiet{0s, 9s, 0s, 0s}));
  CHECK_FALSE(placed({4s, 4s}, Quiet{0s, 8900ms, 0s, 0s}));
}

TEST_CASE("a stretch that ends before it begins has no room") {
  CHECK_FALSE(placed({1s}, Quiet{2s, 1s, 0s, 0s}));
  CHECK(placed({}, Quiet{2s, 1s, 0s, 0s}));
}
