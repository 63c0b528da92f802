// A routine as it is done today: by what suits the person, a flare and a warning sign leave of it. Private to
// the program.
#pragma once

#include <optional>
#include <vector>

#include "screen/program/program.hpp"

namespace limber {

// What a sign that stands in the way leaves of a routine: of an urgent one its breathing on a chair, of an
// emergency nothing. Without a journal, and where nothing is asked, all of it.
std::optional<Routine> left_by_signs(const Program& program, const Routine& routine);

// As it suits the person, and as much of it as a flare leaves for today; gently is half, whatever it leaves.
Adapted adapted_for(const Program& program, const Routine& routine, std::vector<Allowance> chosen,
                    bool gently = false);

// The next session is of it, and its voice is made meanwhile.
PrepareSession prepare(Program& program, Adapted fit);

}  // namespace limber
