// The parts of About you that ask about conditions, each a column of a card. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "screen/check_in/screening_screen.hpp"

namespace limber {

using ScreeningBuilder = ViewBuilder<ScreeningIntent>;

// The places of one list in words, and the body map to change them where it is open.
double draw_places(ScreeningBuilder& sheet, const Rect& column, const ScreeningScreen& state,
                   const std::string& list, const std::vector<std::string>& regions);

// "Does this still apply?", for what it is time to ask about again.
double draw_asked_again(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                        const World& world);

// One heading of conditions each.
double draw_body(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state, const World& world);
double draw_inside(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                   const World& world);
double draw_passing(ScreeningBuilder& sheet, const Rect& rect, const ScreeningScreen& state,
                    const World& world);

}  // namespace limber
