#include "frame/layout.hpp"

#include <algorithm>
#include <cmath>

namespace limber {
namespace {

double part(double wanted, double available) {
  return std::round(std::clamp(wanted, 0.0, std::max(0.0, available)));
}

// Where the `index`th of `count` parts starts along a length that holds them and their gaps.
double edge(double length, int count, double gap, int index) {
  return std::round((length + gap) / count * index);
}

}  // namespace

Rect snapped(const Rect& rect) {
  const double x = std::round(rect.x);
  const double y = std::round(rect.y);
  return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

Rect cut_top(Rect& rest, double height) {
  const double h = part(height, rest.height);
  const Rect strip{rest.x, rest.y, rest.width, h};
  rest = {rest.x, rest.y + h, rest.width, rest.height - h};
  return strip;
}

Rect cut_bottom(Rect& rest, double height) {
  const double h = part(height, rest.height);
  rest.height -= h;
  return {rest.x, rest.bottom(), rest.width, h};
}

Rect cut_left(Rect& rest, double width) {
  const double w = part(width, rest.width);
  const Rect strip{rest.x, rest.y, w, rest.height};
  rest = {rest.x + w, rest.y, rest.width - w, rest.height};
  return strip;
}

Rect cut_right(Rect& rest, double width) {
  const double w = part(width, rest.width);
  rest.width -= w;
  return {rest.right(), rest.y, w, rest.height};
}

Rect padded(const Rect& rect, double horizontal, double vertical) {
  const double h = std::min(horizontal, rect.width / 2);
  const double v = std::min(vertical, rect.height / 2);
  return {rect.x + h, rect.y + v, rect.width - 2 * h, rect.height - 2 * v};
}

std::vector<Rect> columns(const Rect& rect, int count, double gap) {
  std::vector<Rect> parts;
  for (int i = 0; i < count; ++i) {
    const double from = edge(rect.width, count, gap, i);
    const double to = edge(rect.width, count, gap, i + 1) - gap;
    parts.push_back({rect.x + from, rect.y, std::max(0.0, to - from), rect.height});
  }
  return parts;
}

std::vector<Rect> rows(const Rect& rect, int count, double gap) {
  std::vector<Rect> parts;
  for (int i = 0; i < count; ++i) {
    const double from = edge(rect.height, count, gap, i);
    const double to = edge(rect.height, count, gap, i + 1) - gap;
    parts.push_back({rect.x, rect.y + from, rect.width, std::max(0.0, to - from)});
  }
  return parts;
}

Rect centred(const Rect& outer, Size size) {
  const double width = std::min(size.width, outer.width);
  const double height = std::min(size.height, outer.height);
  return snapped({outer.x + (outer.width - width) / 2, outer.y + (outer.height - height) / 2, width, height});
}

int columns_that_fit(double width, double least_width, double gap, int most) {
  const double fitting = std::floor((width + gap) / (least_width + gap));
  return std::clamp(static_cast<int>(std::clamp(fitting, 1.0, 1000.0)), 1, std::max(1, most));
}

}  // namespace limber
