#include "frame/words.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace limber {
namespace {

double widest_word(const TextMeasure& measure, std::string_view text, const TextStyle& style) {
  double widest = 0;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(" \n\t-");
    const std::string_view word = text.substr(0, end);
    if (!word.empty()) widest = std::max(widest, measure.measure(word, style, 0).width);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return widest;
}

// Sizes to shrink to, smallest first, an eighth apart: few, and the same for all words, since every size is a
// font to find and to keep.
std::vector<double> sizes_between(double least, double below) {
  std::vector<double> sizes;
  if (least < below) sizes.push_back(least);
  for (double size = least; size < below; size *= 1.122) {
    const double whole = std::round(size);
    if (whole > least && whole < below) sizes.push_back(whole);
  }
  return sizes;
}

}  // namespace

double smallest_em(const FrameBuilder& sheet) {
  return std::min(2.4 * sheet.viewport().pixels_per_mm, sheet.viewport().em(Type::small));
}

bool fits(const TextMeasure& measure, const std::string& text, const TextStyle& style, Size room) {
  const Size line = measure.measure(text, style, 0);
  if (line.width <= room.width && line.height <= room.height) return true;
  return measure.measure(text, style, room.width).height <= room.height &&
         widest_word(measure, text, style) <= room.width;
}

TextStyle fitted(const FrameBuilder& sheet, const std::string& text, TextStyle style, Size room) {
  if (fits(sheet.measure(), text, style, room)) return style;
  const std::vector<double> sizes = sizes_between(smallest_em(sheet), style.size);
  const auto too_large = std::partition_point(sizes.begin(), sizes.end(), [&](double size) {
    return fits(sheet.measure(), text, {size, style.weight, style.tabular}, room);
  });
  if (!sizes.empty()) style.size = too_large == sizes.begin() ? sizes.front() : *(too_large - 1);
  return style;
}

void write(FrameBuilder& sheet, const Rect& box, const std::string& text, const TextSpec& spec) {
  if (text.empty() || box.empty()) return;
  sheet.drawn(box, text);
  sheet.add(TextBox{snapped(box), text, fitted(sheet, text, spec.style, snapped(box).size()), spec.colour,
                    spec.align, spec.vertical});
}

double write_down(FrameBuilder& sheet, const Rect& column, const std::string& text, const TextSpec& spec) {
  if (text.empty() || column.width < 1) return 0;
  const double height = text_height(sheet, text, spec.style, column.width);
  write(sheet, {column.x, column.y, column.width, height}, text, spec);
  return height;
}

double text_height(const FrameBuilder& sheet, const std::string& text, const TextStyle& style, double width) {
  return text.empty() ? 0 : sheet.measure().measure(text, style, std::max(1.0, std::round(width))).height;
}

double text_width(const FrameBuilder& sheet, const std::string& text, const TextStyle& style) {
  return text.empty() ? 0 : sheet.measure().measure(text, style, 0).width;
}

double heading(FrameBuilder& sheet, const Rect& column, const std::string& text, Type type) {
  const double height =
      write_down(sheet, column, text, {sheet.style(type, Weight::semibold), sheet.colours().ink});
  sheet.area(Role::heading, {column.x, column.y, column.width, height}, text);
  return height;
}

}  // namespace limber
