#include "base/message.hpp"
#include "frame/words.hpp"
#include "screen/bundle_screen.hpp"
#include "screen/page.hpp"

namespace limber {

View<Intent> view(const BundleScreen& state, const ViewContext& context) {
  const Page page{ScreenName::bundle, state.message, state.scroll, tr("Back")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& column) {
    return heading(sheet, column, tr("A routine for you"));
  });
}

}  // namespace limber
