// Above the routines of Home: how many there are, and what they are narrowed by.
#pragma once

#include "screen/home/home.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// The heading, a button for each filter, and the choices of the one that is open. Returns the height.
double draw_filters(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world);

// In place of routines where none passes: what to leave out. Returns the height.
double draw_none_pass(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world);

}  // namespace limber
