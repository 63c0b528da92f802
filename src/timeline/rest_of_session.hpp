// A session that ended before its end, gone on with.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "routine/library.hpp"
#include "routine/routine.hpp"
#include "timeline/performed_step.hpp"

namespace limber {

// What is left to do, and how many rows of the record stay as they are before it.
struct RestOfSession {
  Routine routine;  // begins with the step that is gone on with: the way to its position is told again
  std::size_t done = 0;
};

// `rows` of the session so far, `next` the one it goes on at. nullopt: the routine has no such step any more.
std::optional<RestOfSession> rest_of_session(const Routine& routine, const Library& library,
                                             const std::vector<PerformedStep>& rows, std::size_t next);

}  // namespace limber
