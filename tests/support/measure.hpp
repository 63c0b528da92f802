// Measures words by arithmetic, for layouts whose tests need no font.
#pragma once

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>

#include "base/text.hpp"
#include "base/unicode.hpp"
#include "frame/measure.hpp"

namespace limber::support {

// Every character is half an em wide, every line 1.25 em high; wraps at spaces.
class EvenMeasure : public TextMeasure {
 public:
  Size measure(std::string_view text, const TextStyle& style, double max_width) const override {
    const double character = style.size / 2;
    std::istringstream words{std::string(text)};
    double line = 0;
    double widest = 0;
    int lines = 1;
    for (std::string word; words >> word;) {
      const double width = static_cast<double>(count_characters(word)) * character;
      const double joined = line > 0 ? line + character + width : width;
      if (max_width > 0 && line > 0 && joined > max_width) {
        ++lines;
        line = width;
      } else {
        line = joined;
      }
      widest = std::max(widest, line);
    }
    return {std::ceil(widest), std::ceil(1.25 * style.size) * lines};
  }

  // From left to right, clusters all as wide as a character, lines broken after the last space that fits.
  TextLayout lay_out(std::string_view text, const TextStyle& style, double max_width) const override {
    const double width = style.size / 2;
    const double height = std::ceil(1.25 * style.size);
    TextLayout layout;
    layout.lines.push_back({0, 0, 0, height, false, 0, {}});
    const auto edges = cluster_edges(text);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
      TextLine& line = layout.lines.back();
      if (text[edges[i]] == '\n') {
        layout.lines.push_back({edges[i + 1], edges[i + 1], line.top + height, height, false, 0, {}});
        continue;
      }
      line.cells.push_back({edges[i], edges[i + 1], static_cast<double>(line.cells.size()) * width, width});
      line.to = edges[i + 1];
      const bool hangs = text[edges[i]] == ' ';
      if (max_width > 0 && !hangs && line.cells.back().x + width > max_width) wrap(layout, text);
    }
    for (const TextLine& line : layout.lines) {
      layout.size.width = std::max(layout.size.width, static_cast<double>(line.cells.size()) * width);
    }
    layout.size.height = height * static_cast<double>(layout.lines.size());
    return layout;
  }

 private:
  // The last word of the last line goes to a line of its own, if there is a word before it.
  static void wrap(TextLayout& layout, std::string_view text) {
    TextLine& line = layout.lines.back();
    const auto space = std::find_if(line.cells.rbegin(), line.cells.rend(),
                                    [&](const TextCell& cell) { return text[cell.from] == ' '; });
    if (space == line.cells.rend()) return;
    TextLine next{space->to, line.to, line.top + line.height, line.height, false, 0, {}};
    next.cells.assign(space.base(), line.cells.end());
    line.cells.erase(space.base(), line.cells.end());
    line.to = next.from;
    const double left = next.cells.front().x;
    for (TextCell& cell : next.cells) cell.x -= left;
    layout.lines.push_back(std::move(next));
  }
};

}  // namespace limber::support
