// What is wrong, for whoever writes in the window and never sees the file.
#pragma once

#include <string>

#include "base/problem.hpp"
#include "routine/library.hpp"

namespace limber {

// In words of the page: no keys, no ids. What has none of its own is told as for the file.
std::string problem_words(const Problem& problem, const Library& library);

}  // namespace limber
