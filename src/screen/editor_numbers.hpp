// The numbers of a step and of a routine that an editor steps up and down: one table for what is shown and
// for what is changed.
#pragma once

#include <string>
#include <vector>

#include "routine/library.hpp"
#include "routine/ranges.hpp"
#include "routine/routine.hpp"

namespace limber {

struct EditorNumber {
  std::string name;   // "hold_s": the member it is in files, in front of it the kind where several share one
  std::string label;  // in the person's language
  double value = 0;
  Range range;
  double notch = 1;      // of one press
  bool differs = false;  // from what the library's exercise says
};

// "30 s", "8 times", "2.5 minutes".
std::string number_words(const EditorNumber& number);

// Those a step has; none where its exercise is not known.
std::vector<EditorNumber> numbers_of(const Step& step, const Library& library);
// With one of them changed, kept within its range. What a step cannot say of an exercise of the library - a
// tempo, a breath - makes it an exercise written in place. The value of the library's exercise is no
// difference.
Step with_number(Step step, const std::string& name, double value, const Library& library);

// Those of the routine as a whole: its schedule and its stop rules.
std::vector<EditorNumber> numbers_of(const Routine& routine);
Routine with_number(Routine routine, const std::string& name, double value);

}  // namespace limber
