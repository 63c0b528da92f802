// A whole routine as a strip of time, to look through before it is handed over.
#pragma once

#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct RehearsalScreen {
  ScreenName came_from = ScreenName::bench;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<RehearsalScreen> update(RehearsalScreen state, const Intent& intent);
View<Intent> view(const RehearsalScreen& state, const ViewContext& context);

}  // namespace limber
