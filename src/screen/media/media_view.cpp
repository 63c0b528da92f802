#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/media/media_parts.hpp"
#include "screen/media/media_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

using Half = double (*)(MediaBuilder& sheet, const Rect& column, const MediaScreen& state);

double half_on_card(MediaBuilder& sheet, const Rect& column, const MediaScreen& state, Half half) {
  return on_card(sheet, column, [&](MediaBuilder& on, const Rect& rect) { return half(on, rect, state); });
}

double draw_keys(MediaBuilder& sheet, const Rect& column) {
  const double height = text_height(sheet, "0", sheet.style(Type::small), 1000) + sheet.units(6);
  key_hints(sheet, {column.x, column.y, column.width, height},
            {{"R", tr("record, stop")},
             {"L", tr("listen")},
             {"K", tr("keep")},
             {tr("A"), tr("choose pictures")},
             {tr("Esc"), tr("back")}});
  return height;
}

}  // namespace

PageHead head(const MediaScreen&) {
  return {true, tr("Back")};
}

View<MediaIntent> view(const MediaScreen& state, const World&, const ViewContext& context) {
  return paged<MediaIntent>(context, state.scrolls, [&](MediaBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    const std::string title =
        fill(tr("Pictures and voice: {exercise}"), {{"exercise", state.request.exercise}});
    column.take(heading(sheet, column.rest(), title, Type::title), 6);
    column.take(draw_keys(sheet, column.rest()), 12);
    const Half left = state.gallery ? draw_gallery : draw_pictures;
    const double gap = sheet.units(24);
    if (rect.width < sheet.style(Type::body).size * 52) {
      column.take(half_on_card(sheet, column.rest(), state, left), 24);
      column.take(half_on_card(sheet, column.rest(), state, draw_voice), 0);
      return column.used();
    }
    const std::vector<Rect> halves = columns(column.rest(), 2, gap);
    // In the order in which they are read: arguments may be worked out in any.
    const double pictures = half_on_card(sheet, halves[0], state, left);
    const double voice = half_on_card(sheet, halves[1], state, draw_voice);
    column.take(std::max(pictures, voice), 0);
    return column.used();
  });
}

}  // namespace limber
