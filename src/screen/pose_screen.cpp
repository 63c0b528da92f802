#include "screen/pose_screen.hpp"

#include <utility>

namespace limber {

Update<PoseScreen> update(PoseScreen state, const Intent& intent) {
  if (const auto* to = std::get_if<ScrollTo>(&intent)) state.scroll = to->offset;
  return {std::move(state), {}};
}

}  // namespace limber
