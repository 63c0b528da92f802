// Text on a sheet, measured so that it fits.
#pragma once

#include <string>

#include "frame/frame_builder.hpp"

namespace limber {

// Smallest em, in pixels, that fitting may shrink to: 2.4 mm, about what newsprint has.
double smallest_em(const FrameBuilder& sheet);

// Whether the words, wrapped, need no more than `room`, with no word broken.
bool fits(const TextMeasure& measure, const std::string& text, const TextStyle& style, Size room);

// The style, smaller if the words do not fit otherwise; at the floor they may still end in an ellipsis.
TextStyle fitted(const FrameBuilder& sheet, const std::string& text, TextStyle style, Size room);

struct TextSpec {
  TextStyle style;
  Colour colour;
  Align align = Align::start;
  Align vertical = Align::start;
};

// Adds the words, shrunk to fit their box.
void write(FrameBuilder& sheet, const Rect& box, const std::string& text, const TextSpec& spec);

// Adds the words at the top of a column, as tall as they need. Returns that height; 0 for no words.
double write_down(FrameBuilder& sheet, const Rect& column, const std::string& text, const TextSpec& spec);
double text_height(const FrameBuilder& sheet, const std::string& text, const TextStyle& style, double width);
double text_width(const FrameBuilder& sheet, const std::string& text, const TextStyle& style);

// As write_down, in the heading's style, and read out as a heading.
double heading(FrameBuilder& sheet, const Rect& column, const std::string& text, Type type = Type::heading);

}  // namespace limber
