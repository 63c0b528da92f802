// What a rehearsal would show: nothing wrong with the file, but with the session it makes.
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "timeline/timeline.hpp"

namespace limber {

inline constexpr int most_exercises_wanted = 8;            // with more, people give up sooner (evidence E57)
inline constexpr Millis longest_session_wanted = 20min;    // likewise
inline constexpr int most_floor_changes = 3;               // down to the floor or up from it (evidence E56)
inline constexpr Millis longest_stretch_of_area{240'000};  // hardly any gain beyond (evidence E50)

// Warnings about the compiled session of a routine, each at its place in the routine's file. Rules:
// "many-exercises", "long-session", "side-missing" (one side is worked and the other never is),
// those of exercise_remarks.hpp (an exercise written in place),
// "floor-changes" (getting down to the floor and up again too often; not in a bed), "long-stretch" (one area
// held in stretches for longer than longest_stretch_of_area on one side).
Problems remarks(const Timeline& timeline, const Routine& routine);

// A remark, the moment of the session it is about, and why it is made: "" where its words say it all.
struct LintWarning {
  Millis at{0};
  Problem remark;
  std::string why = {};
  bool operator==(const LintWarning&) const = default;
};

// The same, with the warnings compile() gave ("words-too-long") among them, in order of time. Each is where
// it can be heard or seen: at its step; of too many exercises at the first one too many; of a long session
// where it becomes too long; of changes at the first one too many; of a long stretch where it gets longer
// than it helps.
std::vector<LintWarning> timed_remarks(const Timeline& timeline, const Problems& warnings,
                                       const Routine& routine);

// When what is written at this pointer begins for the first time: of a repeat step, its first step. 0 where
// there is nothing of the kind.
Millis begins_at(const Timeline& timeline, const Routine& routine, const std::string& pointer);

}  // namespace limber
