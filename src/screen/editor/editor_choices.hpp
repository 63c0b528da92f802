// What the editor chooses among: sides, days, what is asked, what it is good for.
#pragma once

#include <string>
#include <vector>

#include "routine/library.hpp"
#include "routine/routine.hpp"
#include "screen/ui/editor_choice.hpp"

namespace limber {

// "sides" of an exercise step: as its exercise has it, or one or both. "holds": all alike, or each its own.
// "band": its colour. "days" it is done on, any of several. "position" of words:
// where they are said.
std::vector<EditorChoice> choices_of(const Step& step, const std::string& what, const Library& library);
// The exercises of the routine, any of which words may be said with; "with" turns one on or off.
std::vector<EditorChoice> choices_of_words(const SayStep& say, const Routine& routine,
                                           const Library& library);
Step with_choice(Step step, const std::string& what, const std::string& value, const Library& library);

// One of several: "intensity", "ambience", "lie_on", "flare_routine" (without choices: the shelf's routines),
// "schedule" ("on" or none). Any of several, where choosing turns one on or off:
// "days", "benefits", "before", "after", "next_morning", "weekly".
std::vector<EditorChoice> choices_of(const Routine& routine, const std::string& what);
bool is_any_of_several(const std::string& what);  // of a routine or a step
Routine with_choice(Routine routine, const std::string& what, const std::string& value);

}  // namespace limber
