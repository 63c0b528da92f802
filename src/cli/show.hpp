// A compiled timeline, for a program and for a person; a programme; an exercise.
#pragma once

#include <ostream>

#include "programme/programme.hpp"
#include "routine/library.hpp"
#include "store/shelf.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// The text of `limber show --format json`: an object with "segments" and "cues", one of them a line.
void show_json(std::ostream& out, const Timeline& timeline);

// What there is to know of an exercise, as its page in the window has it.
void show_exercise(std::ostream& out, const Exercise& exercise, const Library& library,
                   const std::string& language);

// The weeks of a programme, phase by phase, with how long each session is.
void show_weeks(std::ostream& out, const Programme& programme, const Shelf& shelf);
void show_json(std::ostream& out, const Programme& programme, const Shelf& shelf);

// A line a segment: when, how long, what, which side and repetition; below it the words spoken in it.
void show_table(std::ostream& out, const Timeline& timeline);

}  // namespace limber
