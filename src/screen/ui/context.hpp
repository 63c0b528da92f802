// What a view may look at besides its State and the World.
#pragma once

#include <map>
#include <string>

#include "frame/frame_builder.hpp"
#include "frame/measure.hpp"
#include "frame/theme.hpp"

namespace limber {

// How far each scroller of a screen is scrolled, by its key, in pixels. The program keeps them up to date; a
// screen that shows something else on the same place begins at the top again.
class Scrolls {
 public:
  double of(const std::string& key) const {
    const auto found = offsets_.find(key);
    return found == offsets_.end() ? 0 : found->second;
  }
  void set(const std::string& key, double offset) { offsets_[key] = offset; }
  void to_top() { offsets_.clear(); }

 private:
  std::map<std::string, double> offsets_;
};

struct ViewContext {
  const Theme& theme;
  Viewport viewport;
  const TextMeasure& measure;
  std::string focus;           // HitArea::key of the focused area, "" if none
  bool focus_visible = false;  // by keyboard or gamepad: a ring is drawn
  Rect page = {};              // what the program's own head leaves of the window
  std::string hover = {};      // HitArea::key of the area under the pointer, "" if none
};

// To put a screen's frame together.
template <class Intent>
ViewBuilder<Intent> builder_for(const ViewContext& context) {
  return {context.theme, context.viewport, context.measure, context.focus_visible ? context.focus : "",
          context.hover};
}

}  // namespace limber
