#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/calendar_labels.hpp"
#include "labels/day_labels.hpp"
#include "screen/journal/journal_parts.hpp"

namespace limber {
namespace {

constexpr int days_of_week = 7;

struct Month {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

Month month_of(const JournalScreen& state, const World& world) {
  const std::int64_t today = local_day(world.now);
  return {month_start(today, state.month), month_start(today, state.month + 1) - 1};
}

double draw_way(JournalBuilder& sheet, const Rect& column, const JournalScreen& state, const World& world,
                const Month& month) {
  const double touch = way_side(sheet);
  const std::string name = month_words(month.first);
  Rect rest{column.x, column.y, column.width, touch};
  const auto go = [&](const Rect& place, const std::string& label, const std::string& key, int by,
                      Icon sign) {
    ButtonSpec way = make_button(sheet, label, key, ShowMonth{by}, ButtonKind::quiet, sign);
    way.icon_only = true;
    way.enabled = update(state, ShowMonth{by}, world).state.month != state.month;
    button(sheet, snapped(place), way);
  };
  go(cut_left(rest, touch), tr("Previous month"), "month-before", -1, Icon::previous);
  go(cut_right(rest, touch), tr("Next month"), "month-after", 1, Icon::next);
  const Rect place = padded(rest, sheet.units(8), 0);
  write(sheet, place, name,
        {sheet.style(Type::heading, Weight::semibold), sheet.colours().ink, Align::middle, Align::middle});
  sheet.area(Role::heading, place, name);
  return touch;
}

void draw_weekdays(JournalBuilder& sheet, const Rect& strip) {
  const std::vector<Rect> cells = columns(strip, days_of_week, sheet.units(6));
  for (int i = 0; i < days_of_week; ++i) {
    write(sheet, cells[static_cast<std::size_t>(i)], short_weekday_words(i),
          {sheet.style(Type::small), sheet.colours().quiet_ink, Align::middle, Align::middle});
  }
}

bool is_written_on(const World& world, std::int64_t day) {
  return std::any_of(world.sessions.begin(), world.sessions.end(),
                     [&](const SessionRecord& record) { return local_day(record.started) == day; });
}

// Something was told, and no session done.
void draw_written_mark(JournalBuilder& sheet, const Rect& place) {
  const double side = std::min(place.height, sheet.style(Type::small).size);
  icon(sheet, centred(place, {side, side}), Icon::journal, sheet.colours().action_text);
}

// Days there may be something of can be opened.
HitArea day_area(JournalBuilder& sheet, const Rect& cell, const JournalScreen& state, const CalendarDay& day,
                 std::int64_t today, bool only_written) {
  HitArea area;
  area.rect = cell;
  area.role = Role::list_item;
  area.label = long_date_words(day.day);
  area.value = only_written ? tr("written down") : day_state_words(day, today);
  area.selected = state.day == day.day;
  area.opens = true;
  if (day.day <= today) area.intent = sheet.add_intent(ShowDay{day.day});
  area.key = "day-" + std::to_string(day.day);
  area.group = "days";
  return area;
}

// The day's number and the sign of what was done. Done is filled, in part is half filled, open and planned
// are edged: it shows without colour.
void draw_day(JournalBuilder& sheet, const Rect& cell, const JournalScreen& state, const World& world,
              const CalendarDay& day) {
  const std::int64_t today = local_day(world.now);
  const Theme& t = sheet.colours();
  const DayState done = state_of(day, today);
  const bool soon = day.day > today;
  tinted(sheet, cell, done == DayState::done ? t.action_soft : t.card);
  if (day.day == today || state.day == day.day)
    sheet.stroke(rounded_rect(cell.inset(1), sheet.corner()), t.action, std::max(2.0, sheet.units(2)));
  Rect inner = cell.inset(std::min(sheet.units(6), cell.height * 0.1));
  const TextStyle style = sheet.style(Type::body, day.day == today ? Weight::bold : Weight::regular, true);
  const Rect top = cut_top(inner, text_height(sheet, "0", style, 1000));
  write(sheet, top, std::to_string(day_of_month(day.day)),
        {style, soon ? t.quiet_ink : t.ink, Align::middle, Align::middle});
  draw_day_mark(sheet, inner, done);
  const bool only_written = done == DayState::nothing && is_written_on(world, day.day);
  if (only_written) draw_written_mark(sheet, inner);
  sheet.area(day_area(sheet, cell, state, day, today, only_written), sheet.corner());
}

double draw_month(JournalBuilder& sheet, const Rect& column, const JournalScreen& state, const World& world,
                  const Month& month) {
  const double gap = sheet.units(6);
  Column rows(sheet, column);
  const double names = text_height(sheet, "0", sheet.style(Type::small), 1000);
  draw_weekdays(sheet, {column.x, column.y, column.width, names});
  rows.take(names, 4);
  const double text = text_height(sheet, "0", sheet.style(Type::body), 1000);
  const double height = std::max(text * 1.9 + sheet.units(12), sheet.viewport().touch());
  const std::vector<CalendarDay> days =
      calendar_days(world.sessions, world.prescribed, month.first, month.last);
  std::vector<Rect> cells;
  for (const CalendarDay& day : days) {
    const int place = weekday(day.day);
    if (cells.empty() || place == 0) {
      if (!cells.empty()) rows.take(height, 6);
      cells = columns({column.x, rows.rest().y, column.width, height}, days_of_week, gap);
    }
    draw_day(sheet, cells[static_cast<std::size_t>(place)], state, world, day);
  }
  rows.take(height, 0);
  return rows.used();
}

// What the signs mean, wrapped.
double draw_legend(JournalBuilder& sheet, const Rect& column) {
  const TextStyle style = sheet.style(Type::small);
  const double high = text_height(sheet, "0", style, 1000);
  double x = column.x;
  double y = column.y;
  const auto entry = [&](const std::string& words, const auto& draw_sign) {
    const double wide = std::min(text_width(sheet, words, style) + 2, column.width - 2 * high);
    if (x > column.x && x + 1.6 * high + wide > column.right()) {
      x = column.x;
      y += high * 1.3;
    }
    draw_sign(Rect{x, y, high, high});
    write(sheet, {x + 1.6 * high, y, wide, high}, words,
          {style, sheet.colours().quiet_ink, Align::start, Align::middle});
    x += 1.6 * high + wide + sheet.units(20);
  };
  for (const DayState state : {DayState::done, DayState::partly, DayState::open, DayState::planned})
    entry(legend_words(state), [&](const Rect& place) { draw_day_mark(sheet, place, state); });
  entry(tr("written down"), [&](const Rect& place) { draw_written_mark(sheet, place); });
  return y + high - column.y;
}

// All that was written down on a day. Returns the height.
double draw_told_day(JournalBuilder& sheet, const Rect& rect, const JournalScreen& state, const World& world,
                     std::int64_t day) {
  const double height = on_card(sheet, rect, [&](JournalBuilder& s, const Rect& r) {
    Column column(s, r);
    column.take(heading(s, r, long_date_words(day)), 8);
    bool any = false;
    for (const SessionRecord& record : world.sessions) {
      if (local_day(record.started) != day) continue;
      column.take(draw_entry(s, column.rest(), state, world, record), 8);
      any = true;
    }
    if (!any)
      column.take(write_down(s, column.rest(), tr("Nothing was written down on this day."),
                             {s.style(Type::body), s.colours().quiet_ink}),
                  8);
    return column.used();
  });
  sheet.area(Role::text, {rect.x, rect.y, rect.width, height}, long_date_words(day), "", "told-day");
  return height;
}

}  // namespace

double draw_calendar_part(JournalBuilder& sheet, const Rect& rect, const JournalScreen& state,
                          const World& world) {
  const Month month = month_of(state, world);
  const std::int64_t today = local_day(world.now);
  const Summary summary = summary_of(world.sessions, world.prescribed, month.first, month.last, today);
  const double width = std::min(rect.width, sheet.style(Type::body).size * 44);
  Column column(sheet, {rect.x + (rect.width - width) / 2, rect.y, width, rect.height});
  column.take(draw_way(sheet, column.rest(), state, world, month), 10);
  const std::string words = kept_words(summary.adherence);
  const double high =
      write_down(sheet, column.rest(), words, {sheet.style(Type::body), sheet.colours().ink, Align::middle});
  sheet.area(Role::text, {column.rest().x, column.rest().y, width, high}, words);
  column.take(high, 10);
  column.take(draw_month(sheet, column.rest(), state, world, month), 14);
  column.take(draw_legend(sheet, column.rest()), state.day ? 20 : 0);
  if (state.day) column.take(draw_told_day(sheet, column.rest(), state, world, *state.day), 0);
  return column.used();
}

}  // namespace limber
