// The two pages of the review. Private to it.
#pragma once

#include "labels/review_labels.hpp"
#include "screen/bench/review_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {

// Each fills the column from its top and returns the height.
double draw_client_page(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state,
                        const World& world);

// A sign and words beside it: more urgent kinds have another sign, and never colour alone. Returns the
// height.
double draw_flag(ReviewBuilder& sheet, const Rect& column, FlagKind kind, const std::string& words);

}  // namespace limber
