// What a relief puts in the place of an exercise, and at the end. Private to this room.
#pragma once

#include <vector>

#include "routine/library.hpp"
#include "timeline/timeline.hpp"
#include "timeline/timeline_builder.hpp"

namespace limber {

inline constexpr BreathDose closing_breaths{4s, 0s, 6s, 0s, 60s};  // six a minute, longer out (evidence E53)

// What may be done in the place of a step's exercise, the best first: of its easier variants, near ones
// before far ones, those that are done in its position, with things this session has at hand, with no
// pressure that is not its own and with no more of anything (timeline/gentle.hpp); behind them the exercise
// itself, half as far and half as much, unless it is as little as can be. For the right side alone where the
// left one is done.
std::vector<TimelineStep> easier_steps(const Timeline& session, const TimelineStep& sore, bool left_done,
                                       const Library& library);

// Announces what comes in for an exercise.
const std::string& opener_instead(const Phrases& phrases, const TimelineStep& sore,
                                  const TimelineStep& instead);

// At half its dose; as it was where that is all it can be.
std::shared_ptr<const Exercise> eased(std::shared_ptr<const Exercise> exercise);

// At half its length, as often.
Dose shortened(Dose dose);

}  // namespace limber
