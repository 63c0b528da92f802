// A routine compiled with the voice, pace and settings of this person, for commands that show or write it.
// Private to this room.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/settings.hpp"
#include "cli/command.hpp"
#include "routine/routine.hpp"
#include "sound/session_sound.hpp"

namespace limber {

struct SpokenRoutine {
  std::shared_ptr<const Routine> routine;
  const Settings& settings;
  SessionSound& sound;
  const SpokenSession& session;
};

// Makes the voice of a routine (by id or file; a walk in so many minutes, 0: as it is written) and hands it
// on; tells what is in the way.
Exit with_spoken_routine(Console& console, const std::string& name, double minutes,
                         const std::function<Exit(const SpokenRoutine&)>& use);

}  // namespace limber
