// The upper part of Home: what matters today.
#pragma once

#include "screen/home.hpp"
#include "screen/page.hpp"

namespace limber {

// Draws it at the top of the column; returns the height.
double draw_today(PageBuilder& sheet, const Rect& column, const HomeScreen& state);

}  // namespace limber
