#include "frame/frame.hpp"

#include "support/catch.hpp"

using namespace limber;

namespace {

const Colour ink{10, 20, 30, 255};

Frame blank() {
  Frame frame;
  frame.size = {400, 300};
  frame.background = {250, 250, 250, 255};
  return frame;
}

Fill block(double x, double y, double width = 20, double height = 10) {
  return {rounded_rect({x, y, width, height}, 0), ink};
}

bool covered(const std::vector<Rect>& rects, const Rect& wanted) {
  for (const Rect& rect : rects) {
    if (intersection(rect, wanted) == wanted) return true;
  }
  return false;
}

HitArea area(Rect rect, int intent, const char* key) {
  HitArea a;
  a.rect = rect;
  a.whole = rect;
  a.intent = intent;
  a.key = key;
  return a;
}

}  // namespace

TEST_CASE("a rounded rectangle stays inside its rectangle however large the radius") {
  const Rect rect{10, 20, 40, 16};
  for (const double radius : {0.0, 4.0, 12.0, 500.0}) CHECK(bounds(rounded_rect(rect, radius)) == rect);
}

TEST_CASE("an arc starts at the top and runs clockwise") {
  const Path quarter = arc({100, 100}, 50, 0, 90);
  CHECK(quarter.front().to.x == Approx(100));
  CHECK(quarter.front().to.y == Approx(50));
  CHECK(quarter.back().to.x == Approx(150));
  CHECK(quarter.back().to.y == Approx(100));
}

TEST_CASE("a circle's curve stays within a thousandth of its radius") {
  const Path path = circle({0, 0}, 1000);
  Point from = path.front().to;
  for (const PathStep& step : path) {
    if (step.kind != PathStep::Kind::curve) continue;
    const Point middle = (from + step.control1 * 3 + step.control2 * 3 + step.to) * 0.125;
    CHECK(middle.x * middle.x + middle.y * middle.y == Approx(1e6).epsilon(0.001));
    from = step.to;
  }
}

TEST_CASE("a stroke's bounds include its width") {
  const Stroke stroke{
      {{PathStep::Kind::move, {50, 50}, {}, {}}, {PathStep::Kind::line, {90, 50}, {}, {}}}, ink, 20};
  const double soft_edge = 1;
  CHECK(bounds(Item{stroke}) == Rect{40 - soft_edge, 40 - soft_edge, 60 + 2 * soft_edge, 20 + 2 * soft_edge});
}

TEST_CASE("frames that look the same differ nowhere") {
  Frame frame = blank();
  frame.items = {block(10, 10), block(50, 50)};
  CHECK(changed(frame, frame).empty());
}

TEST_CASE("a moved block makes its old and its new place dirty and nothing far away") {
  Frame before = blank();
  before.items = {block(10, 10), block(200, 200), block(300, 20)};
  Frame after = before;
  after.items[1] = block(240, 240);
  const auto rects = changed(before, after);
  CHECK(covered(rects, {200, 200, 20, 10}));
  CHECK(covered(rects, {240, 240, 20, 10}));
  for (const Rect& rect : rects) {
    CHECK_FALSE(rect.intersects({10, 10, 20, 10}));
    CHECK_FALSE(rect.intersects({300, 20, 20, 10}));
  }
}

TEST_CASE("an item put in front of the others leaves those behind it clean") {
  Frame before = blank();
  before.items = {block(10, 10), block(60, 60), block(120, 120)};
  Frame after = before;
  after.items.insert(after.items.begin(), block(300, 250));
  const auto rects = changed(before, after);
  REQUIRE(rects.size() == 1);
  CHECK(covered(rects, {300, 250, 20, 10}));
  CHECK_FALSE(rects[0].intersects({10, 10, 120, 120}));
}

TEST_CASE("two items that change places are repainted") {
  Frame before = blank();
  before.items = {block(10, 10), Fill{rounded_rect({12, 12, 20, 10}, 0), {200, 0, 0, 255}}};
  Frame after = before;
  std::swap(after.items[0], after.items[1]);
  CHECK_FALSE(changed(before, after).empty());
}

TEST_CASE("what a clip hides makes nothing dirty") {
  Frame before = blank();
  before.items = {PushClip{{0, 0, 100, 100}}, block(10, 150), PopClip{}};
  Frame after = before;
  after.items[1] = block(10, 180);
  CHECK(changed(before, after).empty());
}

TEST_CASE("a clip that moves makes what it clips dirty") {
  Frame before = blank();
  before.items = {PushClip{{0, 0, 100, 100}}, block(80, 80, 60, 60), PopClip{}};
  Frame after = before;
  after.items[0] = PushClip{{0, 0, 120, 100}};
  CHECK(covered(changed(before, after), {100, 80, 20, 20}));
}

TEST_CASE("dirty rectangles never overlap and lie on whole pixels inside the frame") {
  Frame before = blank();
  Frame after = blank();
  for (int i = 0; i < 30; ++i) after.items.push_back(block(7.3 * i, 5.1 * i + (i % 3) * 40));
  const auto rects = changed(before, after);
  REQUIRE_FALSE(rects.empty());
  for (std::size_t i = 0; i < rects.size(); ++i) {
    CHECK(rects[i] == pixel_aligned(rects[i]));
    CHECK(intersection(rects[i], {0, 0, 400, 300}) == rects[i]);
    for (std::size_t j = i + 1; j < rects.size(); ++j) CHECK_FALSE(rects[i].intersects(rects[j]));
  }
}

TEST_CASE("another size or background changes everything") {
  Frame after = blank();
  after.background = {0, 0, 0, 255};
  CHECK(changed(blank(), after) == std::vector<Rect>{{0, 0, 400, 300}});
  after = blank();
  after.size = {500, 300};
  CHECK(changed(blank(), after) == std::vector<Rect>{{0, 0, 500, 300}});
}

TEST_CASE("the topmost enabled area with something to ask for is the one pressed") {
  Frame frame = blank();
  frame.areas = {area({0, 0, 100, 100}, 0, "below"), area({20, 20, 40, 40}, 1, "above"),
                 area({0, 0, 100, 100}, -1, "heading"), area({20, 20, 40, 40}, 2, "disabled")};
  frame.areas[3].enabled = false;
  CHECK(area_at(frame, {30, 30}) == 1u);
  CHECK(area_at(frame, {5, 5}) == 0u);
  CHECK_FALSE(area_at(frame, {300, 5}).has_value());
}

TEST_CASE("an area below the end of a scrolling list is scrolled into sight") {
  Frame frame = blank();
  frame.scrollers = {{{0, 100, 400, 100}, 30, 500, "list"}};
  HitArea hidden = area({}, 0, "row-9");
  hidden.whole = {0, 260, 400, 40};
  frame.areas = {area({0, 120, 400, 40}, 0, "row-1"), hidden};
  CHECK_FALSE(scrolled_into_sight(frame, "row-1").has_value());
  const auto asked = scrolled_into_sight(frame, "row-9");
  REQUIRE(asked.has_value());
  CHECK(asked->offset == 139);  // 30, the 100 it lies below the edge, and a little air
}

TEST_CASE("what has the focus is seen with air around it, as far as there is any") {
  Frame frame = blank();
  frame.scrollers = {{{0, 100, 400, 100}, 30, 500, "list"}};
  const auto offset_for = [&](const Rect& whole) {
    frame.areas = {area(intersection(whole, {0, 100, 400, 100}), 0, "row")};
    frame.areas.front().whole = whole;
    const auto asked = scrolled_into_sight(frame, "row");
    return asked ? asked->offset : -1;
  };
  CHECK(offset_for({0, 100, 400, 40}) == 21);  // flush with the edge
  CHECK(offset_for({0, 160, 400, 40}) == 39);
  CHECK(offset_for({0, 90, 400, 40}) == 11);
  CHECK(offset_for({0, 120, 400, 40}) == -1);
  CHECK(offset_for({0, 98, 400, 120}) == 28);  // higher than the list: from its top
  frame.scrollers.front().offset = 0;
  CHECK(offset_for({0, 100, 400, 40}) == -1);  // there is nothing above it
  CHECK(offset_for({0, 20, 400, 60}) == -1);   // in the head of the page
}

TEST_CASE("of areas with a shape the one whose shape holds the point is pressed, else the nearest") {
  Frame frame;
  HitArea left;
  left.intent = 0;
  left.key = "left";
  left.rect = left.whole = {0, 0, 60, 60};
  left.shape = {{0, 0}, {30, 0}, {10, 60}, {0, 60}};
  HitArea right = left;
  right.key = "right";
  right.rect = right.whole = {20, 0, 60, 60};
  right.shape = {{40, 0}, {80, 0}, {80, 60}, {20, 60}};
  frame.areas = {left, right};
  const auto pressed = [&](double x, double y) { return frame.areas[area_at(frame, {x, y}).value()].key; };
  CHECK(pressed(25, 2) == "left");
  CHECK(pressed(25, 58) == "right");
  CHECK(pressed(31, 8) == "left");  // in neither
  CHECK_FALSE(area_at(frame, {90, 30}));
}
