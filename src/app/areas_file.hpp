// What can be pressed and read in the window, as text, for who drives it from outside (`--areas FILE`).
#pragma once

#include <string>

#include "frame/frame.hpp"

namespace limber {

// A line an area, in the order of the focus, fields between tabs: key, role, "x y width height" in pixels of
// the surface, "on" if it can be pressed and "focus" if it has the focus, else "-" for either, label, value.
// Tabs and line ends in words become spaces.
std::string areas_text(const Frame& frame, const std::string& focus);

}  // namespace limber
