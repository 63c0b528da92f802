// Questionnaires over time, in words, each in its own direction.
#pragma once

#include <string>
#include <vector>

#include "journal/assessment.hpp"

namespace limber {

// Those of one instrument that have a score, oldest first.
std::vector<Assessment> scored(const std::vector<Assessment>& list, Instrument instrument);

std::string instrument_words(Instrument instrument);  // "Pain and everyday life (PEG)"
std::string direction_words(Instrument instrument);   // "0 to 10, lower is better"

// "7 on 25 October → 4.3 on 22 November: a meaningful change, for the better"; `list` as from scored().
std::string course_words(const std::vector<Assessment>& list);

}  // namespace limber
