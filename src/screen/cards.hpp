// Routines as Home and `limber list` show them.
#pragma once

#include <memory>
#include <vector>

#include "screen/intent.hpp"

namespace limber {

// Length as compiled with estimated speech; `last_done` is left to note_last_done().
RoutineCard card_for(const std::shared_ptr<const Routine>& routine, const Library& library, const Pace& pace);

// The date each routine was last done, from the journal (newest first).
void note_last_done(std::vector<RoutineCard>& cards, const std::vector<SessionRecord>& sessions);

// Which of them lie in the person's own folder of routines.
void note_own(std::vector<RoutineCard>& cards, const std::string& folder);
// The exercises whose files lie in this folder or below it.
std::vector<std::string> own_exercises(const Library& library, const std::string& folder);

// The card of this routine; null if there is none.
const RoutineCard* card_named(const std::vector<RoutineCard>& cards, const std::string& id);

}  // namespace limber
