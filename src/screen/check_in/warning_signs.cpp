#include "screen/check_in/warning_signs.hpp"

#include <algorithm>

namespace limber {

WarningSignsUpdate update(WarningSignsScreen state, const WarningSignsIntent& intent, const World&) {
  return std::visit(
      Overloaded{[&](const ToggleSign& toggled) {
                   if (find_red_flag(toggled.id) != nullptr && std::erase(state.yes, toggled.id) == 0) {
                     state.yes.push_back(toggled.id);
                     state.scrolls.to_top();  // what to do now stands on top
                   }
                   return WarningSignsUpdate{std::move(state)};
                 },
                 [&](const auto& asked) {
                   return WarningSignsUpdate{std::move(state), {asked}};
                 }},
      intent);
}

}  // namespace limber
