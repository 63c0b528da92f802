// Warning signs: reached from anywhere in one step. A yes stops, and says at once what to do now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/red_flags.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct WarningSignsScreen {
  std::vector<std::string> yes;  // marked, by id
  ScreenName came_from = ScreenName::home;
  std::string before;      // id of the routine that is to begin once this is answered, "" for none
  bool first_time = true;  // never answered before
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed

  // How soon to ask somebody, by what is marked; nullopt: nothing is.
  std::optional<Urgency> urgency() const { return most_pressing(yes); }
};

// Marks and unmarks. What an answer leads to is the program's to decide.
Update<WarningSignsScreen> update(WarningSignsScreen state, const Intent& intent);
View<Intent> view(const WarningSignsScreen& state, const ViewContext& context);

}  // namespace limber
