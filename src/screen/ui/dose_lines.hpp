// How somebody's doses go, in lines: for their journal, and for the therapist's review.
#pragma once

#include <string>
#include <vector>

#include "screen/ui/world.hpp"

namespace limber {

// What changed, the latest first: "12 November: Bridge: 9 times (said yes)"
std::vector<std::string> change_lines(const std::vector<DoseChange>& changes, const World& world,
                                      std::int64_t today);

// Where they stand in the programmes they took up, and how they do each exercise by now where that is not as
// its file has it: "Bridge: 9 times, in “Stronger”".
std::vector<std::string> standing_lines(const AboutPerson& person, const std::vector<SessionRecord>& sessions,
                                        const World& world, const WallTime& now);

// The routines that are ready for one small step more by the rule, with the step; Limber asks the person.
std::vector<std::string> ready_lines(const AboutPerson& person, const std::vector<SessionRecord>& sessions,
                                     const World& world, const WallTime& now);

}  // namespace limber
