// What a bundle contains, before it is put on the shelf.
#pragma once

#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct BundleScreen {
  ScreenName came_from = ScreenName::bench;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<BundleScreen> update(BundleScreen state, const Intent& intent);
View<Intent> view(const BundleScreen& state, const ViewContext& context);

}  // namespace limber
