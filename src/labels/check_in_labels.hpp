// The words of a check-in besides its questions, the same on a screen and in a terminal.
#pragma once

#include <string>

#include "journal/check_in.hpp"

namespace limber {

std::string check_in_title(Phase phase, const WallTime& asked);

}  // namespace limber
