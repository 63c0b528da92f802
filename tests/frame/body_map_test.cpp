#include "frame/body_map.hpp"

#include <algorithm>

#include "frame/body_shapes.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

double widest(const BodyShape& shape) {
  double width = 0;
  for (const Point& p : shape.corners) width = std::max(width, std::abs(p.x));
  return width;
}

double middle(const BodyShape& shape) {
  double sum = 0;
  for (const Point& p : shape.corners) sum += p.x;
  return sum / static_cast<double>(shape.corners.size());
}

}  // namespace

TEST_CASE("from behind the person's left is at the left, in front at the right") {
  for (const BodyShape& shape : body_shapes()) {
    INFO(shape.region);
    if (shape.region.starts_with("left-")) CHECK((middle(shape) < 0) == shape.back);
    if (shape.region.starts_with("right-")) CHECK((middle(shape) > 0) == shape.back);
  }
}

TEST_CASE("every region lies between crown and soles, and none reaches beyond the hands") {
  for (const BodyShape& shape : body_shapes()) {
    INFO(shape.region);
    CHECK(widest(shape) < body_shape_height * body_map_proportion / 2);
    for (const Point& p : shape.corners) CHECK((p.y >= 0 && p.y <= body_shape_height));
  }
}

namespace {

const support::EvenMeasure even;

Frame map_drawn(const std::string& focus, bool back) {
  FrameBuilder sheet(theme(ThemeName::day), Viewport{}, even, focus);
  BodyMapSpec spec;
  spec.back = back;
  spec.title = "title";
  spec.left = "left";
  spec.right = "right";
  BodyMark mark;
  mark.region = back ? "left-back-of-hand" : "left-hand";
  mark.label = "the place";
  mark.intent = 0;
  spec.marks = {mark};
  body_map(sheet, {0, 0, 400, 800}, spec);
  return sheet.take();
}

Rect place_of(const Frame& frame, const std::string& words) {
  for (const Item& item : frame.items) {
    const auto* text = std::get_if<TextBox>(&item);
    if (text != nullptr && text->text == words) return text->box;
  }
  FAIL("not written: " << words);
  return {};
}

}  // namespace

TEST_CASE("which side is which stands above the figure, left and right where they lie") {
  for (const bool back : {true, false}) {
    const Frame frame = map_drawn("", back);
    const Rect hand = frame.areas.front().rect;
    for (const char* words : {"title", "left", "right"}) CHECK(place_of(frame, words).bottom() < 60);
    const bool left_of_middle = hand.centre().x < 200;
    CHECK((place_of(frame, "left").x < place_of(frame, "right").x) == left_of_middle);
  }
}

TEST_CASE(
    "the region that has the focus is edged by its own shape, over its neighbours, and named beside it") {
  const Frame without = map_drawn("", true);
  const Frame with = map_drawn("region-left-back-of-hand", true);
  REQUIRE(with.items.size() == without.items.size() + 3);
  CHECK(with.areas == without.areas);
  CHECK(std::holds_alternative<Stroke>(with.items[without.items.size()]));
  const Rect name = place_of(with, with.areas.front().label);
  CHECK(name.bottom() <= 800);
  CHECK_FALSE(name.intersects(with.areas.front().rect));
}

TEST_CASE(
    "on a map made for a finger every region is that large both ways, and is what is pressed in its middle") {
  constexpr double touch = 44;
  for (const bool back : {true, false}) {
    BodyMapSpec spec;
    spec.back = back;
    for (const BodyShape& shape : body_shapes()) {
      if (shape.back == back) spec.marks.push_back({shape.region, shape.region, "", false, {}, 0});
    }
    const double height = body_map_height_for(touch);
    FrameBuilder sheet(theme(ThemeName::day), Viewport{}, even);
    body_map(sheet, {0, 0, height * body_map_proportion, height}, spec);
    const Frame frame = sheet.take();
    REQUIRE(frame.areas.size() == spec.marks.size());
    for (const HitArea& area : frame.areas) {
      INFO(area.key);
      CHECK(area.whole.width >= touch);
      CHECK(area.whole.height >= touch);
      Point middle;
      for (const Point& corner : area.shape)
        middle = middle + corner * (1.0 / static_cast<double>(area.shape.size()));
      const auto pressed = area_at(frame, middle);
      REQUIRE(pressed);
      CHECK(frame.areas[*pressed].key == area.key);
    }
  }
}

TEST_CASE("the edge of a region stands out from every skin") {
  for (const Colour skin : {Colour{255, 230, 210, 255}, Colour{200, 150, 110, 255}, Colour{130, 90, 60, 255},
                            Colour{70, 45, 30, 255}}) {
    FrameBuilder sheet(theme(ThemeName::day), Viewport{}, even);
    BodyMapSpec spec;
    spec.body = spec.region = skin;
    spec.marks = {{"sacrum", "the place", "", false, {}, 0}};
    body_map(sheet, {0, 0, 400, 800}, spec);
    const Frame frame = sheet.take();
    const auto* edge = std::get_if<Stroke>(&frame.items.back());
    REQUIRE(edge != nullptr);
    CHECK(contrast(edge->colour, skin) >= 3);
  }
}
