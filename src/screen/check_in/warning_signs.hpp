// Warning signs: reached from anywhere in one step. A yes stops, and says at once what to do now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/red_flags.hpp"
#include "screen/check_in/warning_signs_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct WarningSignsScreen {
  std::vector<std::string> yes;  // marked, by id
  ScreenName came_from = ScreenName::home;
  std::string before;      // id of the routine that is to begin once this is answered, "" for none
  bool first_time = true;  // never answered before
  Scrolls scrolls;

  // How soon to ask somebody, by what is marked; nullopt: nothing is.
  std::optional<Urgency> urgency() const { return most_pressing(yes); }
};

using WarningSignsUpdate = Update<WarningSignsScreen, WarningSignsEffect>;
// Marks and unmarks. What an answer leads to is the program's to decide.
WarningSignsUpdate update(WarningSignsScreen state, const WarningSignsIntent& intent, const World& world);
View<WarningSignsIntent> view(const WarningSignsScreen& state, const World& world,
                              const ViewContext& context);
PageHead head(const WarningSignsScreen& state);

}  // namespace limber
