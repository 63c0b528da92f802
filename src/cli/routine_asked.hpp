// The routine a command names, a walk in the minutes it asks for. Private to this room.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "routine/routine.hpp"
#include "store/open_shelf.hpp"

namespace limber {

// As routine_named(). With `minutes` above 0 it has to be a walk ("no-walk").
Result<std::shared_ptr<const Routine>> routine_asked(const std::string& name, double minutes, Shelf& shelf);

// --minutes, for a command that takes a routine.
void add_minutes(CLI::App& options, double& minutes);

}  // namespace limber
