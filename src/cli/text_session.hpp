// A session in the terminal: the same program as the window's, led by the same intents, told as lines of
// text.
#pragma once

#include "base/clock.hpp"
#include "cli/command.hpp"
#include "cli/command_line.hpp"
#include "cli/terminal.hpp"

namespace limber {

// Runs the routine of the request to its end, or until the person ends it.
Exit run_text_session(Console& console, const WindowRequest& request, Keys& keys,
                      const Clocks& clocks = system_clocks());

}  // namespace limber
