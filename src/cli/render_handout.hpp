// limber render ROUTINE -o FILE.pdf. Private to this room.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "screen/effect/export_request.hpp"

namespace limber {

bool is_handout_file(const std::string& file);

// The handout of a routine (by id or file), with the person chosen in Settings.
Exit render_handout(Console& console, const ExportRequest& wish, const std::string& file);

}  // namespace limber
