// Small drawn signs, so that no meaning hangs on colour or on a font having a glyph.
#pragma once

#include "frame/frame_builder.hpp"

namespace limber {

enum class Icon {
  none,
  check,
  cross,
  plus,
  minus,
  play,
  pause,
  next,
  previous,
  up,
  down,
  repeat,
  info,
  warning,
  stop,
  hand,  // held up: so far and no further
  home,
  journal,
  settings,
  search
};

// Drawn with lines (play and pause filled) in the middle of `box`, as large as its shorter side.
void icon(FrameBuilder& sheet, const Rect& box, Icon which, Colour colour);

}  // namespace limber
