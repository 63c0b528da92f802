#include "base/message.hpp"
#include "frame/words.hpp"
#include "screen/media_screen.hpp"
#include "screen/page.hpp"

namespace limber {

View<Intent> view(const MediaScreen& state, const ViewContext& context) {
  const Page page{ScreenName::media, state.message, state.scroll, tr("Back")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& column) {
    return heading(sheet, column, tr("Pictures and voice"));
  });
}

}  // namespace limber
