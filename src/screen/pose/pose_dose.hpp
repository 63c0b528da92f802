// The numbers of a dose, one by one.
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
// "hold", "tempo", "breath", "tension", "time"; in the order of Dose, behind them "stretch": contract and
// relax.
const std::vector<std::string>& dose_names();
const std::string& name_of(const Dose& dose);
std::string dose_words(const std::string& name);
Dose dose_named(const std::string& name);

}  // namespace limber
