// Steps of a routine in words, for who writes them.
#pragma once

#include <string>

#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

// "Single knee to chest", "Rest", "Repeat".
std::string step_title(const Step& step, const Library& library, const std::string& language);
// "2 × 20 s, both sides", "15 s", the words that are said.
std::string step_detail(const Step& step, const Library& library, const std::string& language);

}  // namespace limber
