// Measures words by arithmetic, for layouts whose tests need no font.
#pragma once

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>

#include "base/text.hpp"
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
};

}  // namespace limber::support
