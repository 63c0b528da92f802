// A routine as it is read on paper: its exercises in order and numbered, and short lines between them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

struct HandoutExercise {
  int number = 1;
  Exercise exercise;   // with what the routine asks of it, as a session does it
  std::string easier;  // the name of its gentler variant, "" if none
  std::string note;    // the therapist's, "" if none
  int sets = 1;
  Millis set_rest{0};
  std::vector<std::string> days = {};  // none: whenever the routine is done
};
struct HandoutLine {
  std::string words;
  bool aside = false;  // a short rest or a question: a sheet that is to be short leaves it out
};
using HandoutStep = std::variant<HandoutExercise, HandoutLine>;

// Repeats are not unrolled but told of. Fails if a step names no exercise of the library.
Result<std::vector<HandoutStep>> handout_steps(const Routine& routine, const Library& library);

}  // namespace limber
