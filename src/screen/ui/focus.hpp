// Moving the keyboard focus over a Frame: a pure function of what is seen.
#pragma once

#include <optional>
#include <string>

#include "frame/frame.hpp"

namespace limber {

enum class FocusMove { next, previous, left, right, up, down };

// The key of the area that gets the focus. From nowhere, next and the arrows start at the first area,
// previous at the last; next and previous go round, arrows stay where there is nothing further that way. ""
// if nothing can be pressed.
std::string moved_focus(const Frame& frame, const std::string& focus, FocusMove move);

// The area with this key, if it can be pressed now.
std::optional<std::size_t> focused_area(const Frame& frame, const std::string& focus);

// The key of the area that can be pressed and lies nearest to this place: for a focus whose own area is gone.
// "" if nothing can be pressed.
std::string focus_near(const Frame& frame, const Rect& place);

}  // namespace limber
