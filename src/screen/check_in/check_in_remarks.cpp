#include <algorithm>

#include "base/message.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/adaptation_labels.hpp"
#include "screen/check_in/check_in_parts.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

bool is_chosen(const CheckInScreen& state, const Adaptation& remark) {
  const Allowance allowance{remark.exercise, remark.caution.condition, "person"};
  return std::find(state.chosen.begin(), state.chosen.end(), allowance) != state.chosen.end();
}

double draw_remark(CheckInBuilder& sheet, const Rect& rect, const CheckInScreen& state, const World& world,
                   const Adaptation& remark) {
  Column column(sheet, rect);
  const Theme& t = sheet.colours();
  const std::string words = remark_words(remark, world.library.get(), state.language);
  column.take(write_down(sheet, rect, words, {sheet.style(Type::strong, Weight::semibold), t.ink}), 4);
  const double height =
      write_down(sheet, column.rest(), remark.caution.reason, {sheet.style(Type::body), t.ink});
  sheet.area(Role::text, {rect.x, rect.y, rect.width, column.rest().y - rect.y + height},
             words + ". " + remark.caution.reason);
  column.take(height, 4);
  if (remark.change != Alteration::made_smaller && remark.caution.person_may_allow) {
    const bool on = is_chosen(state, remark);
    const SetAllowance asked{remark.exercise, remark.caution.condition, !on};
    const bool felt = remark.caution.condition == went_further_down;
    column.take(toggle(sheet, column.rest(),
                       {.label = felt ? tr("Try it again") : tr("Do it anyway, small and slow"),
                        .detail = felt ? tr("Small and slow. Leave it at once if it goes further down again.")
                                       : tr("Only if your doctor or therapist has said that it is good for "
                                            "you. Your choice is noted."),
                        .key = "allow-" + remark.exercise,
                        .intent = sheet.add_intent(asked),
                        .on = on,
                        .on_words = tr("yes"),
                        .off_words = tr("no"),
                        .before_words = true}),
                0);
  }
  return column.used();
}

}  // namespace

View<CheckInIntent> remarks_view(const CheckInScreen& state, const World& world, const ViewContext& context) {
  return paged<CheckInIntent>(context, state.scrolls, [&](CheckInBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, rect, tr("Made to suit you"), Type::title), 4);
    const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
    const std::string words = tr("This is what your answers change in this routine.");
    column.take(write_down(sheet, column.rest(), words, quiet), 16);
    column.take(button_row(sheet, column.rest(),
                           {make_button(sheet, tr("Begin"), "continue", Continue{}, ButtonKind::primary,
                                        Icon::play)}),
                20);
    for (const Adaptation& remark : state.remarks) {
      column.take(
          on_card(sheet, column.rest(),
                  [&](CheckInBuilder& s, const Rect& r) { return draw_remark(s, r, state, world, remark); }),
          12);
    }
    return column.used();
  });
}

}  // namespace limber
