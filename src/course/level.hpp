// How a person does a routine by now, beside what its file asks for: what they said yes to, less what their
// mornings took back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

// What stands of a routine's changes.
struct Levels {
  std::map<std::string, Level> of;  // by the exercise's id, as the routine names it; none: as in the file
  int less = 0;                     // so many steps below the file, all of it
  bool operator==(const Levels&) const = default;
};

// `changes`: oldest first, of any routines. Those of another version of this one are over: what its file asks
// for now is what was decided last.
Levels levels_of(const std::vector<DoseChange>& changes, const Routine& routine);
// What one step back leads to: the level before the latest yes; of an exercise that is at its file, that.
Level level_before(const std::vector<DoseChange>& changes, const Routine& routine,
                   const std::string& exercise);

// The exercise's id, written in place or not.
const std::string& id_in(const ExerciseStep& step);
// A dose in the numbers of a level; of seconds and minutes the whole ones.
Level level_of(const Exercise& exercise, const std::string& instead);

// A step as it is done at this level: the harder exercise in its place, or its own numbers.
ExerciseStep at_level(ExerciseStep step, const Level& level, const Library& library);
// The whole routine as it is done. `of` beside one that is `less` counts all the same.
Routine at_levels(Routine routine, const Levels& levels, const Library& library);

// A routine with what was said yes to, which its next version would begin below otherwise; what bad mornings
// took of all of it is left to that version.
Routine as_risen(const Routine& routine, const Library& library, const std::vector<DoseChange>& changes);

// "6 times", "25 seconds", "7 minutes", "Single-leg bridge": what is new of a level, against another.
std::string level_words(const Level& level, const Level& before, const Library& library,
                        const std::string& language);
// Said in the session as long as it is new: "One more than before."; "" where nothing is.
std::string level_note(const Level& level, const Level& before);

// What was decided within the last week, said with the exercises it is about, or, where it was about all of
// it, with the first. `routine` as its file has it.
Routine with_level_notes(Routine routine, const std::vector<DoseChange>& changes, const Library& library,
                         const WallTime& now);

}  // namespace limber
