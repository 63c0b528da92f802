#include "page/outlines.hpp"

#include <cmath>
#include <numbers>

#include "page/curves.hpp"
#include "support/catch.hpp"
#include "support/outline_letters.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Outline round(Point centre, double radius, int points, double from = 0) {
  Outline made;
  for (int i = 0; i < points; ++i) {
    const double angle = from + 2 * std::numbers::pi * i / points;
    made.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
  return made;
}

}  // namespace

TEST_CASE("outlines come back from their letters to the nearest whole unit") {
  const Outlines outlines{{{0, 0}, {1000.4, -3.6}, {17, 512}}, round({500, 500}, 400, 80)};
  const Outlines back = outlines_from(letters_of(outlines));
  REQUIRE(back.size() == 2);
  for (std::size_t i = 0; i < back.size(); ++i) {
    REQUIRE(back[i].size() == outlines[i].size());
    for (std::size_t k = 0; k < back[i].size(); ++k) CHECK(distance(back[i][k], outlines[i][k]) < 0.75);
  }
  CHECK(letters_of({}).empty());
}

TEST_CASE("points lie evenly along an outline, and its corners stay") {
  const Outlines square{{{0, 0}, {400, 0}, {400, 400}, {0, 400}}};
  const Outlines even = evenly(square);
  CHECK(even[0].size() > 60);
  for (const Point corner : square[0])
    CHECK(
        std::any_of(even[0].begin(), even[0].end(), [&](Point one) { return distance(one, corner) < 0.01; }));
}

TEST_CASE("an outline is begun where the one before it began, so that a limb does not turn inside out") {
  const Outlines before = evenly(Outlines{round({300, 300}, 100, 64)});
  const auto now = evenly(Outlines{round({310, 300}, 100, 50, 2)}, before);
  REQUIRE(now);
  REQUIRE(now->front().size() == before.front().size());
  for (std::size_t i = 0; i < before.front().size(); ++i)
    CHECK(distance(now->front()[i], before.front()[i]) < 20);
}

TEST_CASE("what cannot be the same thing is not drawn in between") {
  const Outlines before = evenly(Outlines{round({300, 300}, 100, 64)});
  CHECK_FALSE(evenly(Outlines{round({700, 300}, 100, 64)}, before));
  CHECK_FALSE(evenly(Outlines{before[0], before[0]}, before));
}

TEST_CASE("a curve is nowhere off by more than its tolerance, and one that stands still is one point") {
  const auto breath = [](Millis t) {
    return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * to_seconds(t) / 10);
  };
  const std::vector<int> curve = curve_of(60s, breath);
  CHECK(curve.size() < 600);
  std::size_t at = 0;
  for (Millis t{0}; t < 60s; t += 50ms) {
    while (curve[at + 2] < t.count()) at += 2;
    const double along = static_cast<double>(t.count() - curve[at]) / (curve[at + 2] - curve[at]);
    CHECK(std::abs(curve[at + 1] + along * (curve[at + 3] - curve[at + 1]) - 1000 * breath(t)) <= 3);
  }
  CHECK(curve_of(5s, [](Millis) { return 0.25; }) == std::vector<int>{0, 250});
}
