// Less of the same: for a sore day, and for what is too much just now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

inline constexpr Millis shortest_hold{5'000};  // a hold that is halved (evidence E5)

// The tags of what an exercise presses with: those it has, and those its things and its technique mean
// ("pr.ball"). Empty: it presses nowhere.
std::vector<std::string> pressure_of(const Exercise& exercise);

// Half the hold and half the time (not under 5 s), half the repetitions (not under 1). Breathing and lying
// still do nobody harm: they keep their length.
Dose halved_dose(const Exercise& exercise);

// The same routine for a sore day (evidence E5): every exercise at half its dose, and none that presses, be
// it with a ball, a roller or a hand. Steps whose exercise is not in the library stay as they are. No steps:
// nothing would be left of it.
Routine gentler(const Routine& routine, const Library& library);

// This much of a dose, 1 to 100 per cent: of the hold (whole seconds) or, where less than 5 s of it would be
// left, of how often; of the repetitions of movements and tensions, at least one; of the time. Breathing and
// lying still keep their length.
Dose dose_at(const Exercise& exercise, int percent);

// The same routine with every exercise at this much of its dose: the way back after a flare (evidence E62).
// It presses as it did.
Routine at_percent(const Routine& routine, const Library& library, int percent);

// One step at half its dose; it presses as it did.
ExerciseStep smaller(ExerciseStep step, const Library& library);

// `easier`, as a step in the place of an exercise that is too sore: held no longer, done no more often and
// taking no longer in all than that one, on its sides only. nullopt: even the least of it would be more.
std::optional<ExerciseStep> no_more_than(const Exercise& sore, const Exercise& easier);

}  // namespace limber
