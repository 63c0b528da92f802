// The words of the questions, the same on a screen and in a terminal.
#pragma once

#include <string>

#include "journal/check_in.hpp"

namespace limber {

struct QuestionWords {
  std::string question;
  std::string low;   // what 0 means
  std::string high;  // what 10 means
};

// `question` is "pain", "stiffness", "stress" or "mood". Anchors as in domain §2: NPRS for pain, the others
// alike.
QuestionWords question_words(const std::string& question, Phase phase);

std::string check_in_title(Phase phase);

}  // namespace limber
