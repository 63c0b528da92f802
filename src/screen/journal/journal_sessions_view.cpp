#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/journal_labels.hpp"
#include "screen/journal/journal_parts.hpp"

namespace limber {
namespace {

// The words of one entry: title and day, what changed, and its details where it is open.
double draw_entry_words(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                        const World& world, const SessionRecord& record) {
  const Theme& t = sheet.colours();
  const std::string day = moment_words(record.started, local_day(world.now));
  const TextSpec title{sheet.style(Type::body, Weight::semibold), t.ink};
  const TextSpec when{sheet.style(Type::small), t.quiet_ink, Align::end};
  const TextSpec plain{sheet.style(Type::body, Weight::regular, true), t.ink};
  const TextSpec quiet{sheet.style(Type::small), t.quiet_ink};
  Rect rest{column.x, column.y, column.width, 1e6};
  const double day_width = std::min(column.width * 0.45, text_width(sheet, day, when.style) + 2);
  const double title_width = column.width - day_width - sheet.units(12);
  const double line = std::max(text_height(sheet, record.title, title.style, title_width),
                               text_height(sheet, day, when.style, day_width));
  Rect top = cut_top(rest, line);
  write(sheet, cut_right(top, day_width), day, when);
  write(sheet, {top.x, top.y, title_width, line}, record.title, title);
  cut_top(rest, sheet.units(2));
  cut_top(rest, write_down(sheet, rest, entry_words(record), plain));
  if (state.open != record.id) return rest.y - column.y;
  cut_top(rest, sheet.units(6));
  for (const std::string& detail : detail_words(record, world.exercise_names))
    cut_top(rest, write_down(sheet, rest, detail, quiet) + sheet.units(2));
  return rest.y - column.y;
}

double draw_entries(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                    const World& world) {
  Rect rest{column.x, column.y, column.width, 1e6};
  const std::size_t count = std::min(state.shown, world.sessions.size());
  for (std::size_t i = 0; i < count; ++i) {
    cut_top(rest, draw_entry(sheet, rest, state, world, world.sessions[i]));
    if (i + 1 == count) break;
    sheet.fill({rest.x, rest.y + 1, rest.width, 1}, 0, sheet.colours().hairline);
    cut_top(rest, sheet.units(3));
  }
  if (count < world.sessions.size()) {
    cut_top(rest, sheet.units(12));
    cut_top(rest,
            button_row(sheet, rest, {make_button(sheet, tr("Show earlier ones"), "earlier", ShowEarlier{})},
                       Align::middle));
  }
  return rest.y - column.y;
}

}  // namespace

// What is pressed to open or close it; below it, where it is open, what can be done with it.
double draw_entry(JournalBuilder& sheet, const Rect& column, const JournalScreen& state, const World& world,
                  const SessionRecord& record) {
  const double pad = sheet.units(14);
  const double sign = sheet.style(Type::body).size * 1.1;
  const double words_width = column.width - 3 * pad - sign;
  const auto words = [&](JournalBuilder& s, const Rect& r) {
    return draw_entry_words(s, r, state, world, record);
  };
  const double height = std::max(sheet.viewport().touch(), height_of(sheet, words_width, words) + 2 * pad);
  const Rect row = snapped({column.x, column.y, column.width, height});
  const bool open = state.open == record.id;
  if (open) tinted(sheet, row, sheet.colours().action_soft);
  words(sheet, {row.x + pad, row.y + pad, words_width, height});
  icon(sheet, {row.right() - pad - sign, row.y + pad, sign, sign}, open ? Icon::up : Icon::down,
       sheet.colours().quiet_ink);

  HitArea area;
  area.rect = row;
  area.role = Role::list_item;
  area.label = record.title + ", " + moment_words(record.started, local_day(world.now));
  area.value = entry_words(record);
  area.selected = open;
  area.opens = true;
  area.intent = sheet.add_intent(ShowEntry{record.id});
  area.key = "entry-" + std::to_string(record.id);
  area.group = "entries";
  sheet.area(std::move(area), sheet.corner());
  if (!open) return height;
  Rect below{column.x + pad, row.bottom() + sheet.units(10), column.width - 2 * pad, 1e6};
  cut_top(below, draw_entry_actions(sheet, below, state, world, record) + sheet.units(14));
  return below.y - column.y;
}

double draw_sessions_part(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                          const World& world) {
  const double room = 10;  // an entry has room of its own
  return on_card(
      sheet, column, [&](JournalBuilder& s, const Rect& r) { return draw_entries(s, r, state, world); },
      room);
}

}  // namespace limber
