// As much of a returned journal as a list needs, read past the rest. Private to this room.
#pragma once

#include <optional>
#include <string>

#include "journal/review.hpp"

namespace limber {

// Sessions with when, what, how they ended, pain and stiffness, and what was left out for pain; the checks
// for warning signs. Steps that were done, notes and questionnaires are passed over. nullopt for anything
// that is not as it should be: read_returned_file() then finds out what, and where.
std::optional<ReturnedJournal> scan_returned(const std::string& text);

}  // namespace limber
