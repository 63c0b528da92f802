// The words of a routine and of a step that an editor lets be written, each by the key of its field.
#pragma once

#include <string>

#include "routine/library.hpp"
#include "routine/routine.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

inline constexpr const char* picker_search_field = "picker-search";

// About the routine: "title", "summary", "author", "role", "for", "version", "at", "advice",
// "activities"; of a step:
// "note", "say", "setup", "move", "hold", "release"; and the picker's search.
TextFields editor_fields();

// The words as they stand in the routine, in its own language; "" where the step has no such words.
std::string words_of(const Routine& routine, const std::string& field);
std::string words_of(const Step& step, const std::string& field, const Routine& routine,
                     const Library& library);

// With other words there; the other languages of a text stay. Words of an exercise of the library become the
// step's own, and the exercise's again where they are the same or none.
Routine with_field(Routine routine, const std::string& field, const std::string& words);
Step with_field(Step step, const std::string& field, const std::string& words, const Routine& routine,
                const Library& library);

bool is_of_step(const std::string& field);

}  // namespace limber
