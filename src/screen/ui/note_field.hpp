// The note that goes with a check-in, written then or corrected later.
#pragma once

#include <string>

#include "frame/frame_builder.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

inline constexpr TextRules note_rules{.several_lines = true, .most_characters = 2000};

// The field `key` of `fields`, in a column; `focus` is the index of the FocusText that goes there. Returns
// the height.
double draw_note(FrameBuilder& sheet, const Rect& column, const std::string& key, const TextFields& fields,
                 int focus);

}  // namespace limber
