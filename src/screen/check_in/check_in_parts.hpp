// The pages of a check-in besides its questions.
#pragma once

#include "screen/check_in/check_in.hpp"

namespace limber {

// What may be said besides: where it is and how strong there, how tense, in which mood, a note.
View<CheckInIntent> more_view(const CheckInScreen& state, const World& world, const ViewContext& context);

// What the person's answers leave out of the routine or replace, and why.
View<CheckInIntent> remarks_view(const CheckInScreen& state, const World& world, const ViewContext& context);

}  // namespace limber
