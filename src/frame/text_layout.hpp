// Where the clusters of laid out words stand: enough to draw a caret and a selection, and to find the letter
// under a finger. Pixels from the top left of the words' box; offsets are bytes of the text.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/geometry.hpp"

namespace limber {

// One grapheme cluster.
struct TextCell {
  std::size_t from = 0;
  std::size_t to = 0;
  double x = 0;  // left edge
  double width = 0;
  bool rtl = false;  // read from right to left: it begins at its right edge
  bool operator==(const TextCell&) const = default;
};

struct TextLine {
  std::size_t from = 0;
  std::size_t to = 0;  // without the line break
  double top = 0;
  double height = 0;
  bool rtl = false;             // the paragraph's direction
  double start = 0;             // where a caret stands if there are no cells
  std::vector<TextCell> cells;  // in the order of the text
  bool operator==(const TextLine&) const = default;
};

// At least one line, also of no words.
struct TextLayout {
  std::vector<TextLine> lines;
  Size size;
  bool operator==(const TextLayout&) const = default;
};

// The line on which a caret at `offset` is shown: after a wrap, the following one.
const TextLine& line_of(const TextLayout& layout, std::size_t offset);

// A caret without width, as high as its line.
Rect caret_at(const TextLayout& layout, std::size_t offset);

// Where a caret goes that is asked for at `point`; beside or beyond the words, the nearest place.
std::size_t offset_at(const TextLayout& layout, Point point);

// The places of the clusters between two offsets, side by side ones joined; as few as there are pieces.
std::vector<Rect> places_of(const TextLayout& layout, std::size_t from, std::size_t to);

// Where the caret goes from `offset` by one line up (-1) or down (1), at `goal_x`; nullopt if there is no
// such line.
std::optional<std::size_t> line_beside(const TextLayout& layout, std::size_t offset, int lines,
                                       double goal_x);

// The ends of the line of `offset`; at a wrap the end is before the space that hangs over.
std::size_t line_start(const TextLayout& layout, std::size_t offset);
std::size_t line_end(const TextLayout& layout, std::size_t offset);

}  // namespace limber
