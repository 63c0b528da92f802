#include "screen/bundle_screen.hpp"

#include <utility>

namespace limber {

Update<BundleScreen> update(BundleScreen state, const Intent& intent) {
  if (const auto* to = std::get_if<ScrollTo>(&intent)) state.scroll = to->offset;
  return {std::move(state), {}};
}

}  // namespace limber
