// Changing a routine: its steps by where they stand. Values in, values out; what a change does not touch
// keeps its spelling when the routine is written (see format.hpp).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "routine/routine.hpp"

namespace limber {

// Where a step stands, from 0: its place in the list; in a repeat, after the places of those around it.
using StepPath = std::vector<std::size_t>;

// Null if nothing stands there.
const Step* step_at(const Routine& routine, const StepPath& path);
// Every step in the order of the file; a repeat before what it holds.
std::vector<StepPath> paths_of(const Routine& routine);

// "/steps/3/steps/0", and back from the pointer of anything inside a step; nullopt for what is in no step.
std::string pointer_of(const StepPath& path);
std::optional<StepPath> step_of_pointer(std::string_view pointer);

// The steps as they are done one after another, without the repeats around them; a set a step.
struct UnrolledStep {
  const Step* step = nullptr;  // of the routine
  std::string pointer;         // of where it is written
  int set = 0;                 // the pass of the innermost repeat or its own set, from 1; 0 outside
  int sets = 0;                // where it has sets of its own: how many
};
std::vector<UnrolledStep> unrolled(const Routine& routine);

// Every exercise step of a list, those in repeats too, in the order of the file.
template <class Steps, class Visit>
void each_exercise(Steps& steps, const Visit& visit) {
  for (auto& step : steps) {
    if (auto* repeat = std::get_if<RepeatStep>(&step.what)) each_exercise(repeat->steps, visit);
    if (auto* exercise = std::get_if<ExerciseStep>(&step.what)) visit(*exercise);
  }
}

// A change, and where the step it was about stands now. A path that leads nowhere changes nothing.
struct ChangedSteps {
  Routine routine;
  StepPath path;
};

// The step stands at `path` afterwards, or at the end of that list where it has no such place.
ChangedSteps inserted(Routine routine, StepPath path, Step step);
ChangedSteps replaced(Routine routine, const StepPath& path, Step step);
// `path` is then that of what stands in its place, else of the last before it; empty: nothing is left. A
// repeat with nothing left in it goes too.
ChangedSteps removed(Routine routine, const StepPath& path);
// Once more, behind itself.
ChangedSteps doubled(Routine routine, const StepPath& path);
// To stand before what is now at `to` (its list may be that of another repeat; one place beyond its end is
// its end). Nothing goes into itself.
ChangedSteps moved(Routine routine, const StepPath& from, StepPath to);
// One place up or down; past the first or last step of a repeat it leaves it, and it enters one it meets.
ChangedSteps moved_by_one(Routine routine, const StepPath& path, bool down);
// Inside a repeat of its own; a repeat is replaced by what it holds.
ChangedSteps in_repeat(Routine routine, const StepPath& path, int times);
ChangedSteps out_of_repeat(Routine routine, const StepPath& path);

}  // namespace limber
