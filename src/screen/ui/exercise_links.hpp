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

// What a routine is made of, each once, in its order; what the library does not know is left out.
std::vector<std::shared_ptr<const Exercise>> exercises_of(const Routine& routine,
                                                          const std::shared_ptr<const Library>& library);

// All of the library, by their names in this language.
std::vector<std::shared_ptr<const Exercise>> exercises_by_name(const std::shared_ptr<const Library>& library,
                                                               const std::string& language);

}  // namespace limber
