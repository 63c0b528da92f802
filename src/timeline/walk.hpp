// A walk: a session of minutes, there and back (evidence E55).
#pragma once

#include <optional>
#include <vector>

#include "routine/library.hpp"
#include "routine/routine.hpp"
#include "timeline/performed_step.hpp"

namespace limber {

inline constexpr const char* walk_id = "walk";        // of the routine that comes along …
inline constexpr const char* walking_id = "walking";  // … and of its exercise
inline constexpr double least_walk = 1;               // minutes
inline constexpr double most_walk = 60;               // what a dose of minutes may hold
inline constexpr double first_walk = 5;               // for whoever did not walk yet
inline constexpr double turn_of_walk = 0.5;           // the share of it at which one turns round

// Whether it is done by walking for some minutes: it has a turn, and no figure.
bool is_walk(const Exercise& exercise);

// How many minutes a routine walks in all; nullopt where it does anything else, too.
std::optional<double> walk_minutes(const Routine& routine, const Library& library);

// The same walk in so many minutes, least_walk to most_walk; of several walks in it each has its share. What
// is no walk stays as it is.
Routine walk_routine(const Routine& walk, const Library& library, double minutes);

// Walks to choose from around one of so many minutes: four, shortest first, round ones and that one.
std::vector<double> walks_around(double minutes);

// How long was walked in a session.
Millis walked(const std::vector<PerformedStep>& steps, const Library& library);

}  // namespace limber
