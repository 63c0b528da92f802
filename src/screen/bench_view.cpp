#include "base/message.hpp"
#include "frame/words.hpp"
#include "screen/bench_screen.hpp"
#include "screen/page.hpp"

namespace limber {

View<Intent> view(const BenchScreen& state, const ViewContext& context) {
  const Page page{ScreenName::bench, state.message, state.scroll, tr("Back")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& column) {
    return heading(sheet, column, tr("For therapists"));
  });
}

}  // namespace limber
