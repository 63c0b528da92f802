#include "figure/outline.hpp"

#include "support/catch.hpp"

using namespace limber;
using namespace limber::figure;

namespace {

Ellipse disc(double x, double y, double r) {
  return {{x, y}, r * r, 0, r * r};
}

double area(const Polygon& polygon) {
  double sum = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i];
    const Point b = polygon[(i + 1) % polygon.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return std::abs(sum / 2);
}

// Turns of a polygon round a point: not 0 is inside (the rule by which shapes are filled).
int winding(const Polygon& polygon, Point p) {
  double sum = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i] - p;
    const Point b = polygon[(i + 1) % polygon.size()] - p;
    sum += std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
  }
  return static_cast<int>(std::lround(sum / (2 * std::numbers::pi)));
}

}  // namespace

TEST_CASE("the outline of a disc is round") {
  const std::vector<Ellipse> one{disc(0.5, 0.5, 0.1)};
  const auto polygons = outlines(one, 0);
  REQUIRE(polygons.size() == 1);
  CHECK(area(polygons[0]) == Approx(std::numbers::pi * 0.01).epsilon(0.01));
}

TEST_CASE("two equal discs make a capsule") {
  const std::vector<Ellipse> two{disc(0, 0, 0.1), disc(0.5, 0, 0.1)};
  const auto polygons = outlines(two, 0);
  REQUIRE(polygons.size() == 1);
  CHECK(area(polygons[0]) == Approx(std::numbers::pi * 0.01 + 0.1).epsilon(0.02));
}

TEST_CASE("an outline made wider lies that much further out") {
  const std::vector<Ellipse> one{disc(0, 0, 0.1)};
  const auto polygons = outlines(one, 0.02);
  for (const Point& p : polygons[0]) CHECK(std::hypot(p.x, p.y) == Approx(0.12).margin(0.001));
}

TEST_CASE("a disc that hides in its neighbour adds nothing") {
  const std::vector<Ellipse> tube{disc(0, 0, 0.2), disc(0.02, 0, 0.05), disc(0.5, 0, 0.1)};
  const std::vector<Ellipse> without{disc(0, 0, 0.2), disc(0.5, 0, 0.1)};
  REQUIRE(outlines(tube, 0).size() == 1);
  CHECK(outlines(tube, 0)[0] == outlines(without, 0)[0]);
}

TEST_CASE("a tube bent sharply on itself is filled along its whole middle") {
  const std::vector<Ellipse> tube{disc(0, 0, 0.05), disc(0.3, 0, 0.05), disc(0.1, 0.15, 0.05)};
  const auto polygons = outlines(tube, 0);
  for (double k = 0; k <= 1; k += 0.1) {
    int first = 0;
    int second = 0;
    for (const auto& polygon : polygons) {
      first += winding(polygon, {0.3 * k, 0});
      second += winding(polygon, {0.3 - 0.2 * k, 0.15 * k});
    }
    CHECK(first != 0);
    CHECK(second != 0);
  }
  CHECK(winding(polygons[0], {0.05, 0.14}) == 0);
}

TEST_CASE("a tube seen from its end is its widest ellipse") {
  const std::vector<Ellipse> tube{disc(0, 0, 0.05), disc(0, 0, 0.09), disc(0, 0, 0.06)};
  double widest = 0;
  for (const auto& polygon : outlines(tube, 0)) {
    for (const Point& p : polygon) widest = std::max(widest, std::hypot(p.x, p.y));
  }
  CHECK(widest == Approx(0.09).epsilon(0.01));
}

TEST_CASE("a polygon is clipped to what lies inside a convex one, whichever way that runs") {
  const auto area = [](const Polygon& p) {
    double sum = 0;
    for (std::size_t i = 0, j = p.size() - 1; i < p.size(); j = i++) sum += p[j].x * p[i].y - p[j].y * p[i].x;
    return std::abs(sum) / 2;
  };
  const Polygon square{{0, 0}, {2, 0}, {2, 2}, {0, 2}};
  const Polygon backwards{{0, 2}, {2, 2}, {2, 0}, {0, 0}};
  const Polygon triangle{{-1, 1}, {3, 0}, {3, 2}};
  for (const Polygon& edge : {square, backwards}) {
    CHECK(area(clipped(triangle, edge)) == Approx(2));
    CHECK(area(clipped({{0.5, 0.5}, {1, 0.5}, {1, 1}}, edge)) == Approx(0.125));
    CHECK(clipped({{5, 5}, {6, 5}, {6, 6}}, edge).empty());
  }
}

TEST_CASE("the hull of points is convex round them") {
  const Polygon square = hull({{0, 0}, {1, 0}, {0.5, 0.5}, {1, 1}, {0, 1}, {0.2, 0.8}});
  CHECK(square.size() == 4);
  CHECK(area(square) == Approx(1));
}

TEST_CASE(
    "points that nobody would miss are left out, corners stay, and no edge strays further than it may") {
  const std::vector<Ellipse> tube{disc(0.2, 0.5, 0.05), disc(0.5, 0.5, 0.045), disc(0.8, 0.52, 0.03)};
  const Polygon whole = outlines(tube, 0).front();
  constexpr double unseen = 0.0004;
  const Polygon thin = thinned(whole, unseen);
  CHECK(thin.size() < whole.size());
  CHECK(area(thin) == Approx(area(whole)).epsilon(0.01));
  for (const Point& p : whole) {
    double nearest = 1;
    for (std::size_t i = 0; i < thin.size(); ++i) {
      const Point a = thin[i];
      const Point along = thin[(i + 1) % thin.size()] - a;
      const double share = std::clamp(
          ((p.x - a.x) * along.x + (p.y - a.y) * along.y) / (along.x * along.x + along.y * along.y), 0.0,
          1.0);
      nearest = std::min(nearest, std::hypot(p.x - a.x - share * along.x, p.y - a.y - share * along.y));
    }
    CHECK(nearest <= unseen * 1.001);
  }
  const Polygon square{{0, 0}, {0.5, 0}, {1, 0}, {1, 1}, {0, 1}};
  CHECK(thinned(square, unseen) == Polygon{{0, 0}, {1, 0}, {1, 1}, {0, 1}});
}
