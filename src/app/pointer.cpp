#include "app/pointer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "screen/ui/focus.hpp"
#include "screen/ui/text_keys.hpp"

namespace limber {
namespace {

// A trembling finger is not a drag: about 3 mm on a common screen.
constexpr double drag_starts_at = 12;
constexpr double move_starts_at = 4;  // of something to drag: it is meant to be moved
constexpr double pixels_a_notch = 72;

std::optional<Scroller> scroller_at(const Frame& frame, Point at) {
  const auto found = std::find_if(frame.scrollers.rbegin(), frame.scrollers.rend(),
                                  [&](const Scroller& scroller) { return scroller.rect.contains(at); });
  if (found == frame.scrollers.rend()) return std::nullopt;
  return *found;
}

Intent written(EditText edit) {
  return WindowInput{TextFieldIntent{std::move(edit)}};
}

Intent dragged(const Frame& frame, Drag drag) {
  if (const auto area = area_at(frame, drag.at)) {
    const Rect& rect = frame.areas[*area].whole;
    drag.over = frame.areas[*area].key;
    drag.down = rect.height > 0 ? (drag.at.y - rect.y) / rect.height : 0;
  }
  return WindowInput{std::move(drag)};
}

Rect ground_at(const Frame& frame, Point at) {
  const auto found = std::find_if(frame.areas.begin(), frame.areas.end(),
                                  [&](const HitArea& area) { return area.drags && area.rect.contains(at); });
  return found == frame.areas.end() ? Rect{} : found->whole;
}

Intent scrolled(const Scroller& scroller, double by) {
  return ScrollTo{scroller.key, std::clamp(scroller.offset + by, 0.0, scroller.most)};
}

}  // namespace

void Pointer::press(const Frame& frame, Point at) {
  const auto area = area_at(frame, at);
  pressed_ = area ? frame.areas[*area].key : "";
  from_ = at;
  scrolling_ = scroller_at(frame, at);
  drags_ = area && frame.areas[*area].drags;
  place_ = area ? frame.areas[*area].whole : Rect{};
  ground_ = ground_at(frame, at);
  dragged_ = drags_ && frame.areas[*area].role == Role::slider;  // it follows from the first moment
  undecided_ = dragged_ && scrolling_;
}

std::optional<Intent> Pointer::press_text(const Frame& frame, Point at, int clicks, bool extend) {
  const TextFieldLayout* place = writing_in(frame, pressed_);
  if (place == nullptr) return std::nullopt;
  scrolling_.reset();
  if (clicks == 1) selecting_ = pressed_;
  return written(edit_in(*place, clicked(*place, at, clicks, extend)));
}

std::optional<Intent> Pointer::select(const Frame& frame, Point at) const {
  const TextFieldLayout* place = selecting_.empty() ? nullptr : writing_in(frame, selecting_);
  if (place == nullptr) return std::nullopt;
  return written(edit_in(*place, clicked(*place, at, 1, true)));
}

std::optional<Intent> Pointer::release(const View<Intent>& view, Point at) {
  const std::string pressed = std::exchange(pressed_, "");
  const bool was_drag = std::exchange(dragged_, false);
  const Point from = std::exchange(from_, std::nullopt).value_or(at);
  if (was_drag && std::exchange(drags_, false))
    return dragged(view.frame, {pressed, from, at, DragPhase::dropped, place_, ground_});
  scrolling_.reset();
  selecting_.clear();
  const auto area = area_at(view.frame, at);
  if (was_drag || !area || view.frame.areas[*area].key != pressed) return std::nullopt;
  return view.intents[static_cast<std::size_t>(view.frame.areas[*area].intent)];
}

// Of a slider in a list: whether what began on it may be a drag by now.
bool Pointer::slides(Point by) {
  if (!undecided_) return true;
  if (std::hypot(by.x, by.y) < move_starts_at) return false;
  undecided_ = false;
  drags_ = dragged_ = std::abs(by.x) >= std::abs(by.y);
  return drags_;
}

std::optional<Intent> Pointer::drag(const Frame& frame, Point at) {
  if (from_ && drags_ && !slides(at - *from_)) return std::nullopt;
  if (from_ && drags_) {
    dragged_ = dragged_ || std::hypot(at.x - from_->x, at.y - from_->y) >= move_starts_at;
    return dragged_ ? std::optional<Intent>(
                          dragged(frame, {pressed_, *from_, at, DragPhase::moved, place_, ground_}))
                    : std::nullopt;
  }
  if (!from_ || !scrolling_) return std::nullopt;
  if (!dragged_ && std::abs(at.y - from_->y) < drag_starts_at) return std::nullopt;
  dragged_ = true;
  return scrolled(*scrolling_, from_->y - at.y);
}

std::optional<Intent> Pointer::wheel(const View<Intent>& view, Point at, double notches,
                                     const std::string& focus) {
  const auto area = area_at(view.frame, at);
  const bool focused = area && view.frame.areas[*area].key == focus;
  if (const auto number = focused ? turned(view.frame, area, notches > 0) : std::nullopt) {
    turned_ += notches;
    if (std::abs(turned_) < 1) return std::nullopt;
    turned_ = 0;
    return *number < 0 ? std::nullopt
                       : std::optional<Intent>(view.intents[static_cast<std::size_t>(*number)]);
  }
  const auto scroller = scroller_at(view.frame, at);
  if (!scroller) return std::nullopt;
  return scrolled(*scroller, -notches * pixels_a_notch);
}

}  // namespace limber
