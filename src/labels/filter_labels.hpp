// Filters of routines in the person's language.
#pragma once

#include <string>

#include "routine/filter.hpp"

namespace limber {

// "Area", and "neck", "5 minutes at most".
std::string filter_words(FilterBy by);
std::string value_words(FilterBy by, const std::string& value);
// What is chosen, "" if nothing is: "a chair, a mat".
std::string chosen_words(const RoutineFilter& filter, FilterBy by);

}  // namespace limber
