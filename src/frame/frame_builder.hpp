// Where the pieces of a frame are put together. Widgets are functions that add to a Sheet.
#pragma once

#include <functional>
#include <limits>
#include <string>
#include <utility>

#include "frame/frame.hpp"
#include "frame/layout.hpp"
#include "frame/measure.hpp"
#include "frame/theme.hpp"

namespace limber {

class FrameBuilder {
 public:
  // `focus` is the key of the area to ring, `hover` of the one under the pointer, "" for none. Theme and
  // measure must outlive the sheet.
  FrameBuilder(const Theme& colours, const Viewport& viewport, const TextMeasure& measure,
               std::string focus = "", std::string hover = "");

  const Theme& colours() const { return *colours_; }
  const Viewport& viewport() const { return viewport_; }
  const TextMeasure& measure() const { return *measure_; }
  Rect whole() const { return {0, 0, viewport_.size.width, viewport_.size.height}; }

  // Layout units (8 make the grid) in whole pixels, at least one.
  double units(double count) const;
  double corner() const { return units(12); }
  TextStyle style(Type type, Weight weight = Weight::regular, bool tabular = false) const;

  void fill(Path path, Colour colour);
  void fill(const Rect& rect, double radius, Colour colour) { fill(rounded_rect(rect, radius), colour); }
  void stroke(Path path, Colour colour, double width);
  void add(Item item) { frame_.items.push_back(std::move(item)); }
  void announce(std::string words, bool urgent = false) {
    frame_.announcement = std::move(words);
    frame_.urgent = urgent;
  }

  // Adds an area and, if it has the focus, the ring around it; under the pointer its edge. `radius` is the
  // corner of what is inside the ring.
  void area(HitArea area, double radius = 0);
  // One that shows by its own shape that it has the focus or is under the pointer.
  void shaped_area(HitArea area);
  // A place that is read out but not pressed.
  void area(Role role, const Rect& rect, std::string label, std::string value = "", std::string key = "");

  // Words that are drawn: read out too where no area says them.
  void drawn(const Rect& place, std::string text) {
    frame_.words.push_back({place, place, std::move(text), frame_.areas.size()});
  }

  // The letters of a text field, after its area.
  void writing_place(TextFieldLayout place) { frame_.writing.push_back(std::move(place)); }
  bool has_focus(const std::string& key) const { return !key.empty() && key == focus_; }
  bool is_hovered(const std::string& key) const { return !key.empty() && key == hover_; }

  // Content taller than `rect`: `content` draws it from the top of the column it is given and returns its
  // height. What lies outside is cut; the areas too. An offset beyond the end is clamped.
  void scroll(const Rect& rect, double offset, std::string key, const std::function<double(Rect)>& content);
  // False where a place lies below all that its scrolled content shows: a costly picture need not be drawn.
  bool may_be_seen(const Rect& place) const { return place.y < seen_to_; }

  const Frame& frame() const { return frame_; }

  Frame take() { return std::move(frame_); }

 private:
  void scroll_bar(const Scroller& scroller, double content_height);

  const Theme* colours_;
  Viewport viewport_;
  const TextMeasure* measure_;
  std::string focus_;
  std::string hover_;
  Frame frame_;
  double seen_to_ = std::numeric_limits<double>::infinity();  // of the content that is being scrolled
};

// The item elsewhere.
Item moved(Item item, Point by);

// A sheet that also keeps what its areas ask for.
template <class Intent>
class ViewBuilder : public FrameBuilder {
 public:
  using FrameBuilder::FrameBuilder;
  // The index for an area's `intent`.
  int add_intent(Intent intent) {
    intents_.push_back(std::move(intent));
    return static_cast<int>(intents_.size()) - 1;
  }
  View<Intent> finish() { return {take(), std::move(intents_)}; }

 private:
  std::vector<Intent> intents_;
};

}  // namespace limber
