// Compiles a routine for its rehearsal, whether it lies on the shelf or is still being written.
#pragma once

#include <memory>
#include <vector>

#include "base/settings.hpp"
#include "routine/library.hpp"
#include "screen/intent.hpp"

namespace limber {

// For PrepareRehearsal: RehearsalReady, with words of an estimated length, or with why it cannot be played.
// Other effects give no answer.
std::vector<Intent> carry_out_rehearsal(const Effect& effect, const Library& library,
                                        const Settings& settings);

// What a rehearsal shows of a session that was compiled with the lengths of a voice.
RehearsalReady rehearsal_of(std::shared_ptr<const Routine> routine, std::shared_ptr<const Library> library,
                            std::shared_ptr<const Timeline> timeline, const Problems& warnings, bool spoken);

}  // namespace limber
