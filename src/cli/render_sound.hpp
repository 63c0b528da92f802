// limber render ROUTINE -o FILE.wav and its like. Private to this room.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace limber {

// The session of a routine (by id or file) as sound, with this person's voice, pace and volumes. Tells how
// far it is on `err` when `progress` is asked for.
Exit render_sound(Console& console, const std::string& routine, const std::string& file, bool progress);

}  // namespace limber
