// Whether the input or the machine is to blame. Private to this room.
#pragma once

#include "cli/command.hpp"

namespace limber {

// 3 if the disk would not have it, else 1.
Exit exit_for_files(const Problems& problems);

}  // namespace limber
