// What was changed in an answer, so that a journal says it was.
#pragma once

#include <vector>

#include "journal/session_record.hpp"

namespace limber {

// A correction for each answer that differs, in the order of CheckIn, stamped `at`. Empty if nothing differs.
std::vector<Correction> corrections_between(Phase phase, const CheckIn& before, const CheckIn& after,
                                            const WallTime& at);

// "left-hip 4; sacrum": each region with its rating, if it has one.
std::string areas_text(const std::vector<AreaRating>& areas);

}  // namespace limber
