// What `limber render --screen review` shows: the journals a client or several returned, as the window has
// them.
#pragma once

#include <string>

#include "screen/program.hpp"
#include "store/shelf.hpp"

namespace limber {

// The review of a file or folder, with everything read; a file alone is the client's page.
Program in_review(Program program, const std::string& path, const Shelf& shelf, const WallTime& now);

}  // namespace limber
