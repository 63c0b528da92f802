// What a rehearsal would show: nothing wrong with the file, but with the session it makes.
#pragma once

#include "base/problem.hpp"
#include "timeline/timeline.hpp"

namespace limber {

inline constexpr int most_exercises_wanted = 8;            // domain 1.10: with more, people give up sooner
inline constexpr Millis longest_session_wanted = 20min;    // likewise
inline constexpr int most_floor_changes = 3;               // down to the floor or up from it, domain 3.3
inline constexpr Millis longest_stretch_of_area{240'000};  // domain 1.1: hardly any gain beyond

// Warnings about the compiled session of a routine, each at its place in the routine's file. Rules:
// "many-exercises", "long-session", "side-missing" (one side is worked and the other never is),
// "floor-changes" (getting down to the floor and up again too often; not in a bed), "long-stretch" (one area
// held in stretches for longer than longest_stretch_of_area on one side).
Problems remarks(const Timeline& timeline, const Routine& routine);

}  // namespace limber
