// What a relief is carried out with. Private to this room.
#pragma once

#include <set>
#include <string>

#include "timeline/layout.hpp"
#include "timeline/playhead.hpp"

namespace limber {

struct Playhead::Means {
  SkipReason reason;
  const Library& library;
  const Pace& pace;
  const Voice& voice;
  const MayDo& may;
};

// A copy of the timeline to be edited, and the first segment that is to be replaced.
struct Playhead::Change {
  Timeline timeline;
  std::size_t first = 0;
};

// The same for all that comes behind the present step.
struct Playhead::Ahead {
  Timeline timeline;
  std::set<int> left_out = {};  // steps that are not done any more
  int came_in = -1;             // a step that had no segments
  std::string opener = {};      // announces it
  std::string first_words = {};
};

}  // namespace limber
