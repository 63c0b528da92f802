#include "base/message.hpp"
#include "frame/words.hpp"
#include "screen/page.hpp"
#include "screen/pose_screen.hpp"

namespace limber {

View<Intent> view(const PoseScreen& state, const ViewContext& context) {
  const Page page{ScreenName::pose_editor, state.message, state.scroll, tr("Back")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& column) {
    return heading(sheet, column, tr("Pose the figure"));
  });
}

}  // namespace limber
