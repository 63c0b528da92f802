// An exercise being made, with everything it was before: undo is the previous value.
#pragma once

#include <vector>

#include "routine/exercise.hpp"

namespace limber {

struct PoseHistory {
  Exercise now;
  std::vector<Exercise> past;    // the latest last
  std::vector<Exercise> undone;  // likewise

  // A step that can be undone; one that changes nothing is none.
  void change(Exercise next);
  // Goes on with the latest step: a drag is one, however far it goes.
  void go_on(Exercise next);
  // A step that came back to where it began is none.
  void close_step();
  void undo();
  void redo();
};

}  // namespace limber
