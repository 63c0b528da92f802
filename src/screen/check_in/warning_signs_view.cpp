#include <algorithm>

#include "base/message.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/check_in/warning_signs.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

using WarningSignsBuilder = ViewBuilder<WarningSignsIntent>;

std::string title_of(Urgency urgency) {
  switch (urgency) {
    case Urgency::emergency:
      return tr("Get help now");
    case Urgency::urgent:
      return tr("Ask for advice today");
    case Urgency::clinician:
      return tr("See somebody before you go on");
    case Urgency::rest:
      break;
  }
  return tr("Stop and rest");
}

std::string way_on(const WarningSignsScreen& state) {
  if (!state.yes.empty()) return tr("This is so");
  return tr("None of these");
}

double draw_buttons(WarningSignsBuilder& sheet, const Rect& column, const WarningSignsScreen& state) {
  std::vector<ButtonSpec> buttons{make_button(sheet, way_on(state), "signs-answered", SignsAnswered{},
                                              ButtonKind::primary,
                                              state.yes.empty() ? Icon::check : Icon::none)};
  if (!state.before.empty() && state.yes.empty()) {
    buttons.push_back(make_button(sheet, tr("Not today"), "signs-back", GoBack{}, ButtonKind::bare));
  }
  return button_row(sheet, column, buttons);
}

// What to do now, large and first, as soon as anything is marked.
double draw_advice(WarningSignsBuilder& sheet, const Rect& column, const WarningSignsScreen& state,
                   Urgency urgency) {
  const Theme& t = sheet.colours();
  const double pad = sheet.units(24);
  const bool pressing = urgency >= Urgency::urgent;
  const auto words = [&](WarningSignsBuilder& s, const Rect& r) {
    Column inner(s, r);
    inner.take(heading(s, inner.rest(), title_of(urgency), Type::title), 8);
    const std::string said = advice(urgency);
    const double height = write_down(s, inner.rest(), said, {s.style(Type::heading), t.ink});
    s.area(Role::text, {r.x, inner.rest().y, r.width, height}, said, "", "what-to-do");
    inner.take(height, 20);
    inner.take(draw_buttons(s, inner.rest(), state), 0);
    return inner.used();
  };
  const double height = height_of(sheet, column.width - 2 * pad, words) + 2 * pad;
  const Rect box = snapped({column.x, column.y, column.width, height});
  tinted(sheet, box, pressing ? t.bad_soft : t.warn_soft);
  sheet.stroke(rounded_rect(box.inset(1.5), sheet.corner()), pressing ? t.bad : t.warn, 3);
  words(sheet, padded(box, pad, pad));
  sheet.announce(title_of(urgency) + ". " + advice(urgency));
  return box.height;
}

double draw_question(WarningSignsBuilder& sheet, const Rect& column, const WarningSignsScreen& state) {
  const Theme& t = sheet.colours();
  const std::string words =
      state.first_time
          ? tr("Some signs should be looked at before anybody stretches. They are rare. Is any of these so "
               "for you now? Mark it. The answer stays on this computer.")
          : tr("Is any of these so for you now, or new? Mark it. It says at once what to do.");
  Column inner(sheet, column);
  inner.take(write_down(sheet, inner.rest(), words, {sheet.style(Type::body), t.ink}), 16);
  inner.take(draw_buttons(sheet, inner.rest(), state), 0);
  return inner.used();
}

double sign_height(const FrameBuilder& sheet, double width, const RedFlag& flag) {
  const double side = sheet.style(Type::body).size * 1.5;
  const double pad = sheet.units(14);
  const double words = text_height(sheet, flag.words(), sheet.style(Type::body), width - side - 3 * pad);
  return std::max(sheet.viewport().touch(), words + 2 * pad);
}

void draw_sign(WarningSignsBuilder& sheet, const Rect& cell, const WarningSignsScreen& state,
               const RedFlag& flag) {
  const Theme& t = sheet.colours();
  const bool marked = std::find(state.yes.begin(), state.yes.end(), flag.id) != state.yes.end();
  const double side = sheet.style(Type::body).size * 1.5;
  const double pad = sheet.units(14);
  if (marked) {
    tinted(sheet, cell, t.warn_soft);
    sheet.stroke(rounded_rect(cell.inset(1), sheet.corner()), t.warn, 2);
  } else {
    card(sheet, cell);
  }
  Rect inner = padded(cell, pad, 0);
  const Rect box = centred(cut_left(inner, side), {side, side});
  sheet.stroke(rounded_rect(box.inset(1), sheet.units(6)), marked ? t.ink : t.line, 2);
  if (marked) icon(sheet, box.inset(side * 0.15), Icon::check, t.ink);
  cut_left(inner, pad);
  write(sheet, inner, flag.words(), {sheet.style(Type::body), t.ink, Align::start, Align::middle});
  HitArea area;
  area.rect = cell;
  area.role = Role::toggle;
  area.label = flag.words();
  area.value = marked ? tr("yes") : tr("not marked");
  area.selected = marked;
  area.intent = sheet.add_intent(ToggleSign{flag.id});
  area.key = std::string("sign-") + flag.id;
  sheet.area(std::move(area), sheet.corner());
}

double draw_signs(WarningSignsBuilder& sheet, const Rect& column, const WarningSignsScreen& state) {
  const auto& flags = red_flags();
  const double gap = sheet.units(12);
  Rect rest{column.x, column.y, column.width, 1e6};
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 24, gap, 2);
  lay_rows(rest, {flags.size(), across, gap,
                  [&](std::size_t i, double width) { return sign_height(sheet, width, flags[i]); },
                  [&](std::size_t i, const Rect& cell) { draw_sign(sheet, cell, state, flags[i]); }});
  return rest.y - column.y;
}

std::string words_back(const WarningSignsScreen& state) {
  return state.came_from == ScreenName::session ? tr("Back to the session") : trc("warning signs", "Back");
}

}  // namespace

PageHead head(const WarningSignsScreen& state) {
  return {true, words_back(state)};
}

View<WarningSignsIntent> view(const WarningSignsScreen& state, const World&, const ViewContext& context) {
  return paged<WarningSignsIntent>(context, state.scrolls, [&](WarningSignsBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, rect, tr("Warning signs"), Type::title), 10);
    const auto urgency = state.urgency();
    column.take(urgency ? draw_advice(sheet, column.rest(), state, *urgency)
                        : draw_question(sheet, column.rest(), state),
                20);
    column.take(draw_signs(sheet, column.rest(), state), 0);
    return column.used();
  });
}

}  // namespace limber
