// A routine as something to take along: sound for a pocket, a film, a page for a phone, a handout, a
// calendar. A programme as a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/settings/take_along_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct TakeAlongScreen {
  ExportRequest request;
  std::string title;                 // of the routine, or the programme
  std::optional<Schedule> schedule;  // without one there is no calendar
  std::vector<double> walks;         // minutes to choose from; empty: it is no walk
  std::optional<double> share;       // 0 … 1 while one is made
  std::string made;                  // the file that was made last, "" for none
  std::string trouble;               // why none was, "" if all is well
  Scrolls scrolls;
};
using TakeAlongBuilder = ViewBuilder<TakeAlongIntent>;

// The screen for a routine, or a programme; what is being made goes on, and the last choices stay.
TakeAlongScreen opened(TakeAlongScreen state, const RoutineCard& card, const Library& library);
TakeAlongScreen opened(TakeAlongScreen state, const Programme& programme);

Update<TakeAlongScreen, TakeAlongEffect> update(TakeAlongScreen state, const TakeAlongIntent& intent,
                                                const World& world);
View<TakeAlongIntent> view(const TakeAlongScreen& state, const World& world, const ViewContext& context);
PageHead head(const TakeAlongScreen& state);

}  // namespace limber
