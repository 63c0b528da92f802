// What is done of a routine by now, and what may rise, as the program leads to a session. Private to the
// program.
#pragma once

#include <optional>

#include "screen/program/program.hpp"

namespace limber {

PersonContext person_of(const World& world);

// What its mornings take back is written down before it is done again, and a pause is over.
Effects settle_doses(Program& program, const Routine& routine);

// As the person does it by now; a walk for which they chose the minutes is as long as that.
Routine by_levels(const Program& program, Routine routine);

// A small step, where nothing that was answered speaks against it, no sign stands in the way and no flare has
// to settle first.
std::optional<DoseOffer> step_to_offer(const Program& program);

}  // namespace limber
