// A walk on Home: one press for so many minutes.
#pragma once

#include <optional>

#include "screen/home/home.hpp"

namespace limber {

// What the last walk was to be, in minutes; nullopt where there was none.
std::optional<double> last_walk(const World& world);

// Draws the offer at the top of the column and returns its height; 0 where there is no walk, where it would
// not suit the person, where a warning sign stands, or where a programme's walk is what today is for.
double draw_walk(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now);

}  // namespace limber
