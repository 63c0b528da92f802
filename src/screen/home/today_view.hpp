// The upper part of Home: what matters today.
#pragma once

#include "screen/home/home.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// Draws it at the top of the column; returns the height.
double draw_today(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world);

}  // namespace limber
