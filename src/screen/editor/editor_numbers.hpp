// The numbers of a step and of a routine that an editor steps up and down.
#pragma once

#include <string>
#include <vector>

#include "routine/numbers.hpp"
#include "screen/ui/editor_number.hpp"

namespace limber {

std::vector<EditorNumber> labelled_numbers(const Step& step, const Library& library);

// Those of the routine as a whole: its schedule and its stop rules.
std::vector<EditorNumber> numbers_of(const Routine& routine);
Routine with_number(Routine routine, const std::string& name, double value);

}  // namespace limber
