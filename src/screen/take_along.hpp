// A routine as something to take along: sound for a pocket, a film, a handout, a calendar.
#pragma once

#include <optional>
#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct TakeAlongScreen {
  FormWish wish;
  std::string title;            // of the routine
  bool has_schedule = false;    // without one there is no calendar
  std::string folder;           // where files are put
  std::optional<double> share;  // 0 … 1 while one is made
  std::string made;             // the file that was made last, "" for none
  std::string trouble;          // why none was, "" if all is well
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// The screen for a routine; what is being made goes on, and the last choices stay.
TakeAlongScreen opened(TakeAlongScreen state, const RoutineCard& card);

Update<TakeAlongScreen> update(TakeAlongScreen state, const Intent& intent);
View<Intent> view(const TakeAlongScreen& state, const ViewContext& context);

}  // namespace limber
