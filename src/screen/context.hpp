// What a view may look at besides its State.
#pragma once

#include <string>

#include "frame/measure.hpp"
#include "frame/theme.hpp"

namespace limber {

struct ViewContext {
  const Theme& theme;
  Viewport viewport;
  const TextMeasure& measure;
  std::string focus;           // HitArea::key of the focused area, "" if none
  bool focus_visible = false;  // by keyboard or gamepad: a ring is drawn
};

}  // namespace limber
