// A whole routine as a strip of time, to look through before it is handed over.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screen/bench/rehearsal_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct RehearsalScreen {
  std::shared_ptr<const Routine> routine;    // null: none was asked for yet
  std::shared_ptr<const Library> library;    // null until it is ready
  std::shared_ptr<const Timeline> timeline;  // likewise, or where it cannot be played
  std::vector<std::string> problems;         // why it cannot
  bool spoken = false;                       // words last as long as the voice takes
  Millis t{0};
  bool playing = false;
  bool held = false;                    // the strip is being dragged: it plays on when it is let go
  int from_step = -1;                   // of the file, where to begin once it is ready; -1: at the start
  std::vector<LintWarning> remarks;     // what the linter says
  bool choosing = false;                // the conditions there are to choose from are shown
  std::vector<std::string> stated;      // those somebody lives with, by id
  std::vector<LintWarning> unsuitable;  // what they would change: rule "unsuitable"
  Scrolls scrolls;
};
using RehearsalBuilder = ViewBuilder<RehearsalIntent>;
using RehearsalUpdate = Update<RehearsalScreen, RehearsalEffect>;

// What would change in a routine for somebody who lives with these conditions, anywhere in the body: steps
// that are left out, replaced or kept small, and those the routine asks for all the same.
std::vector<LintWarning> unsuitable_for(const std::vector<std::string>& conditions, const Routine& routine,
                                        const Library& library, const Timeline& timeline);

// The screen for a routine, silent; who it is said to be for stays with the routine.
RehearsalUpdate opened(RehearsalScreen state, const Rehearse& asked);
RehearsalUpdate update(RehearsalScreen state, const RehearsalIntent& intent, const World& world);
View<RehearsalIntent> view(const RehearsalScreen& state, const World& world, const ViewContext& context);
PageHead head(const RehearsalScreen& state);
// The arrows move the time, so Tab and up and down move the focus here.
std::vector<Action<RehearsalIntent>> actions(const RehearsalScreen& state);

// Silent from here on; asks for nothing where it is silent already.
RehearsalUpdate stopped(RehearsalScreen state);

// The area that stands for the time of the whole session. A Drag of it moves to the moment under the pointer.
inline constexpr const char* rehearsal_strip = "rehearsal-strip";

}  // namespace limber
