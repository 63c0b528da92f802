// An exercise on paper: its figures beside its words. Private to this room.
#pragma once

#include "base/person.hpp"
#include "export/handout_steps.hpp"
#include "export/page_layout.hpp"

namespace limber {

// One block that holds figures and words; words that find no room on a page (`most` high) follow in blocks of
// their own, at the full width.
std::vector<Block> card_blocks(const HandoutExercise& card, const std::string& language, const Person& person,
                               const TextMeasure& measure, double width, double most);

// A line between exercises.
std::vector<Block> line_blocks(const HandoutLine& line, const TextMeasure& measure, double width,
                               double most);

}  // namespace limber
