// The same exercise on a mat or in a bed.
#pragma once

#include <string>

#include "routine/exercise.hpp"

namespace limber {

// With `lie_on` "bed", a bed in place of the exercise's mat, in its list of props and in its figure; else as
// it is.
Exercise laid_on(Exercise exercise, const std::string& lie_on);

}  // namespace limber
