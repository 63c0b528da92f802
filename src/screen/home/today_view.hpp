// The upper part of Home: what matters today.
#pragma once

#include <optional>

#include "frame/controls.hpp"
#include "screen/home/home.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// The warning sign that stands, above everything; 0 for none.
double draw_standing(HomeBuilder& sheet, const Rect& column, const Today& now);

// Draws it at the top of the column; returns the height.
double draw_today(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now);

// Takes a routine that came with Limber up as the person's plan, or off it again; nullopt where it names no
// days.
std::optional<ButtonSpec> plan_button(HomeBuilder& sheet, const World& world, const RoutineCard& card);

}  // namespace limber
