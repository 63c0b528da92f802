// At what hours of a day a schedule means its sessions.
#pragma once

#include <string>
#include <vector>

#include "routine/routine.hpp"

namespace limber {

// In minutes since midnight: those it names; else 10:00; 10:00 and 18:00; then 9:00 to 21:00 evenly.
std::vector<int> planned_minutes(const Schedule& schedule);

// As a schedule has it: "08:30".
std::string hour_of(int minute);

}  // namespace limber
