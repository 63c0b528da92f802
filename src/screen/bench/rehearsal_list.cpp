// What is remarked on in a rehearsal, and for whom.
#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/time_strip.hpp"
#include "frame/words.hpp"
#include "journal/conditions.hpp"
#include "screen/bench/rehearsal_parts.hpp"

namespace limber {
namespace {

StripFlag sign_of(const LintWarning& flag, std::size_t index) {
  return {0, std::to_string(index + 1), flag.remark.rule == "unsuitable"};
}

// Pressed, it leads to its moment.
double draw_flag(RehearsalBuilder& sheet, const Rect& rect, const LintWarning& flag, std::size_t index) {
  const Theme& t = sheet.colours();
  const double pad = sheet.units(6);
  const double side = sheet.units(36);
  Rect inner{rect.x + side + sheet.units(6), rect.y + pad, rect.width - side - sheet.units(6), 1e6};
  const TextSpec quiet{sheet.style(Type::small, Weight::regular, true), t.quiet_ink};
  double height = write_down(sheet, inner, clock_text(flag.at), quiet);
  cut_top(inner, height);
  height += write_down(sheet, inner, flag.remark.message, {sheet.style(Type::body), t.ink});
  if (!flag.why.empty()) {
    cut_top(inner,
            text_height(sheet, flag.remark.message, sheet.style(Type::body), inner.width) + sheet.units(2));
    height += sheet.units(2) + write_down(sheet, inner, flag.why, {sheet.style(Type::small), t.quiet_ink});
  }
  const double all = std::max(sheet.viewport().touch(), std::ceil(height + 2 * pad));
  strip_flag(sheet, {rect.x, rect.y + pad, side, side}, sign_of(flag, index));
  HitArea area;
  area.rect = snapped({rect.x, rect.y, rect.width, all});
  area.role = Role::list_item;
  area.label =
      std::to_string(index + 1) + ". " + flag.remark.message + (flag.why.empty() ? "" : " " + flag.why);
  area.value = clock_text(flag.at);
  area.intent = sheet.add_intent(ScrubTo{flag.at});
  area.key = "flag-" + std::to_string(index + 1);
  sheet.area(std::move(area), sheet.units(8));
  return all;
}

void take_flags(RehearsalBuilder& sheet, Column& column, const std::vector<LintWarning>& flags,
                std::size_t first) {
  for (std::size_t i = 0; i < flags.size(); ++i)
    column.take(draw_flag(sheet, column.rest(), flags[i], first + i), 4);
}

double say(RehearsalBuilder& sheet, const Rect& rect, const std::string& words) {
  const double height = write_down(sheet, rect, words, {sheet.style(Type::body), sheet.colours().quiet_ink});
  sheet.area(Role::text, {rect.x, rect.y, rect.width, height}, words);
  return height;
}

std::string for_whom(const std::vector<std::string>& stated) {
  if (stated.empty()) return tr("For somebody with …");
  std::vector<std::string> words;
  for (const std::string& id : stated) words.push_back(condition_words(id));
  return fill(tr("For somebody with {conditions}"), {{"conditions", join(words, ", ")}});
}

double draw_conditions(RehearsalBuilder& sheet, const Rect& rect, const RehearsalScreen& state) {
  Column column(sheet, rect);
  for (const Condition& condition : conditions()) {
    if (condition.derived) continue;
    const std::string id = condition.id;
    const bool on = std::find(state.stated.begin(), state.stated.end(), id) != state.stated.end();
    column.take(toggle(sheet, column.rest(),
                       {condition.words(), "", "stated-" + id, sheet.add_intent(SetStated{id, !on}), on,
                        tr("yes"), tr("not marked")}),
                2);
  }
  return column.used();
}

void take_stated(RehearsalBuilder& sheet, Column& column, const RehearsalScreen& state) {
  column.take(heading(sheet, column.rest(), for_whom(state.stated), Type::strong), 6);
  ButtonSpec choose =
      make_button(sheet, state.choosing ? tr("Close the list") : tr("Choose their conditions"),
                  "choose-stated", ShowStated{}, ButtonKind::quiet, state.choosing ? Icon::up : Icon::down);
  choose.type = Type::body;
  column.take(button_row(sheet, column.rest(), {choose}), 8);
  if (state.choosing) column.take(draw_conditions(sheet, column.rest(), state), 12);
  if (state.stated.empty()) return;
  take_flags(sheet, column, state.unsuitable, state.remarks.size());
  if (state.unsuitable.empty())
    column.take(say(sheet, column.rest(), tr("Nothing in this routine would be left out or changed.")), 0);
}

}  // namespace

std::vector<LintWarning> numbered(const RehearsalScreen& state) {
  std::vector<LintWarning> all = state.remarks;
  all.insert(all.end(), state.unsuitable.begin(), state.unsuitable.end());
  return all;
}

double draw_rehearsal_list(RehearsalBuilder& sheet, const Rect& rect, const RehearsalScreen& state) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Things to check"), Type::strong), 4);
  take_flags(sheet, column, state.remarks, 0);
  if (state.remarks.empty())
    column.take(say(sheet, column.rest(),
                    tr("Nothing stands out: all the words fit, both sides are worked, and it is neither too "
                       "long nor too much.")),
                0);
  column.take(0, 10);
  take_stated(sheet, column, state);
  return column.used();
}

}  // namespace limber
