// What is to be respected about a person, in words for their therapist: conditions, wishes, where not to
// press, and what was done against advice.
#pragma once

#include <string>
#include <vector>

#include "journal/screening.hpp"
#include "journal/summary.hpp"

namespace limber {

// The answers to how one gets down to the floor and up again, by their names.
std::vector<std::pair<std::string, std::string>> floor_choices();

// As it stands on that local day: "Osteoporosis (thin bones)", "A fresh bruise: left calf", "Down to the
// floor: not at all", "Pressure: light", "Not to be pressed: left calf". Empty where nothing was told.
std::vector<std::string> respected_words(const Screening& screening, std::int64_t day);

// "Child's pose, in spite of osteoporosis (thin bones): allowed by the person, 3 times, the last on 5
// November".
std::vector<std::string> allowance_words(const std::vector<AllowedExercise>& allowed,
                                         const std::map<std::string, std::string>& names);

}  // namespace limber
