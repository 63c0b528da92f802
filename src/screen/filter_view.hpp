// Above the routines of Home: how many there are, and what they are narrowed by.
#pragma once

#include "screen/home.hpp"
#include "screen/page.hpp"

namespace limber {

// The heading, a button for each filter, and the choices of the one that is open. Returns the height.
double draw_filters(PageBuilder& sheet, const Rect& column, const HomeScreen& state);

// In place of routines where none passes: what to leave out. Returns the height.
double draw_none_pass(PageBuilder& sheet, const Rect& column, const HomeScreen& state);

}  // namespace limber
