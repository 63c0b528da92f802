#include "frame/text_layout.hpp"

#include <algorithm>
#include <cmath>

namespace limber {
namespace {

double leading_edge(const TextCell& cell) {
  return cell.rtl ? cell.x + cell.width : cell.x;
}
double trailing_edge(const TextCell& cell) {
  return cell.rtl ? cell.x : cell.x + cell.width;
}

bool wraps(const TextLayout& layout, const TextLine& line) {
  return &line != &layout.lines.back() && (&line + 1)->from == line.to;
}

// The last place of a caret on this line: the offset after a wrap is already shown on the next.
std::size_t last_stop(const TextLayout& layout, const TextLine& line) {
  return wraps(layout, line) && !line.cells.empty() ? line.cells.back().from : line.to;
}

double caret_x(const TextLine& line, std::size_t offset) {
  for (const TextCell& cell : line.cells) {
    if (offset < cell.to) return leading_edge(cell);
  }
  return line.cells.empty() ? line.start : trailing_edge(line.cells.back());
}

std::size_t offset_on(const TextLayout& layout, const TextLine& line, double x) {
  const TextCell* nearest = nullptr;
  double least = 0;
  for (const TextCell& cell : line.cells) {
    const double distance = std::max({0.0, cell.x - x, x - (cell.x + cell.width)});
    if (nearest != nullptr && distance >= least) continue;
    nearest = &cell;
    least = distance;
  }
  if (nearest == nullptr) return line.from;
  const bool first_half = (x < nearest->x + nearest->width / 2) != nearest->rtl;
  return std::min(first_half ? nearest->from : nearest->to, last_stop(layout, line));
}

std::size_t index_of(const TextLayout& layout, std::size_t offset) {
  std::size_t index = 0;
  for (std::size_t i = 1; i < layout.lines.size() && layout.lines[i].from <= offset; ++i) index = i;
  return index;
}

void join(std::vector<Rect>& places, const Rect& place) {
  constexpr double touching = 0.1;
  if (!places.empty() && places.back().y == place.y &&
      (std::abs(places.back().right() - place.x) < touching ||
       std::abs(place.right() - places.back().x) < touching)) {
    places.back() = united(places.back(), place);
  } else if (!place.empty()) {
    places.push_back(place);
  }
}

}  // namespace

const TextLine& line_of(const TextLayout& layout, std::size_t offset) {
  return layout.lines[index_of(layout, offset)];
}

Rect caret_at(const TextLayout& layout, std::size_t offset) {
  const TextLine& line = line_of(layout, offset);
  return {caret_x(line, offset), line.top, 0, line.height};
}

std::size_t offset_at(const TextLayout& layout, Point point) {
  const TextLine* under = &layout.lines.front();
  for (const TextLine& line : layout.lines) {
    if (line.top <= point.y) under = &line;
  }
  return offset_on(layout, *under, point.x);
}

std::vector<Rect> places_of(const TextLayout& layout, std::size_t from, std::size_t to) {
  std::vector<Rect> places;
  for (const TextLine& line : layout.lines) {
    for (const TextCell& cell : line.cells) {
      if (cell.from >= from && cell.to <= to) join(places, {cell.x, line.top, cell.width, line.height});
    }
  }
  return places;
}

std::optional<std::size_t> line_beside(const TextLayout& layout, std::size_t offset, int lines,
                                       double goal_x) {
  const auto index = static_cast<std::ptrdiff_t>(index_of(layout, offset)) + lines;
  if (index < 0 || index >= static_cast<std::ptrdiff_t>(layout.lines.size())) return std::nullopt;
  return offset_on(layout, layout.lines[static_cast<std::size_t>(index)], goal_x);
}

std::size_t line_start(const TextLayout& layout, std::size_t offset) {
  return line_of(layout, offset).from;
}

std::size_t line_end(const TextLayout& layout, std::size_t offset) {
  return last_stop(layout, line_of(layout, offset));
}

}  // namespace limber
