#include "screen/review_screen.hpp"

#include <utility>

namespace limber {

Update<ReviewScreen> update(ReviewScreen state, const Intent& intent) {
  if (const auto* to = std::get_if<ScrollTo>(&intent)) state.scroll = to->offset;
  return {std::move(state), {}};
}

}  // namespace limber
