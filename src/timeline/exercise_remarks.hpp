// What is to be said to whoever writes an exercise: that its words or its tags do not tell all of it.
#pragma once

#include <string>

#include "base/problem.hpp"
#include "routine/exercise.hpp"

namespace limber {

// Warnings at the members of the exercise, without a file or a line: those of stop_remarks(); "tags-missing",
// what the figure shows and no tag says; "fixed-side", words for one side in an exercise for both in turn;
// "no-picture", neither a figure nor a picture, and no walk, whose way is drawn.
Problems exercise_remarks(const Exercise& exercise);

// "left" or "right" where such a word stands in the text, the first of them; else "". Known in English alone;
// "a right angle" is none.
std::string fixed_side(const std::string& text);
// The text with {side} for that word, everywhere.
std::string with_side(const std::string& text);

}  // namespace limber
