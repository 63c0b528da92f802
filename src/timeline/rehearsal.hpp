// What a rehearsal would show: nothing wrong with the file, but with the session it makes.
#pragma once

#include <string>
#include <vector>

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

// A remark, and the moment of the session it is about.
struct TimedRemark {
  Millis at{0};
  Problem remark;
  bool operator==(const TimedRemark&) const = default;
};

// The same, with the warnings compile() gave ("words-too-long") among them, in order of time. Each is where
// it can be heard or seen: at its step; of too many exercises at the first one too many; of a long session
// where it becomes too long; of changes at the first one too many; of a long stretch where it gets longer
// than it helps.
std::vector<TimedRemark> timed_remarks(const Timeline& timeline, const Problems& warnings,
                                       const Routine& routine);

// Where each of the timeline's steps is written in the routine: "/steps/2", "/steps/3/steps/0".
std::vector<std::string> step_pointers(const Routine& routine);

// When what is written at this pointer begins for the first time: of a repeat step, its first step. 0 where
// there is nothing of the kind.
Millis begins_at(const Timeline& timeline, const Routine& routine, const std::string& pointer);

}  // namespace limber
