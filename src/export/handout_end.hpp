// What stands at a handout's end: when to stop, and a week to tick off. Private to this room.
#pragma once

#include "export/page_layout.hpp"
#include "routine/routine.hpp"

namespace limber {

inline constexpr double section_gap = 26;

// The traffic-light rules of journal/safety.hpp with the therapist's limits, the therapist's advice, and the
// signs of an emergency. No block is higher than a third of a page.
std::vector<Block> stop_blocks(const Routine& routine, const TextMeasure& measure, double width);

// Seven days, a tick and the pain before and after for each session of a day; days that are not the
// schedule's are tinted.
std::vector<Block> week_blocks(const Schedule& schedule, const TextMeasure& measure, double width);

// Lines to write on, down to the end of the page.
Block notes_block(const TextMeasure& measure, double width);

}  // namespace limber
