// Exercises as screens link to them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

// One of the library, which it keeps alive; null if there is none of this id.
std::shared_ptr<const Exercise> exercise_of(const std::shared_ptr<const Library>& library,
                                            const std::string& id);

// Where one goes from here when it has become easy: what names it as its easier one, and is done in the same
// way and position. None where more than three do: that is where people rest, not a step of a ladder.
std::vector<std::shared_ptr<const Exercise>> harder_than(const Exercise& exercise,
                                                         const std::shared_ptr<const Library>& library);

// What a routine is made of, each once, in its order; what the library does not know is left out.
std::vector<std::shared_ptr<const Exercise>> exercises_of(const Routine& routine,
                                                          const std::shared_ptr<const Library>& library);

// All of the library, by their names in this language.
std::vector<std::shared_ptr<const Exercise>> exercises_by_name(const std::shared_ptr<const Library>& library,
                                                               const std::string& language);

}  // namespace limber
