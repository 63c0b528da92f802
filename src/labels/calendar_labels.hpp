// Days planned and done, as a sign and in words that blame nobody.
#pragma once

#include <string>

#include "frame/frame_builder.hpp"
#include "journal/summary.hpp"

namespace limber {

// A filled circle with a tick for done, a half filled one for in part, a hollow one for open, a dot for
// planned; nothing for nothing.
void draw_day_mark(FrameBuilder& sheet, const Rect& box, DayState state);

std::string legend_words(DayState state);  // "done", "partly done", "not done", "planned"

// "1 of 2 done", "not done", "nothing planned".
std::string day_state_words(const CalendarDay& day, std::int64_t today);

// "31 of 36 planned sessions done, and 2 besides. 5 hours 10 minutes in all."
std::string kept_words(const Adherence& kept);

}  // namespace limber
