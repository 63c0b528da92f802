// A step's own pictures and its words in the therapist's own voice.
#pragma once

#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct MediaScreen {
  ScreenName came_from = ScreenName::bench;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<MediaScreen> update(MediaScreen state, const Intent& intent);
View<Intent> view(const MediaScreen& state, const ViewContext& context);

}  // namespace limber
