// What a bundle contains, before it is put on the shelf.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/bench/bundle_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct BundleScreen {
  std::string file;                        // as it was named
  std::optional<BundleContents> contents;  // absent: the file is refused
  std::vector<std::string> reasons;        // why it is
  bool adding = false;                     // asked for, not answered yet
  Scrolls scrolls;
};
using BundleBuilder = ViewBuilder<BundleIntent>;
using BundleUpdate = Update<BundleScreen, BundleEffect>;

// Whether the shelf has something that a person may not want to lose for it.
bool asks_to_replace(const BundleContents& contents);
// Whether there is nothing to do: the shelf has just this.
bool is_there_already(const BundleContents& contents);

BundleUpdate update(BundleScreen state, const BundleIntent& intent, const World& world);
View<BundleIntent> view(const BundleScreen& state, const World& world, const ViewContext& context);
PageHead head(const BundleScreen& state);

}  // namespace limber
