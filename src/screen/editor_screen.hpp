// Writing a routine: its steps in order, what there is to choose from, and what is wrong with it.
#pragma once

#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct EditorScreen {
  ScreenName came_from = ScreenName::bench;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<EditorScreen> update(EditorScreen state, const Intent& intent);
View<Intent> view(const EditorScreen& state, const ViewContext& context);

}  // namespace limber
