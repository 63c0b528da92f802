// Another program, run without a shell and never for longer than allowed. Private to this room.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace limber {

enum class ProgramEnd { well, badly, not_found, too_late };

// Runs words[0] (looked up in PATH) with the words as its arguments, `input` as its standard input, and what
// it prints thrown away. `badly`: it ended with an error or by a signal. `too_late`: it ran for longer than
// `limit`, or `stop` became true, and was killed with every program it had started in its process group.
// Waits until it is gone.
ProgramEnd run_program(const std::vector<std::string>& words, const std::string& input, Millis limit,
                       const std::atomic<bool>& stop);

}  // namespace limber
