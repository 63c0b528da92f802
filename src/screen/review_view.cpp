#include "base/message.hpp"
#include "frame/words.hpp"
#include "screen/page.hpp"
#include "screen/review_screen.hpp"

namespace limber {

View<Intent> view(const ReviewScreen& state, const ViewContext& context) {
  const Page page{ScreenName::review, state.message, state.scroll, tr("Back")};
  return paged(page, context,
               [&](PageBuilder& sheet, const Rect& column) { return heading(sheet, column, tr("Review")); });
}

}  // namespace limber
