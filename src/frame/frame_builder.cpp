#include "frame/frame_builder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace limber {
namespace {

Rect moved(Rect rect, Point by) {
  rect.x += by.x;
  rect.y += by.y;
  return rect;
}

void move(Path& path, Point by) {
  for (PathStep& step : path) {
    step.to = step.to + by;
    step.control1 = step.control1 + by;
    step.control2 = step.control2 + by;
  }
}

struct Mover {
  Point by;
  void operator()(Fill& fill) const { move(fill.path, by); }
  void operator()(Stroke& stroke) const { move(stroke.path, by); }
  void operator()(Glow& glow) const {
    glow.centre = glow.centre + by;
    move(glow.within, by);
  }
  void operator()(TextBox& text) const { text.box = moved(text.box, by); }
  void operator()(Picture& picture) const { picture.box = moved(picture.box, by); }
  void operator()(PushClip& clip) const { clip.rect = moved(clip.rect, by); }
  void operator()(PopClip&) const {}
};

bool is_clip(const Item& item) {
  return std::holds_alternative<PushClip>(item) || std::holds_alternative<PopClip>(item);
}

}  // namespace

Item moved(Item item, Point by) {
  std::visit(Mover{by}, item);
  return item;
}

FrameBuilder::FrameBuilder(const Theme& colours, const Viewport& viewport, const TextMeasure& measure,
                           std::string focus, std::string hover)
    : colours_(&colours),
      viewport_(viewport),
      measure_(&measure),
      focus_(std::move(focus)),
      hover_(std::move(hover)) {
  frame_.size = viewport.size;
  frame_.background = colours.paper;
}

double FrameBuilder::units(double count) const {
  return std::max(1.0, std::round(count * viewport_.unit()));
}

TextStyle FrameBuilder::style(Type type, Weight weight, bool tabular) const {
  return {std::round(viewport_.em(type) * 2) / 2, weight, tabular};
}

void FrameBuilder::fill(Path path, Colour colour) {
  add(Fill{std::move(path), colour});
}

void FrameBuilder::stroke(Path path, Colour colour, double width) {
  add(Stroke{std::move(path), colour, width});
}

void FrameBuilder::shaped_area(HitArea area) {
  area.whole = area.rect;
  frame_.areas.push_back(std::move(area));
}

void FrameBuilder::area(HitArea area, double radius) {
  if (is_hovered(area.key) && area.enabled && area.intent >= 0 && area.role != Role::slider) {
    const double width = std::max(2.0, units(2));
    stroke(rounded_rect(area.rect.inset(width / 2), radius), colours_->action, width);
  }
  if (has_focus(area.key)) {
    const double width = std::max(2.5, units(3));
    const double away = width * 0.5 + units(2);  // a line of paper between the ring and what it rings
    stroke(rounded_rect(area.rect.inset(-away), radius + away), colours_->focus, width);
  }
  shaped_area(std::move(area));
}

void FrameBuilder::area(Role role, const Rect& rect, std::string label, std::string value, std::string key) {
  HitArea spoken;
  spoken.role = role;
  spoken.rect = rect;
  spoken.label = std::move(label);
  spoken.value = std::move(value);
  spoken.key = std::move(key);
  area(std::move(spoken));
}

void FrameBuilder::scroll(const Rect& rect, double offset, std::string key,
                          const std::function<double(Rect)>& content) {
  const auto first_item = static_cast<std::ptrdiff_t>(frame_.items.size());
  const std::size_t first_area = frame_.areas.size();
  const std::size_t first_words = frame_.words.size();
  const std::size_t first_writing = frame_.writing.size();
  // Content shorter than the offset asks for is scrolled less far, never further.
  const double outer = std::exchange(seen_to_, rect.bottom() + std::max(0.0, std::round(offset)));
  const double height = content(rect);
  seen_to_ = outer;
  const double most = std::max(0.0, std::ceil(height - rect.height));
  const Scroller scroller{rect, std::clamp(std::round(offset), 0.0, most), most, std::move(key)};
  const Point up{0, -scroller.offset};

  std::vector<Item> drawn(std::make_move_iterator(frame_.items.begin() + first_item),
                          std::make_move_iterator(frame_.items.end()));
  frame_.items.resize(static_cast<std::size_t>(first_item));
  add(PushClip{rect});
  for (Item& item : drawn) {
    Item placed = moved(std::move(item), up);
    if (is_clip(placed) || bounds(placed).intersects(rect)) add(std::move(placed));
  }
  add(PopClip{});
  for (std::size_t i = first_area; i < frame_.areas.size(); ++i) {
    HitArea& area = frame_.areas[i];
    area.whole = moved(area.whole, up);
    area.rect = intersection(area.whole, rect);
    for (Point& corner : area.shape) corner = corner + up;
  }
  for (std::size_t i = first_words; i < frame_.words.size(); ++i) {
    DrawnWords& words = frame_.words[i];
    words.whole = moved(words.whole, up);
    words.rect = intersection(words.whole, rect);
  }
  for (std::size_t i = first_writing; i < frame_.writing.size(); ++i) {
    TextFieldLayout& place = frame_.writing[i];
    place.origin = place.origin + up;
    place.rect = intersection(moved(place.rect, up), rect);
  }
  if (most > 0) scroll_bar(scroller, height);
  frame_.scrollers.push_back(scroller);
}

// Only shows where one is; the wheel, a finger and the arrow keys do the moving.
void FrameBuilder::scroll_bar(const Scroller& scroller, double content_height) {
  const double width = units(4);
  const double length = std::max(units(32), scroller.rect.height * scroller.rect.height / content_height);
  const double way = scroller.rect.height - length;
  const Rect thumb{scroller.rect.right() - width, scroller.rect.y + way * scroller.offset / scroller.most,
                   width, length};
  fill(snapped(thumb), width / 2, colours_->line);
}

}  // namespace limber
