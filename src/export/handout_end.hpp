// What stands round a handout's exercises: when to stop, what to do on a bad day, and weeks to tick off.
// Private to this room.
#pragma once

#include "export/page_layout.hpp"
#include "routine/routine.hpp"

namespace limber {

inline constexpr double section_gap = 26;

// The traffic-light rules of journal/safety.hpp with the therapist's limits, the therapist's advice, and the
// signs of an emergency. No block is higher than a third of a page.
std::vector<Block> stop_blocks(const Routine& routine, const TextMeasure& measure, double width);

// In short, for the first page: when to stop, what to do on a bad day (`flare_day`: the title of a routine
// for it, "" for none) and when to call for help. `all`: nothing else of it follows, so the therapist's
// advice is there too.
std::vector<Block> stop_box(const Routine& routine, const std::string& flare_day, bool all,
                            const TextMeasure& measure, double width);

// Seven days, a tick and the pain before and after for each session of a day; days that are not the
// schedule's are tinted.
std::vector<Block> week_blocks(const Schedule& schedule, const TextMeasure& measure, double width);

// A row to tick for each week of the schedule from the second on.
std::vector<Block> later_weeks(const Schedule& schedule, const TextMeasure& measure, double width);

// A row for every week of it, two weeks beside each other.
Block short_weeks(const Schedule& schedule, const TextMeasure& measure, double width);

// Lines to write on, down to the end of the page.
Block notes_block(const TextMeasure& measure, double width);

}  // namespace limber
