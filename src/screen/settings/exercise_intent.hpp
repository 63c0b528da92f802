// What can be asked on an exercise's own page.
#pragma once

#include <variant>

#include "screen/ui/request.hpp"

namespace limber {

using ExerciseIntent = std::variant<Request>;
using ExerciseEffect = std::variant<Request>;

}  // namespace limber
