// limber render ROUTINE -o FILE.pdf. Private to this room.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace limber {

bool is_handout_file(const std::string& file);

// The handout of a routine (by id or file) on "a4" or "letter", with the person chosen in Settings.
Exit render_handout(Console& console, const std::string& routine, const std::string& paper,
                    const std::string& file);

}  // namespace limber
