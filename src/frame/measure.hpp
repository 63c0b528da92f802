// How large words become. Views need it to lay out; canvas answers with Pango, tests may answer with
// arithmetic.
#pragma once

#include <string_view>

#include "frame/frame.hpp"

namespace limber {

class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  // The size of the words wrapped at `max_width` pixels (<= 0: one line).
  virtual Size measure(std::string_view text, const TextStyle& style, double max_width) const = 0;
};

}  // namespace limber
