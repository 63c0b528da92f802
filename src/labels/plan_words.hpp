// How much and how often, in words for paper.
#pragma once

#include <string>
#include <vector>

#include "routine/routine.hpp"

namespace limber {

inline constexpr int days_of_week = 7;

// "8 seconds", "1 minute", "1 minute 30 seconds"; fractions of a second as they are.
std::string length_words(Millis length);

// "8", "8–12".
std::string number_words(const Reps& reps);

// "2 times on each side", "hold 30 seconds", "rest 8 seconds in between", "the red band": what a session does
// with this dose.
std::vector<std::string> dose_words(const Exercise& exercise);
// "3 sets", "rest 1 minute after each"; nothing for one.
std::vector<std::string> sets_words(int sets, Millis rest);

// "in 4 seconds", "out 6 seconds", "for 1 minute".
std::vector<std::string> breath_words(const BreathDose& dose);

// "Monday to Friday", "on Tuesday and Thursday"; of no days "Monday to Sunday".
std::string days_words(const std::vector<std::string>& days);

// "Twice a day, at 11:00 and 15:30, Monday to Friday, for 4 weeks."
std::string schedule_words(const Schedule& schedule);

// The first letter large, where it is one of a to z.
std::string sentence_case(std::string words);

}  // namespace limber
