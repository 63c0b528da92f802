#include "frame/number_scale.hpp"

#include "support/catch.hpp"

using namespace limber;

namespace {

constexpr NumberScale hold{5, 300, 1, 0.5};
constexpr NumberScale knee{-5, 150, 1, 1};

}  // namespace

TEST_CASE("every number lies where a drag finds it again, both ends at the ends") {
  for (const NumberScale& scale : {hold, knee}) {
    CHECK(share_of(scale, scale.least) == 0);
    CHECK(share_of(scale, scale.most) == 1);
    for (double number = scale.least; number <= scale.most; number += 1)
      CHECK(number_at(scale, share_of(scale, number), 10'000) == number);
  }
}

TEST_CASE("small numbers of a long range have room on the track") {
  CHECK(share_of(hold, 30) > 0.25);
  CHECK(share_of(knee, 72.5) == 0.5);
}

TEST_CASE("on a short track a drag lands on round numbers") {
  for (int x = 0; x <= 60; ++x) {
    const double number = number_at({-180, 180, 1, 1}, x / 60.0, 60);
    CHECK(number == 10 * static_cast<int>(number / 10));
  }
}

TEST_CASE("notches go on from where the number stands to the next of them, and stop at the ends") {
  CHECK(notched({0, 100, 5, 1}, 7, 1) == 10);
  CHECK(notched({0, 100, 5, 1}, 7, -1) == 5);
  CHECK(notched(hold, 20, 1) == 21);
  CHECK(notched(hold, 7, -90) == 5);
}

TEST_CASE("a number is read as people type it, and none outside its range") {
  CHECK(number_typed(hold, "12 s") == 12);
  CHECK(number_typed(hold, "7,5") == 7.5);
  CHECK(number_typed({-30, 30, 1, 1}, "−12°") == -12);
  CHECK(number_typed({-30, 30, 1, 1}, "2.4") == 2);
  CHECK_FALSE(number_typed(hold, "4"));
  CHECK_FALSE(number_typed(hold, "301"));
  CHECK_FALSE(number_typed(hold, ""));
  CHECK_FALSE(number_typed(hold, "nan"));
  CHECK_FALSE(number_typed(hold, "long"));
}
