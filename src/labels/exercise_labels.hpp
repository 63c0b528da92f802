// What was done of an exercise, in words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "journal/summary.hpp"

namespace limber {

// By id; the id itself where there is no name.
std::string name_of(const std::map<std::string, std::string>& names, const std::string& exercise);

// "Right: 14 of 24 times, held 5:36 of 12:00"; without the side where there is none.
std::string done_words(const ExerciseDone& done);

// "Left out 9 times because it hurt"; one for each reason.
std::vector<std::string> left_out_words(const ExerciseDone& done);

}  // namespace limber
