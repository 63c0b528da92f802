#include "frame/frame.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(Frame);
namespace {

constexpr double soft_edge = 1;  // anti-aliasing and rounding to whole pixels never reach farther

Rect grown(const Rect& rect, double by) {
  return rect.inset(-by);
}

struct ItemBounds {
  Rect operator()(const Fill& fill) const { return grown(bounds(fill.path), soft_edge); }
  Rect operator()(const Stroke& stroke) const {
    return grown(bounds(stroke.path), stroke.width / 2 + soft_edge);
  }
  Rect operator()(const Glow& glow) const {
    return grown({glow.centre.x, glow.centre.y, 0, 0}, glow.radius + soft_edge);
  }
  // Letters may lean out of their line: accents above it, a swash beside it.
  Rect operator()(const TextBox& text) const { return grown(text.box, text.style.size / 4); }
  Rect operator()(const Picture& picture) const { return grown(picture.box, soft_edge); }
  Rect operator()(const PushClip& clip) const { return clip.rect; }
  Rect operator()(const PopClip&) const { return {}; }
};

}  // namespace

Rect bounds(const Item& item) {
  return std::visit(ItemBounds{}, item);
}

Rect pixel_aligned(const Rect& rect) {
  const double x = std::floor(rect.x);
  const double y = std::floor(rect.y);
  return {x, y, std::ceil(rect.right()) - x, std::ceil(rect.bottom()) - y};
}

Rect intersection(const Rect& a, const Rect& b) {
  const double x = std::max(a.x, b.x);
  const double y = std::max(a.y, b.y);
  const Rect shared{x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
  return shared.empty() ? Rect{} : shared;
}

namespace {

// Whether a ray from the point crosses the edge an odd number of times.
bool holds(const std::vector<Point>& corners, Point point) {
  bool inside = false;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point a = corners[i];
    const Point b = corners[(i + 1) % corners.size()];
    if ((a.y > point.y) == (b.y > point.y)) continue;
    if (point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

}  // namespace

std::optional<std::size_t> area_at(const Frame& frame, Point point) {
  std::optional<std::size_t> nearest;
  const auto away = [&](std::size_t i) { return distance(frame.areas[i].whole.centre(), point); };
  for (std::size_t i = frame.areas.size(); i-- > 0;) {
    const HitArea& area = frame.areas[i];
    if (!area.enabled || area.intent < 0 || !area.rect.contains(point)) continue;
    if (area.shape.empty() || holds(area.shape, point)) return i;
    if (!nearest || away(i) < away(*nearest)) nearest = i;
  }
  return nearest;
}

const TextFieldLayout* writing_in(const Frame& frame, const std::string& key) {
  const auto found = std::find_if(frame.writing.begin(), frame.writing.end(),
                                  [&](const TextFieldLayout& place) { return place.key == key; });
  return found == frame.writing.end() ? nullptr : &*found;
}

Rect caret_in(const TextFieldLayout& place) {
  Rect caret = caret_at(place.layout, place.cursor);
  caret.x += place.origin.x;
  caret.y += place.origin.y;
  return caret;
}

std::size_t offset_in(const TextFieldLayout& place, Point point) {
  return without_composition(place, offset_at(place.layout, point - place.origin));
}

std::size_t without_composition(const TextFieldLayout& place, std::size_t offset) {
  if (offset >= place.composed_to) return offset - (place.composed_to - place.composed_from);
  return std::min(offset, place.composed_from);
}

std::optional<Scroller> scrolled_into_sight(const Frame& frame, const std::string& key) {
  const auto area =
      std::find_if(frame.areas.begin(), frame.areas.end(), [&](const HitArea& a) { return a.key == key; });
  if (area == frame.areas.end()) return std::nullopt;
  const bool seen_whole = area->whole == area->rect;
  for (Scroller scroller : frame.scrollers) {
    const Rect& place = scroller.rect;
    const bool same_column = area->whole.x < place.right() && place.x < area->whole.right();
    // What is seen whole beside a scroller, in the head of a page, is not of it.
    if (!same_column || (seen_whole && !place.intersects(area->whole))) continue;
    const double air = std::min(place.height * scroll_air, (place.height - area->whole.height) / 2);
    const double above = place.y + std::max(0.0, air) - area->whole.y;
    const double below = area->whole.bottom() + std::max(0.0, air) - place.bottom();
    const double shift = above > 0 ? -above : std::max(0.0, std::min(below, -above));
    const double offset = std::clamp(std::round(scroller.offset + shift), 0.0, scroller.most);
    if (offset == scroller.offset) return std::nullopt;
    scroller.offset = offset;
    return scroller;
  }
  return std::nullopt;
}

void append(Frame& frame, Frame above, int intents) {
  const auto move_all = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  for (HitArea& area : above.areas) {
    for (int* asked : {&area.intent, &area.less, &area.more}) {
      if (*asked >= 0) *asked += intents;
    }
  }
  for (DrawnWords& words : above.words) words.area += frame.areas.size();
  move_all(frame.items, above.items);
  move_all(frame.words, above.words);
  move_all(frame.areas, above.areas);
  move_all(frame.scrollers, above.scrollers);
  move_all(frame.writing, above.writing);
  if (!above.announcement.empty()) {
    frame.announcement = std::move(above.announcement);
    frame.urgent = above.urgent;
  }
}

}  // namespace limber
