// A whole routine as a strip of time, to look through before it is handed over.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

// What stands at a moment of the session: what the linter says, or what a stated condition changes.
struct Flag {
  Millis at{0};
  std::string rule;   // of the remark; "unsuitable" for a condition
  std::string words;  // what it is about: a sentence
  std::string why;    // "" where the words say it all
  bool operator==(const Flag&) const = default;
};

struct RehearsalScreen {
  ScreenName came_from = ScreenName::bench;
  std::shared_ptr<const Routine> routine;    // null: none was asked for yet
  std::shared_ptr<const Library> library;    // null until it is ready
  std::shared_ptr<const Timeline> timeline;  // likewise, or where it cannot be played
  std::vector<std::string> problems;         // why it cannot
  bool spoken = false;                       // words last as long as the voice takes
  Millis t{0};
  bool playing = false;
  bool held = false;   // the strip is being dragged: it plays on when it is let go
  int from_step = -1;  // of the file, where to begin once it is ready; -1: at the start
  std::vector<Flag> remarks;
  bool choosing = false;            // the conditions there are to choose from are shown
  std::vector<std::string> stated;  // those somebody lives with, by id
  std::vector<Flag> unsuitable;     // what they would change
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// What would change in a routine for somebody who lives with these conditions, anywhere in the body: steps
// that are left out, replaced or kept small, and those the routine asks for all the same.
std::vector<Flag> unsuitable_for(const std::vector<std::string>& conditions, const Routine& routine,
                                 const Library& library, const Timeline& timeline);

Update<RehearsalScreen> update(RehearsalScreen state, const Intent& intent);
View<Intent> view(const RehearsalScreen& state, const ViewContext& context);

// Silent from here on; asks for nothing where it is silent already.
Update<RehearsalScreen> stopped(RehearsalScreen state);

// The area that stands for the time of the whole session. A Drag of it moves to the moment under the pointer.
inline constexpr const char* rehearsal_strip = "rehearsal-strip";

}  // namespace limber
