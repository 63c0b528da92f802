#include "canvas/pango_measure.hpp"

#include "base/unicode.hpp"
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
  CHECK(measure.measure("", {20}, 0).height == measure.measure("Evening", {20}, 0).height);
  CHECK(measure.measure("", {20}, 0).height == Approx(20 * 1.3).margin(5));
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

TEST_CASE("a caret can stand between all clusters of any script, each a little further than the one before") {
  const PangoMeasure measure;
  for (const char* words : {"e\u0301te\u0301", "नमस्ते", "ที่นี่", "한국어", "Füße"}) {
    const TextLayout layout = measure.lay_out(words, {20}, 0);
    INFO(words);
    REQUIRE(layout.lines.size() == 1);
    const auto& cells = layout.lines[0].cells;
    CHECK(cells.size() + 1 == cluster_edges(words).size());
    for (std::size_t i = 1; i < cells.size(); ++i) CHECK(cells[i].x > cells[i - 1].x);
    CHECK(cells.back().x + cells.back().width <= layout.size.width + 1);
  }
}

TEST_CASE("a family is one step, and as wide as what is drawn") {
  const PangoMeasure measure;
  const TextLayout layout = measure.lay_out("a👩‍👩‍👧‍👦b", {20}, 0);
  REQUIRE(layout.lines[0].cells.size() == 3);
  CHECK(layout.lines[0].cells[1].to == 26);
}

TEST_CASE("Arabic runs from right to left: its start is at the right, and a click there finds it") {
  const PangoMeasure measure;
  const std::string words = "السَّلام";
  const TextLayout layout = measure.lay_out(words, {20}, 300);
  CHECK(layout.lines[0].rtl);
  CHECK(caret_at(layout, 0).x == Approx(300).margin(1));
  CHECK(caret_at(layout, words.size()).x < caret_at(layout, 0).x);
  CHECK(offset_at(layout, {299, 5}) == 0);
  CHECK(offset_at(layout, {0, 5}) == words.size());
}

TEST_CASE("a click on a caret's place finds the caret's offset, in words of both directions") {
  const PangoMeasure measure;
  for (const std::string words :
       {"lower back, please", "ab السلام cd", "two lines\nof words, one that wraps"}) {
    const TextLayout layout = measure.lay_out(words, {20}, 150);
    for (const TextLine& line : layout.lines) {
      for (const TextCell& cell : line.cells) {
        const double just_inside = cell.rtl ? cell.x + cell.width * 0.9 : cell.x + cell.width * 0.1;
        INFO(words << " at " << cell.from);
        CHECK(offset_at(layout, {just_inside, line.top + line.height / 2}) == cell.from);
      }
    }
  }
}

TEST_CASE("what is selected across both directions is painted in pieces that together have its width") {
  const PangoMeasure measure;
  const std::string words = "ab السلام cd";
  const TextLayout layout = measure.lay_out(words, {20}, 0);
  CHECK(places_of(layout, 0, words.size()).size() >= 1);
  double whole = 0;
  for (const Rect& place : places_of(layout, 0, words.size())) whole += place.width;
  CHECK(whole == Approx(layout.size.width).margin(1));
  // "b " and the first Arabic letter, which stands at the far right of its word.
  CHECK(places_of(layout, 1, 5).size() == 2);
}

TEST_CASE("lines begin where they are wrapped and broken, and an empty one can hold a caret") {
  const PangoMeasure measure;
  const TextLayout layout = measure.lay_out("one\n\ntwo three", {20}, 70);
  REQUIRE(layout.lines.size() == 4);
  CHECK(layout.lines[1].from == 4);
  CHECK(layout.lines[1].cells.empty());
  CHECK(layout.lines[3].from == 9);
  CHECK(caret_at(layout, 4).y > caret_at(layout, 3).y);
  CHECK(line_end(layout, 6) == 8);  // before the space at which it wraps
  CHECK(measure.lay_out("", {20}, 70).lines.size() == 1);
  CHECK(measure.lay_out("one\n", {20}, 70).lines.size() == 2);
}
