// How long, how often, which way and on which sides, as signs: what a picture alone cannot tell.
#pragma once

#include <string>
#include <vector>

#include "frame/measure.hpp"
#include "frame/theme.hpp"
#include "routine/exercise.hpp"

namespace limber {

// A clock with the seconds of a hold, out and in of a breath with theirs, the number of times, there and
// back, both sides: those the dose asks for, from the left of `row` and as high as it. What finds no room is
// left out.
void add_dose_signs(std::vector<Item>& items, const Rect& row, const Exercise& exercise, const Theme& theme,
                    const TextMeasure& measure);

// What those of them that are no words mean, a sentence each.
std::vector<std::string> dose_sign_words(const Exercise& exercise);

}  // namespace limber
