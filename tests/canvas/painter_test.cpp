#include "canvas/painter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "canvas/image.hpp"
#include "support/catch.hpp"
#include "support/frames.hpp"

using namespace limber;

namespace {

const Colour white{255, 255, 255, 255};
const Colour black{0, 0, 0, 255};
const Colour red{220, 30, 20, 255};

Frame blank(double width = 200, double height = 100) {
  Frame frame;
  frame.size = {width, height};
  frame.background = white;
  return frame;
}

// The largest difference of any channel of any pixel.
int difference(const Image& a, const Image& b) {
  int most = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const Colour p = a.at(x, y);
      const Colour q = b.at(x, y);
      most = std::max({most, std::abs(p.r - q.r), std::abs(p.g - q.g), std::abs(p.b - q.b)});
    }
  }
  return most;
}

bool dark_inside(const Image& image, const Rect& rect) {
  for (int y = static_cast<int>(rect.y); y < static_cast<int>(rect.bottom()); ++y) {
    for (int x = static_cast<int>(rect.x); x < static_cast<int>(rect.right()); ++x) {
      if (image.at(x, y).r < 100) return true;
    }
  }
  return false;
}

}  // namespace

// Where a slanted edge leaves the repainted rectangle Cairo rounds its crossing to 1/256 pixel, which shows
// as a few levels on one softened pixel. Anything painted wrongly differs by far more.
TEST_CASE("repainting only what changed gives the pixels of a full repaint") {
  support::RandomFrames frames(20260);
  Painter painter;
  for (int round = 0; round < 300; ++round) {
    const Frame before = frames.frame(24);
    const Frame after = frames.altered(before);
    Image partly(320, 240);
    painter.paint(partly.pixels(), before);
    painter.paint(partly.pixels(), after, changed(before, after));
    Image wholly(320, 240);
    painter.paint(wholly.pixels(), after);
    INFO("round " << round);
    REQUIRE(difference(partly, wholly) <= 16);
  }
}

TEST_CASE("a filled rectangle on whole pixels has hard edges") {
  Frame frame = blank();
  frame.items = {Fill{rounded_rect({10, 10, 30, 20}, 0), red}};
  const Image image = painted(frame);
  CHECK(image.at(10, 10) == red);
  CHECK(image.at(39, 29) == red);
  CHECK(image.at(9, 10) == white);
  CHECK(image.at(40, 29) == white);
}

TEST_CASE("a clip hides what lies outside it, and only until it is taken away") {
  Frame frame = blank();
  frame.items = {PushClip{{0, 0, 20, 100}}, Fill{rounded_rect({10, 10, 30, 20}, 0), red}, PopClip{},
                 Fill{rounded_rect({100, 10, 30, 20}, 0), red}};
  const Image image = painted(frame);
  CHECK(image.at(15, 15) == red);
  CHECK(image.at(25, 15) == white);
  CHECK(image.at(110, 15) == red);
}

TEST_CASE("clips that do not pair do not spoil the next frame") {
  Frame frame = blank();
  frame.items = {PopClip{}, PushClip{{0, 0, 5, 5}}, PushClip{{0, 0, 2, 2}}};
  Image image(200, 100);
  Painter painter;
  painter.paint(image.pixels(), frame);
  frame.items = {Fill{rounded_rect({100, 10, 30, 20}, 0), red}};
  painter.paint(image.pixels(), frame);
  CHECK(image.at(110, 15) == red);
}

TEST_CASE("text stays inside its box and ends in an ellipsis rather than spill") {
  Frame frame = blank();
  TextBox text{
      {40, 20, 100, 20}, "Bring one knee towards the chest and hold it there for a while", {14}, black};
  frame.items = {text};
  const Image image = painted(frame);
  CHECK(dark_inside(image, {40, 20, 100, 20}));
  CHECK_FALSE(dark_inside(image, {0, 0, 200, 16}));
  CHECK_FALSE(dark_inside(image, {0, 44, 200, 56}));
  CHECK_FALSE(dark_inside(image, {144, 0, 56, 100}));
}

TEST_CASE("a glow is strongest in its middle and gone at its rim") {
  Frame frame = blank();
  frame.items = {Glow{{100, 50}, 40, black}};
  const Image image = painted(frame);
  CHECK(image.at(100, 50).r < 5);
  CHECK(image.at(120, 50).r > image.at(110, 50).r);
  CHECK(image.at(139, 50).r > 250);
  CHECK(image.at(145, 50) == white);
}

TEST_CASE("numbers that are no numbers paint nothing and crash nothing") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double huge = std::numeric_limits<double>::infinity();
  Frame frame = blank();
  frame.items = {Fill{circle({nan, 3}, 10), red}, Stroke{circle({huge, 3}, 10), red, 3},
                 Glow{{3, 3}, huge, red}, TextBox{{nan, 0, 10, 10}, "a", {10}, red},
                 Fill{rounded_rect({100, 10, 30, 20}, 0), red}};
  const Image image = painted(frame);
  CHECK(image.at(110, 15) == red);
  CHECK(image.at(5, 5) == white);
  CHECK(changed(blank(), frame).size() == 1);
}

TEST_CASE("bytes that are no UTF-8 are painted all the same") {
  Frame frame = blank();
  frame.items = {TextBox{{10, 10, 180, 40}, "caf\xE9 \xFF\xFE", {20}, black}};
  CHECK(dark_inside(painted(frame), {10, 10, 180, 40}));
}
