// The bench: a therapist's routines, and what is done with them.
#pragma once

#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct BenchScreen {
  ScreenName came_from = ScreenName::home;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<BenchScreen> update(BenchScreen state, const Intent& intent);
View<Intent> view(const BenchScreen& state, const ViewContext& context);

}  // namespace limber
