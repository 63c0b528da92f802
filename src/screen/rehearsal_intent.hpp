// What stays on one screen: a whole routine as a strip of time, to look through before it is handed over.
#pragma once

#include <memory>
#include <variant>

#include "base/problem.hpp"
#include "routine/routine.hpp"
#include "timeline/timeline.hpp"

namespace limber {

struct RehearsalReady {
  std::shared_ptr<const Timeline> timeline;
  Problems remarks;
};
using RehearsalIntent = std::variant<RehearsalReady>;

// Asked of the shell.
// Answered by RehearsalReady.
struct PrepareRehearsal {
  std::shared_ptr<const Routine> routine;
};
using RehearsalEffect = std::variant<PrepareRehearsal>;

}  // namespace limber
