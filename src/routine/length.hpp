// How long a routine or an exercise asks for, without unrolling repeats.
#pragma once

#include <functional>
#include <vector>

#include "base/problem.hpp"
#include "routine/routine.hpp"

namespace limber {

// Prescribed work and pauses, for both sides where both are asked for; words and changes of position come on
// top. Counts and seconds as doubles: nested repeats may ask for more than an integer holds.
struct AskedLength {
  double steps = 0;  // after unrolling
  double seconds = 0;
};

// `find` gives the exercise a step names, with its overrides applied, or nullopt where it is not known.
using FindExercise = std::function<std::optional<Exercise>(const ExerciseStep&)>;
AskedLength asked_length(const std::vector<Step>& steps, const FindExercise& find);

// The same for one exercise: 300 s, 50 times, for each side at most.
Millis asked_length(const Exercise& exercise);

// A step's overrides put into its exercise. What does not fit the exercise's kind of dose is left out.
Exercise with_overrides(Exercise exercise, const ExerciseStep& step);

// The problem where the length is more than most_steps or longest_session; its place is the file's "steps".
std::optional<Problem> too_long(const AskedLength& length, Place place);

}  // namespace limber
