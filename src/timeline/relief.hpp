// What a relief puts in the place of an exercise, and at the end. Private to this room.
#pragma once

#include "routine/library.hpp"
#include "timeline/timeline.hpp"

namespace limber {

inline constexpr BreathDose closing_breaths{4s, 0s, 6s, 0s, 60s};  // six a minute, longer out (evidence E53)

// The easier variant of an exercise; null if there is none.
const Exercise* easier_variant(const Exercise& exercise, const Library& library);

// That variant as a step of a session on this (as Routine::lie_on): for the right side alone where the left
// one is done.
TimelineStep easier_step(const Exercise& exercise, const Exercise& easier, bool left_done,
                         const std::string& lie_on);

}  // namespace limber
