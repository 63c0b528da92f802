// Something to hold a row of a list by.
#pragma once

#include <string>

#include "frame/frame_builder.hpp"

namespace limber {

// Three lines in the middle of `rect`, which is dragged: a Drag of `key`. `label` says what is moved and how;
// a press asks for `intent`.
void drag_handle(FrameBuilder& sheet, const Rect& rect, const std::string& label, const std::string& key,
                 int intent);

}  // namespace limber
