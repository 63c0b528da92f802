// The exercises a routine may name.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "routine/exercise.hpp"
#include "routine/routine.hpp"

namespace limber {

class Library {
 public:
  // A later exercise with the same id replaces the earlier one (a therapist's own before the shipped one).
  void add(Exercise exercise);
  const Exercise* find(std::string_view id) const;  // null if there is none
  const std::map<std::string, Exercise, std::less<>>& exercises() const { return exercises_; }

  // `easier` and `harder` that name nothing or lead back to themselves, and what is called harder and is
  // among the easier ones, at the place it is written.
  Problems problems() const;

 private:
  std::map<std::string, Exercise, std::less<>> exercises_;
};

// What only shows with the library at hand: exercise ids that name nothing ("did you mean"), a dose override
// that does not fit the exercise's kind of dose. Places are those of the routine's file.
Problems unresolved(const Routine& routine, const Library& library);

// The exercise of a step as it is without the step, written in place or of the library; null if its id names
// nothing.
const Exercise* named_by(const ExerciseStep& step, const Library& library);

// The exercise of a step with the step's overrides applied; nullopt if its id names nothing.
std::optional<Exercise> resolved(const ExerciseStep& step, const Library& library);

}  // namespace limber
