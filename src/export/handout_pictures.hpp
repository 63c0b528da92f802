// An exercise's figures, or the therapist's photograph, on paper. Private to this room. Lengths are points.
#pragma once

#include "base/person.hpp"
#include "export/page_layout.hpp"
#include "routine/exercise.hpp"

namespace limber {

inline constexpr double picture_width = 218;  // of the column they stand in

// Sides are shown and told as a session does them: the left one first.
bool shows_left(const Exercise& exercise);

// 0 if the exercise has no picture.
double pictures_height(const Exercise& exercise, const TextMeasure& measure);

// The first and the last pose with captions and a ring where it is felt, from the top of `column`; below
// them, or in their place, the exercise's own pictures.
void add_pictures(std::vector<Item>& items, const Rect& column, const Exercise& exercise,
                  const Person& person, const TextMeasure& measure);

// The same without captions, side by side in a band as high as it is given.
void add_small_pictures(std::vector<Item>& items, const Rect& band, const Exercise& exercise,
                        const Person& person);

}  // namespace limber
