// A compiled timeline, for a program and for a person; an exercise.
#pragma once

#include <ostream>

#include "routine/library.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// The text of `limber show --format json`: an object with "segments" and "cues", one of them a line.
void show_json(std::ostream& out, const Timeline& timeline);

// What there is to know of an exercise, as its page in the window has it.
void show_exercise(std::ostream& out, const Exercise& exercise, const Library& library,
                   const std::string& language);

// A line a segment: when, how long, what, which side and repetition; below it the words spoken in it.
void show_table(std::ostream& out, const Timeline& timeline);

}  // namespace limber
