// What the screen for media is opened with, for a step of a routine.
#pragma once

#include <optional>

#include "routine/library.hpp"
#include "routine/routine.hpp"
#include "screen/media_intent.hpp"

namespace limber {

// The step's own pictures and recordings, and the words of its exercise in the routine's language. An
// exercise the library does not know has no words.
MediaWish media_wish(const Routine& routine, const ExerciseStep& step, const Library& library);

// For the first exercise of a routine; nullopt if it has none.
std::optional<MediaWish> first_media_wish(const Routine& routine, const Library& library);

// A recording as one might look, for pictures of the screen and for tests.
CueTake made_up_take();

}  // namespace limber
