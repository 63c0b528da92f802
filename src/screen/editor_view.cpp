#include "base/message.hpp"
#include "frame/words.hpp"
#include "screen/editor_screen.hpp"
#include "screen/page.hpp"

namespace limber {

View<Intent> view(const EditorScreen& state, const ViewContext& context) {
  const Page page{ScreenName::editor, state.message, state.scroll, tr("Back")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& column) {
    return heading(sheet, column, tr("Change this routine"));
  });
}

}  // namespace limber
