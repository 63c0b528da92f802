#include "screen/warning_signs.hpp"

#include <algorithm>

namespace limber {

Update<WarningSignsScreen> update(WarningSignsScreen state, const Intent& intent) {
  if (const auto* to = std::get_if<ScrollTo>(&intent)) state.scroll = to->offset;
  const auto* toggled = std::get_if<ToggleSign>(&intent);
  if (toggled == nullptr || find_red_flag(toggled->id) == nullptr) return {std::move(state), {}};
  const bool marked = std::erase(state.yes, toggled->id) == 0;
  if (marked) {
    state.yes.push_back(toggled->id);
    state.scroll = 0;  // what to do now stands on top
  }
  return {std::move(state), {}};
}

}  // namespace limber
