#include "screen/session/after.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/icon.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/after_labels.hpp"

namespace limber {
namespace {

using AfterBuilder = ViewBuilder<AfterIntent>;

// Everything below each other; `large` as long as there is room for it.
double draw_content(AfterBuilder& sheet, const Rect& rect, const AfterScreen& state, bool large) {
  const Theme& t = sheet.colours();
  const AfterWords words = after_words(state.record);
  const double gap = large ? 20 : 8;
  const TextStyle plain = sheet.style(large ? Type::heading : Type::body);
  Column column(sheet, rect);
  column.take(write_down(sheet, column.rest(), state.record.title, {sheet.style(Type::body), t.quiet_ink}),
              4);
  column.take(heading(sheet, column.rest(), words.title, large ? Type::title : Type::heading), gap);
  const auto paragraph = [&](const std::string& said, const TextStyle& style, Colour colour) {
    const double height = write_down(sheet, column.rest(), said, {style, colour});
    const Rect& place = column.rest();
    sheet.area(Role::text, {place.x, place.y, place.width, height}, said);
    column.take(height, gap);
  };
  paragraph(words.done, {plain.size, Weight::semibold}, t.action_text);
  if (!words.ratings.empty())
    paragraph(join(words.ratings, " · "), {plain.size, Weight::medium, true}, t.ink);
  paragraph(words.kind, plain, t.ink);
  paragraph(words.next, sheet.style(Type::body), t.quiet_ink);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("On to Home"), "to-home", GoBack{}, ButtonKind::primary,
                                      Icon::home)}),
              0);
  return column.used();
}

}  // namespace

PageHead head(const AfterScreen&) {
  return {false};
}

std::vector<Action<AfterIntent>> actions(const AfterScreen&) {
  return {{{"return", "space"}, GoBack{}}};
}

Update<AfterScreen, AfterEffect> update(AfterScreen state, const AfterIntent& intent, const World&) {
  return {std::move(state), {std::get<Request>(intent)}};
}

// As large as the window has room for, in its middle: nothing of it is to be scrolled to.
View<AfterIntent> view(const AfterScreen& state, const World&, const ViewContext& context) {
  auto sheet = builder_for<AfterIntent>(context);
  const double edge = sheet.units(16);
  const double width = std::min(sheet.whole().width - 2 * edge, sheet.units(820));
  for (const bool large : {true, false}) {
    const double pad = sheet.units(large ? 40 : 16);
    const double height = height_of(sheet, width - 2 * pad,
                                    [&](AfterBuilder& trial, const Rect& rect) {
                                      return draw_content(trial, rect, state, large);
                                    }) +
                          2 * pad;
    if (large && height > sheet.whole().height - 2 * edge) continue;
    const Rect box =
        snapped(centred(sheet.whole(), {width, std::min(height, sheet.whole().height - 2 * edge)}));
    card(sheet, box);
    draw_content(sheet, padded(box, pad, pad), state, large);
    break;
  }
  sheet.announce(after_words(state.record).done);
  return sheet.finish();
}

}  // namespace limber
