// Words and blocks on printed pages. Lengths are points (1/72 inch).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "frame/frame.hpp"
#include "frame/measure.hpp"
#include "frame/theme.hpp"

namespace limber {

// The day's colours on white paper.
const Theme& print_theme();

struct PrintStyle {
  TextStyle style;
  Colour colour;
};
// The steps of the type scale on paper: body has capitals of 2.8 mm, as books for older readers have.
PrintStyle title_ink();
PrintStyle heading_ink();
PrintStyle name_ink();
PrintStyle strong_ink();
PrintStyle body_ink();
PrintStyle quiet_ink();
PrintStyle small_ink();

struct Paragraph {
  // barred: with a bar at its left; warned: the bar has the colour of cautions; boxed: on a tint, with an
  // edge
  enum class Kind { plain, barred, warned, boxed };
  std::string text;
  PrintStyle ink;
  double gap = 0;  // above it, unless it is the first
  Kind kind = Kind::plain;
};

// Heights of words wrapped at `width`, in whole points.
double words_height(const TextMeasure& measure, const std::string& text, const PrintStyle& ink, double width);
double paragraph_height(const TextMeasure& measure, const Paragraph& paragraph, double width);
double column_height(const TextMeasure& measure, const std::vector<Paragraph>& column, double width);

// The ink, smaller if the words do not fit the box otherwise, but not under two thirds.
PrintStyle fitted(const TextMeasure& measure, const std::string& text, PrintStyle ink, Size box);

void add_words(std::vector<Item>& items, const Rect& box, const std::string& text, const PrintStyle& ink,
               Align align = Align::start, Align vertical = Align::start);
// Below each other from the top of `rect`, which is as high as column_height() says or higher.
void add_column(std::vector<Item>& items, const Rect& rect, const TextMeasure& measure,
                const std::vector<Paragraph>& column);

// The paragraph in as many pieces as it takes for none to be higher than `most`, cut between words.
std::vector<Paragraph> pieces(const TextMeasure& measure, const Paragraph& paragraph, double width,
                              double most);

// Something that is never parted by the end of a page, and no higher than one.
struct Block {
  double height = 0;
  double gap = 0;          // above it, unless it is the first on its page
  bool ruled = false;      // a hairline in the middle of the gap
  bool with_next = false;  // does not stand last on a page, where what follows can be kept with it
  bool fills = false;      // takes what is left of the page, and is left out where that is less than `height`
  std::function<void(std::vector<Item>&, const Rect&)> draw;
};

// Larger or smaller by a factor, letters with all the rest.
Item scaled(Item item, double factor);

// What lies on each page. `body` is where there is room on page 0, 1, …
std::vector<std::vector<Item>> flow(const std::vector<Block>& blocks, const std::function<Rect(int)>& body);

}  // namespace limber
