// What a routine still says and asks where exercises of it are left out.
#pragma once

#include <vector>

#include "routine/routine.hpp"

namespace limber {

// Whether something is done: an exercise, or breathing.
bool is_work(const Step& step);
bool any_work(const std::vector<Step>& steps);

// Of `left`, what is left of `asked`: out go the words that are said only with exercises it no longer has,
// and, where it has fewer, each question how it is that has nothing to ask about or nothing to make easier.
// Words of exercises that `asked` has not stay: they were done before, in a session that is gone on with.
void leave_out_idle(Routine& left, const Routine& asked);

}  // namespace limber
