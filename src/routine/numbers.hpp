// The numbers of a dose and of a step, for an editor that lists and changes them one by one.
#pragma once

#include <string>
#include <vector>

#include "routine/library.hpp"
#include "routine/ranges.hpp"
#include "routine/routine.hpp"

namespace limber {

struct Number {
  // As in files: "hold_s". Of a list each has its own: "there_s", "hold_in_s", "hold_2_s", "reps_most".
  std::string name;
  double value = 0;  // in the unit of its range
  Range range;
  bool differs = false;  // from what the library's exercise says
};

// In the order of the format.
std::vector<Number> numbers_of(const Dose& dose);
bool has_number(const Dose& dose, const std::string& name);
// With one of them changed, kept within its range; a name it has not changes nothing.
Dose with_number(Dose dose, const std::string& name, double value);

// Those a step has; none where its exercise is not known.
std::vector<Number> numbers_of(const Step& step, const Library& library);
// What a step cannot say of an exercise of the library - a tempo, a breath - makes it an exercise written in
// place. The value of the library's exercise is no difference.
Step with_number(Step step, const std::string& name, double value, const Library& library);

}  // namespace limber
