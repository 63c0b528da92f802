// The journals clients returned: who does what, how they are, who needs a word.
#pragma once

#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct ReviewScreen {
  ScreenName came_from = ScreenName::bench;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<ReviewScreen> update(ReviewScreen state, const Intent& intent);
View<Intent> view(const ReviewScreen& state, const ViewContext& context);

}  // namespace limber
