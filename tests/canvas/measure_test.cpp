#include "canvas/pango_measure.hpp"

#include "canvas/image.hpp"
#include "support/catch.hpp"

using namespace limber;

TEST_CASE("words wrapped at a width take no more than it, and more lines") {
  const PangoMeasure measure;
  const TextStyle style{16};
  const char* words = "Let the knees fall slowly to one side, as far as it is comfortable";
  const Size one_line = measure.measure(words, style, 0);
  const Size wrapped = measure.measure(words, style, 150);
  CHECK(one_line.width > 300);
  CHECK(wrapped.width <= 150);
  CHECK(wrapped.height > 2 * one_line.height);
}

TEST_CASE("a box of the measured width holds its words on one line") {
  const PangoMeasure measure;
  for (double size = 9; size < 40; size += 0.7) {
    const TextStyle style{size, Weight::semibold};
    const Size line = measure.measure("Evening lower back", style, 0);
    CHECK(measure.measure("Evening lower back", style, line.width).height == line.height);
  }
}

TEST_CASE("tabular figures are all of one width") {
  const PangoMeasure measure;
  const TextStyle style{40, Weight::bold, true};
  CHECK(measure.measure("1:11", style, 0).width == measure.measure("8:08", style, 0).width);
}

TEST_CASE("nothing at all still has the height of a line") {
  const PangoMeasure measure;
  CHECK(measure.measure("", {20}, 0).width == 0);
  CHECK(measure.measure("", {20}, 0).height > 20);
}

TEST_CASE("a box of the measured height holds its words without an ellipsis") {
  const PangoMeasure measure;
  const char* words = "Breathe out long. Let the shoulders sink, let the jaw be loose, and stay there.";
  for (double size = 9; size < 32; size += 1.3) {
    const TextStyle style{size};
    Frame frame;
    frame.size = {300, 600};
    frame.background = {255, 255, 255, 255};
    frame.items = {TextBox{{20, 0, 240, 600}, words, style, {0, 0, 0, 255}}};
    Frame cut = frame;
    std::get<TextBox>(cut.items[0]).box.height = measure.measure(words, style, 240).height;
    INFO("em " << size);
    CHECK(painted(frame) == painted(cut));
  }
}
