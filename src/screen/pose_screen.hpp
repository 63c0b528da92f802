// Posing the figure: how an exercise of the therapist's own looks.
#pragma once

#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct PoseScreen {
  ScreenName came_from = ScreenName::bench;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<PoseScreen> update(PoseScreen state, const Intent& intent);
View<Intent> view(const PoseScreen& state, const ViewContext& context);

}  // namespace limber
