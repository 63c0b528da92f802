// The numbers of a dose, one by one, for setting them with less and more.
#pragma once

#include <string>
#include <vector>

#include "routine/numbers.hpp"

namespace limber {

struct DoseNumber : Number {
  std::string label;
  double step = 1;
};
// In the order of the format.
std::vector<DoseNumber> dose_numbers(const Dose& dose);
// "30 seconds", "3 times", "2.5 minutes".
std::string number_words(const DoseNumber& number);
// One of its numbers more or less by so many steps, within its range; a name it has not changes nothing.
Dose stepped(Dose dose, const std::string& name, int by);

// "hold", "tempo", "breath", "tension", "time"; in the order of Dose, behind them "stretch": contract and
// relax.
const std::vector<std::string>& dose_names();
const std::string& name_of(const Dose& dose);
std::string dose_words(const std::string& name);
Dose dose_named(const std::string& name);

}  // namespace limber
