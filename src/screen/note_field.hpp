// The note that goes with a check-in, written then or corrected later.
#pragma once

#include <string>

#include "screen/page.hpp"
#include "screen/text_fields.hpp"

namespace limber {

inline constexpr TextRules note_rules{.several_lines = true, .most_characters = 2000};

// The field `key` of `fields`, in a column. Returns the height.
double draw_note(PageBuilder& sheet, const Rect& column, const std::string& key, const TextFields& fields);

}  // namespace limber
