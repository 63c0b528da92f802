// An exercise's own words, and what was done of it in words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "journal/summary.hpp"
#include "routine/exercise.hpp"

namespace limber {

// By id; the id itself where there is no name.
std::string name_of(const std::map<std::string, std::string>& names, const std::string& exercise);

// The side an exercise begins with; none where both are worked at once.
BodySide first_side(const Exercise& exercise);
// The words for this side: {side} is filled in.
std::string sided_words(const LocalText& text, const std::string& language, BodySide side);

// The pose, for whoever does not see the figure: how the body lies or stands, which side it is about, and the
// exercise's own words for taking it up. `side` none: the side it begins with, if it has any.
std::string pose_words(const Exercise& exercise, const std::string& language, BodySide side);

// What there is to know of an exercise before it is done: what it is good for, what to feel, when to stop,
// how much, and where it comes from. What is not said of it is left out.
struct ExercisePart {
  std::string title;
  std::string words;
  bool warns = false;  // when to stop
};
std::vector<ExercisePart> about_exercise(const Exercise& exercise, const std::string& language);

// "Right: 14 of 24 times, held 5:36 of 12:00"; without the side where there is none.
std::string done_words(const ExerciseDone& done);

// "Left out 9 times because it hurt"; one for each reason.
std::vector<std::string> left_out_words(const ExerciseDone& done);

}  // namespace limber
