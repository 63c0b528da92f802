// A compiled timeline, for a program and for a person.
#pragma once

#include <ostream>

#include "timeline/timeline.hpp"

namespace limber {

// The text of `limber show --format json`: an object with "segments" and "cues", one of them a line.
void show_json(std::ostream& out, const Timeline& timeline);

// A line a segment: when, how long, what, which side and repetition; below it the words spoken in it.
void show_table(std::ostream& out, const Timeline& timeline);

}  // namespace limber
