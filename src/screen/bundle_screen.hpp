// What a bundle contains, before it is put on the shelf.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct BundleScreen {
  ScreenName came_from = ScreenName::home;
  std::string file;                        // as it was named
  std::optional<BundleContents> contents;  // absent: the file is refused
  std::vector<std::string> reasons;        // why it is
  bool adding = false;                     // asked for, not answered yet
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// Whether the shelf has something that a person may not want to lose for it.
bool asks_to_replace(const BundleContents& contents);
// Whether there is nothing to do: the shelf has just this.
bool is_there_already(const BundleContents& contents);

Update<BundleScreen> update(BundleScreen state, const Intent& intent);
View<Intent> view(const BundleScreen& state, const ViewContext& context);

}  // namespace limber
