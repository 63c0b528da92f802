// Measures words with Pango, so that a layout and its painting agree.
#pragma once

#include <memory>

#include "frame/measure.hpp"

namespace limber {

// Remembers the last few hundred answers. One thread at a time.
class PangoMeasure : public TextMeasure {
 public:
  PangoMeasure();
  ~PangoMeasure() override;
  Size measure(std::string_view text, const TextStyle& style, double max_width) const override;
  TextLayout lay_out(std::string_view text, const TextStyle& style, double max_width) const override;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// The same for words that write_pdf() sets, in points: whole points, rounded up.
class PaperMeasure : public TextMeasure {
 public:
  Size measure(std::string_view text, const TextStyle& style, double max_width) const override;
  TextLayout lay_out(std::string_view text, const TextStyle& style, double max_width) const override;

 private:
  PangoMeasure fine_;
};

}  // namespace limber
