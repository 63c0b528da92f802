// What Home says of a routine that it offers: by what right, and why this one.
#pragma once

#include <string>

#include "screen/home/home.hpp"

namespace limber {

// "From your therapist, Anna Berg", "Your plan for today", "A suggestion for this evening"; "" for nothing.
std::string reason_words(const Today& now, const World& world);

// One short line: "None of it is on the floor."
std::string why_words(const Today& now, const World& world);

// "7 minutes · on a chair · last done yesterday".
std::string facts_words(const World& world, const RoutineCard& card);

}  // namespace limber
