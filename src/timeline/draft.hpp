// A routine while it is written: what is wrong with it so far, how long it takes, and what it works on.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "routine/library.hpp"
#include "timeline/compile.hpp"

namespace limber {

struct DraftAnalysis {
  // All that limber check would say of its file, with the pointer of the part it is about (see
  // step_of_pointer()), errors first.
  Problems problems;
  std::shared_ptr<const Timeline> timeline;  // null while errors stand in the way
};

// `speech` as for compile().
DraftAnalysis analyze_draft(const Routine& routine, const Library& library, const Pace& pace,
                            const SpeechLengths& speech);

// How long each area is worked on: holds, movements, pressing, breathing with an exercise, without the ways
// and the words between. Areas by their names in files, the longest first; an exercise counts for each of its
// areas.
std::vector<std::pair<std::string, Millis>> time_by_area(const Timeline& timeline);

}  // namespace limber
