// Compiles a routine for its rehearsal, whether it lies on the shelf or is still being written.
#pragma once

#include <memory>
#include <vector>

#include "base/settings.hpp"
#include "routine/library.hpp"
#include "screen/program/intent.hpp"

namespace limber {

// With words of an estimated length, or with why it cannot be played.
RehearsalReady prepare_rehearsal(const std::shared_ptr<const Routine>& routine,
                                 const std::shared_ptr<const Library>& library, const Pace& pace);

// What a rehearsal shows of a session that was compiled with the lengths of a voice.
RehearsalReady rehearsal_of(std::shared_ptr<const Routine> routine, std::shared_ptr<const Library> library,
                            std::shared_ptr<const Timeline> timeline, const Problems& warnings, bool spoken);

}  // namespace limber
