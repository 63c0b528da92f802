// How large words become, and where their letters stand. Views need it to lay out; canvas answers with Pango,
// tests may answer with arithmetic.
#pragma once

#include <string_view>

#include "frame/frame.hpp"
#include "frame/text_layout.hpp"

namespace limber {

class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  // The size of the words wrapped at `max_width` pixels (<= 0: one line).
  virtual Size measure(std::string_view text, const TextStyle& style, double max_width) const = 0;
  // The place of every cluster in a TextBox of that width that begins at its top left.
  virtual TextLayout lay_out(std::string_view text, const TextStyle& style, double max_width) const = 0;
};

}  // namespace limber
