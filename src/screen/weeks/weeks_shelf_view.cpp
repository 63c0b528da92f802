// The shelf beside the weeks, and what is about the programme as a whole.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "screen/ui/drag_handle.hpp"
#include "screen/weeks/weeks_parts.hpp"

namespace limber {
namespace {

constexpr std::size_t most_shown = 40;  // a search finds the others

std::string about(const RoutineCard& card) {
  std::vector<std::string> parts{minutes_words(card.length)};
  if (card.routine && !card.routine->meant_for.empty())
    parts.push_back(fill(tr("for {client}"), {{"client", card.routine->meant_for}}));
  if (!card.own) parts.push_back(tr("came with Limber"));
  return join(parts, " · ");
}

// Held by its handle it is dragged into a week; pressed it goes into the selected phase.
double draw_shelf_row(WeeksBuilder& sheet, const Rect& rect, const RoutineCard& one) {
  const Theme& t = sheet.colours();
  const double pad = sheet.units(8);
  const double side = sheet.style(Type::body).size * 1.2;
  const double room = rect.width - sheet.viewport().touch() - side - 2 * pad;
  const TextStyle strong = sheet.style(Type::body, Weight::medium);
  const TextStyle small = sheet.style(Type::small);
  const std::string facts = about(one);
  const double words = text_height(sheet, one.title, strong, room) + text_height(sheet, facts, small, room);
  const Rect row = snapped({rect.x, rect.y, rect.width, std::max(sheet.viewport().touch(), words + 2 * pad)});
  card(sheet, row);
  Rect inner = row;
  const Rect handle = cut_left(inner, sheet.viewport().touch());
  const Rect pressed = inner;
  cut_right(inner, pad);
  icon(sheet, centred(cut_right(inner, side), {side, side}), Icon::plus, t.action_text);
  cut_right(inner, pad);
  inner.y += (row.height - words) / 2;
  cut_top(inner, write_down(sheet, inner, one.title, {strong, t.ink}));
  write_down(sheet, inner, facts, {small, t.quiet_ink});
  drag_handle(sheet, handle, fill(tr("Drag {title} to a week"), {{"title", one.title}}), shelf_handle(one.id),
              sheet.add_intent(AddPlanned{one.id}));
  HitArea area;
  area.rect = pressed;
  area.role = Role::button;
  area.label = fill(tr("Add {title}"), {{"title", one.title}});
  area.value = facts;
  area.intent = sheet.add_intent(AddPlanned{one.id});
  area.key = "shelf-" + one.id;
  area.group = "shelf";
  area.asks = tr("Your shelf");
  sheet.area(std::move(area), sheet.corner());
  return row.height;
}

double draw_who(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World&) {
  Column column(sheet, rect);
  const auto field = [&](const char* name, const std::string& label, const std::string& placeholder) {
    column.take(draw_weeks_field(sheet, column.rest(), state, name, label, placeholder), 10);
  };
  field("title", tr("Title"), "");
  field("summary", tr("What it is for, in a sentence"), tr("Six weeks back to the garden."));
  field("for", tr("For whom"), tr("Initials or a code; a name is not needed"));
  field("version", tr("Version"), "1");
  field("author", tr("Your name"), "");
  field("role", tr("Your profession"), tr("massage therapist"));
  field("practice", tr("Your practice, for the handout"), "");
  field("telephone", tr("Its telephone, for the handout"), "");
  const ButtonSpec another =
      make_button(sheet, tr("Save as another programme"), "save-another", SaveAsAnother{});
  column.take(button_row(sheet, column.rest(), {another}), 0);
  return column.used();
}

double draw_flare_lines(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World&) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("A plan for a flare"), Type::strong), 4);
  column.take(
      write_down(sheet, column.rest(),
                 tr("Five lines, as you agreed on them. They are read until the client writes a plan of "
                    "their own."),
                 {sheet.style(Type::body), sheet.colours().quiet_ink}),
      10);
  const auto line = [&](const char* name, const std::string& label, const std::string& placeholder) {
    column.take(draw_weeks_field(sheet, column.rest(), state, name, label, placeholder), 10);
  };
  line("sets_it_off", tr("What sets it off"), tr("A day in the car, lifting, too little sleep."));
  line("first_signs", tr("First signs"), tr("Stiff before noon; the leg pulls."));
  line("first_day", tr("The first day"),
       tr("Rest on the back with the legs up, every two hours; walk five minutes."));
  line("days_two_to_seven", tr("Days two to seven"),
       tr("Half of everything, then a little more each calm day."));
  line("whom_i_tell", tr("Whom I tell, and when I call"),
       tr("Message me when it is not better after three days."));
  return column.used();
}

}  // namespace

double draw_shelf(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Your shelf"), Type::strong), 6);
  if (state.picking) {
    ButtonSpec close = make_button(sheet, tr("Close"), "close-shelf", ShowShelf{});
    close.type = Type::body;
    column.take(button_row(sheet, column.rest(), {close}), 8);
  }
  column.take(text_field(sheet, column.rest(),
                         {.label = tr("Search"),
                          .placeholder = tr("Part of the title, or an exercise"),
                          .key = shelf_search_field,
                          .icon = Icon::search},
                         state.fields),
              8);
  const auto list = shelf_for(state, world);
  for (std::size_t i = 0; i < std::min(most_shown, list.size()); ++i)
    column.take(draw_shelf_row(sheet, column.rest(), *list[i]), 8);
  if (list.empty())
    column.take(write_down(sheet, column.rest(), tr("No routine has these words."),
                           {sheet.style(Type::body), sheet.colours().quiet_ink}),
                0);
  return column.used();
}

double draw_about_programme(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state,
                            const World& world) {
  Column column(sheet, rect);
  for (const auto draw : {&draw_who, &draw_flare_lines})
    column.take(on_card(sheet, column.rest(),
                        [&](WeeksBuilder& s, const Rect& r) { return draw(s, r, state, world); }),
                16);
  return column.used();
}

}  // namespace limber
