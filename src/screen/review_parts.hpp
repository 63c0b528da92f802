// The two pages of the review. Private to it.
#pragma once

#include "screen/page.hpp"
#include "screen/review_screen.hpp"
#include "screen/review_words.hpp"

namespace limber {

// Each fills the column from its top and returns the height.
double draw_client_page(PageBuilder& sheet, const Rect& rect, const ReviewScreen& state);

// A sign and words beside it: more urgent kinds have another sign, and never colour alone. Returns the
// height.
double draw_flag(PageBuilder& sheet, const Rect& column, FlagKind kind, const std::string& words);

}  // namespace limber
