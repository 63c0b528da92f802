// An exercise on paper: its figures beside its words. Private to this room.
#pragma once

#include "base/person.hpp"
#include "export/handout_steps.hpp"
#include "export/page_layout.hpp"

namespace limber {

// The words of a text, for the side that is shown.
std::string said(const LocalText& text, const Exercise& exercise, const std::string& language);
// How to take it up, what to do, and how to come back.
std::string move_words(const Exercise& exercise, const std::string& language);

// One block that holds figures and words; words that find no room on a page (`most` high) follow in blocks of
// their own, at the full width.
std::vector<Block> card_blocks(const HandoutExercise& card, const std::string& language, const Person& person,
                               const TextMeasure& measure, double width, double most);

// In short, two beside each other, their pictures small: up to eight on a page (`body`). Lines stand in the
// card of the exercise they come before; one whose words find no room on a page is as in card_blocks().
std::vector<Block> compact_blocks(const std::vector<HandoutStep>& steps, const std::string& language,
                                  const Person& person, const TextMeasure& measure, Size body);

// A line between exercises.
std::vector<Block> line_blocks(const HandoutLine& line, const TextMeasure& measure, double width,
                               double most);

}  // namespace limber
