#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/sign_labels.hpp"
#include "screen/check_in/warning_signs_parts.hpp"

namespace limber {
namespace {

// One that can be marked, with what was told of it before.
struct SignRow {
  std::string id;
  std::string detail = {};
};

std::string none_words(const WarningSignsScreen& state) {
  return state.told.empty() ? tr("None of these") : tr("Nothing new or worse");
}

std::string marked_words(std::size_t count) {
  return fill(trn("Go on: {count} marked", "Go on: {count} marked", static_cast<long>(count)),
              {{"count", std::to_string(count)}});
}

std::vector<Way> ways_from_list(WarningSignsBuilder& sheet, const WarningSignsScreen& state) {
  const bool any = !state.marked.empty();
  std::vector<Way> ways;
  ways.push_back(
      {make_button(sheet, any ? marked_words(state.marked.size()) : none_words(state), "signs-answered",
                   SignsOn{}, ButtonKind::primary, any ? Icon::next : Icon::check),
       {none_words(state), marked_words(red_flags().size())}});
  if (!can_wait(state)) return ways;
  ways.push_back({make_button(sheet, tr("Ask me next time"), "signs-later", SignsLater{}, ButtonKind::bare)});
  ways.back().button.enabled = !any;
  return ways;
}

std::string intro_words(const WarningSignsScreen& state) {
  return state.first_time ? tr("These signs are rare, and should be looked at before you stretch. Mark any "
                               "that apply. Your answers stay on this computer.")
                          : tr("Mark any that apply. If none do, one press is enough.");
}

double words_of_sign(WarningSignsBuilder& sheet, const Rect& column, const SignRow& row) {
  const Theme& t = sheet.colours();
  Rect rest = column;
  cut_top(rest, write_down(sheet, rest, sign_words(row.id), {sheet.style(Type::body), t.ink}));
  cut_top(rest, write_down(sheet, rest, row.detail, {sheet.style(Type::small), t.quiet_ink}));
  return rest.y - column.y;
}

double box_side(const WarningSignsBuilder& sheet) {
  return sheet.style(Type::body).size * 1.5;
}

double sign_height(const WarningSignsBuilder& sheet, double width, const SignRow& row) {
  const double pad = sheet.units(14);
  const double words =
      height_of(sheet, width - box_side(sheet) - 3 * pad,
                [&](WarningSignsBuilder& s, const Rect& r) { return words_of_sign(s, r, row); });
  return std::max(sheet.viewport().touch(), words + 2 * pad);
}

void draw_sign(WarningSignsBuilder& sheet, const Rect& cell, const WarningSignsScreen& state,
               const SignRow& row) {
  const Theme& t = sheet.colours();
  const bool marked = is_marked(state, row.id);
  const double side = box_side(sheet);
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
  const double words = height_of(
      sheet, inner.width, [&](WarningSignsBuilder& s, const Rect& r) { return words_of_sign(s, r, row); });
  words_of_sign(sheet, {inner.x, cell.y + (cell.height - words) / 2, inner.width, words}, row);
  HitArea area;
  area.rect = cell;
  area.role = Role::toggle;
  area.label = row.detail.empty() ? sign_words(row.id) : sign_words(row.id) + ". " + row.detail;
  area.value = marked ? tr("yes") : tr("not marked");
  area.selected = marked;
  area.intent = sheet.add_intent(ToggleSign{row.id});
  area.key = "sign-" + row.id;
  area.group = "signs";
  sheet.area(std::move(area), sheet.corner());
}

double draw_group(WarningSignsBuilder& sheet, const Rect& rect, const WarningSignsScreen& state,
                  const std::string& title, const std::vector<SignRow>& rows) {
  if (rows.empty()) return 0;
  const double gap = sheet.units(12);
  Rect rest{rect.x, rect.y, rect.width, 1e6};
  cut_top(rest, heading(sheet, rest, title, Type::strong) + sheet.units(8));
  const int across = columns_that_fit(rect.width, sheet.style(Type::body).size * 24, gap, 2);
  lay_rows(rest, {rows.size(), across, gap,
                  [&](std::size_t i, double width) { return sign_height(sheet, width, rows[i]); },
                  [&](std::size_t i, const Rect& cell) { draw_sign(sheet, cell, state, rows[i]); }});
  return rest.y - rect.y + sheet.units(8);
}

std::vector<SignRow> rows_told(const WarningSignsScreen& state, const World& world) {
  std::vector<SignRow> rows;
  for (const ToldSign& told : state.told) rows.push_back({told.id, told_words(told, local_day(world.now))});
  return rows;
}

// Those of an area that were not told before.
std::vector<SignRow> rows_of(const WarningSignsScreen& state, SignArea area) {
  std::vector<SignRow> rows;
  for (const std::string& id : asked_signs(state)) {
    const RedFlag* flag = find_red_flag(id);
    if (flag != nullptr && flag->area == area && told_before(state, id) == nullptr) rows.push_back({id});
  }
  return rows;
}

double draw_signs(WarningSignsBuilder& sheet, const Rect& rect, const WarningSignsScreen& state,
                  const World& world) {
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  Column column(sheet, rect);
  column.take(write_down(sheet, rect, intro_words(state), quiet), 16);
  column.take(draw_group(sheet, column.rest(), state,
                         tr("You have mentioned these before. Mark one only if it has changed."),
                         rows_told(state, world)),
              0);
  std::vector<SignArea> areas{SignArea::nerves,  SignArea::trunk, SignArea::head,  SignArea::accident,
                              SignArea::illness, SignArea::pain,  SignArea::moment};
  // In the midst of a session it is mostly about what is felt right now.
  if (state.came_from == ScreenName::session) std::rotate(areas.begin(), areas.end() - 1, areas.end());
  for (const SignArea area : areas)
    column.take(draw_group(sheet, column.rest(), state, area_words(area), rows_of(state, area)), 0);
  return column.used();
}

std::string words_back(const WarningSignsScreen& state) {
  if (state.step == SignsStep::answers && !state.standing) return tr("Back to the list");
  if (state.step == SignsStep::advice) return tr("Back to the answers");
  return state.came_from == ScreenName::session ? tr("Back to the session") : trc("warning signs", "Back");
}

}  // namespace

double draw_ways(WarningSignsBuilder& sheet, const Rect& column, const std::vector<Way>& ways) {
  const double gap = sheet.units(12);
  double x = column.x;
  double y = column.y;
  double height = 0;
  for (const Way& way : ways) {
    Size size = button_size(sheet, way.button);
    ButtonSpec other = way.button;
    for (const std::string& words : way.other_words) {
      other.label = words;
      size.width = std::max(size.width, button_size(sheet, other).width);
    }
    size.width = std::min(size.width, column.width);
    if (x > column.x && x + size.width > column.right()) {
      x = column.x;
      y += height + gap;
    }
    button(sheet, snapped({x, y, size.width, size.height}), way.button);
    x += size.width + gap;
    height = size.height;
  }
  return y + height - column.y;
}

PageHead head(const WarningSignsScreen& state) {
  return {true, words_back(state)};
}

View<WarningSignsIntent> view(const WarningSignsScreen& state, const World& world,
                              const ViewContext& context) {
  if (state.step == SignsStep::advice)
    return paged<WarningSignsIntent>(
        context, state.scrolls,
        [&](WarningSignsBuilder& sheet, const Rect& column) { return draw_advice(sheet, column, state); });
  WarningSignsBuilder sheet = builder_for<WarningSignsIntent>(context);
  if (state.step == SignsStep::answers) {
    draw_answers(sheet, context.page, state);
  } else {
    const StepPage list{
        tr("Are any of these new, or worse than usual for you, and not yet seen by a doctor?"),
        ways_from_list(sheet, state), "signs"};
    draw_step(sheet, context.page, state, list, [&](WarningSignsBuilder& s, const Rect& column) {
      return draw_signs(s, column, state, world);
    });
  }
  return sheet.finish();
}

}  // namespace limber
