// A file that somebody gave the person: which one, and what it contains, before it is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/questions.hpp"
#include "screen/bench/bundle_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

inline constexpr const char* path_field = "path";
TextFields bundle_fields();

struct BundleScreen {
  std::string file;  // as it was named; "": it is being chosen
  std::optional<std::vector<BroughtFile>>
      found;  // of what there is to choose; absent: it was brought otherwise, or is looked for
  TextFields fields = bundle_fields();
  std::optional<BundleContents> contents;  // absent: the file is refused
  std::vector<std::string> reasons;        // why it is
  bool adding = false;                     // asked for, not answered yet
  bool starts = false;                     // to be led as soon as it is added
  CheckIn given;                           // to what is asked before a session, here already
  Scrolls scrolls;
};
using BundleBuilder = ViewBuilder<BundleIntent>;
using BundleUpdate = Update<BundleScreen, BundleEffect>;

// Whether the shelf has something that a person may not want to lose for it.
bool asks_to_replace(const BundleContents& contents);
// Whether there is nothing to do: the shelf has just this.
bool is_there_already(const BundleContents& contents);

// What is asked before a session is asked here, beside Start: one page less before the first word. Empty
// where there is none to start.
std::vector<Question> asked_before(const BundleScreen& state);

// To choose a file.
BundleUpdate opened(BundleScreen state);
std::optional<BundleIntent> step_back(const BundleScreen& state);
std::vector<Action<BundleIntent>> actions(const BundleScreen& state);

BundleUpdate update(BundleScreen state, const BundleIntent& intent, const World& world);
View<BundleIntent> view(const BundleScreen& state, const World& world, const ViewContext& context);
PageHead head(const BundleScreen& state);

}  // namespace limber
