#include "base/message.hpp"
#include "frame/words.hpp"
#include "screen/page.hpp"
#include "screen/rehearsal_screen.hpp"

namespace limber {

View<Intent> view(const RehearsalScreen& state, const ViewContext& context) {
  const Page page{ScreenName::rehearsal, state.message, state.scroll, tr("Back")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& column) {
    return heading(sheet, column, tr("Rehearsal"));
  });
}

}  // namespace limber
