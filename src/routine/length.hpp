// How long a routine or an exercise asks for, without unrolling repeats.
#pragma once

#include <functional>
#include <vector>

#include "routine/routine.hpp"

namespace limber {

// Prescribed work and pauses, for both sides where both are asked for; words and changes of position come on
// top. Counts and seconds as doubles: nested repeats may ask for more than an integer holds.
struct AskedLength {
  double steps = 0;  // after unrolling
  double seconds = 0;
};

// `find` gives the exercise a step names as it is without the step, or null where it is not known.
using FindExercise = std::function<const Exercise*(const ExerciseStep&)>;
AskedLength asked_length(const std::vector<Step>& steps, const FindExercise& find);

// The same for one exercise: 300 s, 50 times, for each side at most.
Millis asked_length(const Exercise& exercise);

// A step's overrides put into its exercise's dose. What does not fit that kind of dose is left out.
Dose with_overrides(Dose dose, const ExerciseStep& step);

// What is wrong where the length is more than most_steps or longest_session, at the file's "steps"; "" else.
std::string too_long_words(const AskedLength& length);

}  // namespace limber
