// What stays on one screen: a whole routine as a strip of time, to look through before it is handed over.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/time.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"
#include "timeline/rehearsal.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// Comes twice: at once, with words of an estimated length, and again when the voice has been made.
struct RehearsalReady {
  std::shared_ptr<const Routine> routine;
  std::shared_ptr<const Library> library;
  std::shared_ptr<const Timeline> timeline;  // null: it cannot be played
  std::vector<TimedRemark> remarks = {};
  Problems problems = {};  // why it cannot be played
  bool spoken = false;     // words last as long as the voice really takes
};
struct ScrubTo {
  Millis at{0};
};
struct ScrubBy {
  Millis by{0};
};
struct ShowStated {};  // the conditions there are to choose from; the same again hides them
struct SetStated {
  std::string condition;
  bool on = false;
};
using RehearsalIntent = std::variant<RehearsalReady, ScrubTo, ScrubBy, ShowStated, SetStated>;

// Asked of the shell.
// Answered by RehearsalReady.
struct PrepareRehearsal {
  std::shared_ptr<const Routine> routine;
};
using RehearsalEffect = std::variant<PrepareRehearsal>;

}  // namespace limber
