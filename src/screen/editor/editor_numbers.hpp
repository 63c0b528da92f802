// The numbers of a step and of a routine that an editor steps up and down.
#pragma once

#include <string>
#include <vector>

#include "frame/number_scale.hpp"
#include "routine/numbers.hpp"

namespace limber {

struct EditorNumber : Number {
  std::string label;  // in the person's language
  double notch = 1;   // of one press
};
NumberScale scale_of(const EditorNumber& number);

// The key of its areas, and what a key is the number of; "": of none.
std::string number_area(const std::string& name);
std::string number_of_area(const std::string& key);

// "30 s", "8 times", "2.5 minutes".
std::string number_words(const EditorNumber& number);

std::vector<EditorNumber> labelled_numbers(const Step& step, const Library& library);

// Those of the routine as a whole: its schedule and its stop rules.
std::vector<EditorNumber> numbers_of(const Routine& routine);
Routine with_number(Routine routine, const std::string& name, double value);

}  // namespace limber
