#include "screen/home/filter_view.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/filter_labels.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

constexpr std::size_t few = 5;  // so few routines are seen at a glance: nothing to filter

const char* name_of(FilterBy by) {
  constexpr const char* names[] = {"area", "technique", "position", "minutes", "props"};
  return names[static_cast<std::size_t>(by)];
}

std::string count_words(const HomeScreen& state, const World& world) {
  const auto all = static_cast<long>(offered_today(state, world).size());
  const auto some = static_cast<long>(passing(world.cards, filter_today(state, world)).size());
  const std::string routines =
      fill(trn("{count} routine", "{count} routines", all), {{"count", std::to_string(all)}});
  if (state.filter.asks_nothing()) return routines;
  return fill(tr("{some} of {routines}"), {{"some", std::to_string(some)}, {"routines", routines}});
}

std::string button_words(const RoutineFilter& filter, FilterBy by) {
  const std::string chosen = chosen_words(filter, by);
  if (chosen.empty()) return filter_words(by);
  return fill(tr("{filter}: {chosen}"), {{"filter", filter_words(by)}, {"chosen", chosen}});
}

ButtonSpec filter_button(HomeBuilder& sheet, const HomeScreen& state, FilterBy by) {
  const bool open = state.choosing == by;
  const Icon sign = open ? Icon::up : !chosen(state.filter, by).empty() ? Icon::check : Icon::down;
  ButtonSpec spec = make_button(sheet, button_words(state.filter, by), std::string("filter-") + name_of(by),
                                ShowFilter{by}, ButtonKind::quiet, sign);
  spec.type = Type::body;
  return spec;
}

double draw_heading(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world) {
  const Rect line{column.x, column.y, column.width, 1e4};
  const double height = heading(sheet, line, tr("Routines"));
  const TextStyle style = sheet.style(Type::body);
  const std::string words = count_words(state, world);
  const double taken =
      text_width(sheet, tr("Routines"), sheet.style(Type::heading, Weight::semibold)) + sheet.units(16);
  const double room = column.width - taken;
  const double width = text_width(sheet, words, style) + 2;
  if (width > room) {
    const Rect below{column.x, column.y + height, column.width, 1e4};
    return height + write_down(sheet, below, words, {style, sheet.colours().quiet_ink});
  }
  write(sheet, {column.x + taken, column.y, room, height}, words,
        {style, sheet.colours().quiet_ink, Align::end, Align::middle});
  sheet.area(Role::text, {column.x + taken, column.y, room, height}, words, "", "routine-count");
  return height;
}

std::string question(FilterBy by) {
  switch (by) {
    case FilterBy::area:
      return tr("Which part of the body?");
    case FilterBy::technique:
      return tr("Which technique?");
    case FilterBy::position:
      return tr("Mostly in which position?");
    case FilterBy::minutes:
      return tr("How much time do you have?");
    case FilterBy::props:
      return tr("What do you have? Pillows, towels and the like are taken for granted.");
  }
  return "";
}

double draw_choices(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world,
                    FilterBy by) {
  std::vector<Option> options;
  for (const std::string& value : offered(world.cards, by)) {
    options.push_back({value_words(by, value), std::string("choose-") + name_of(by) + "-" + value,
                       sheet.add_intent(ChooseFilter{by, value}), chosen(state.filter, by, value)});
  }
  Column down(sheet, column);
  down.take(choice_group(sheet, column, question(by), options, {.several = by == FilterBy::props}), 12);
  // Of things several may be chosen; the others close with the choice.
  if (by == FilterBy::props) {
    const std::string words = fill(tr("Show {routines}"), {{"routines", count_words(state, world)}});
    down.take(button_row(sheet, down.rest(), {make_button(sheet, words, "close-filter", CloseFilter{})}), 0);
  }
  return down.used();
}

double draw_search(HomeBuilder& sheet, const Rect& column, const HomeScreen& state) {
  Rect field = column;
  field.width = std::min(column.width, sheet.style(Type::body).size * 26);
  return text_field(sheet, field,
                    {.label = tr("Search the routines"),
                     .label_above = false,
                     .placeholder = tr("Search: a name, an exercise"),
                     .key = search_field,
                     .icon = Icon::search},
                    state.fields);
}

double draw_panel(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world,
                  FilterBy by) {
  const double pad = sheet.units(16);
  const double inner = height_of(sheet, column.width - 2 * pad, [&](HomeBuilder& s, const Rect& r) {
    return draw_choices(s, r, state, world, by);
  });
  const Rect box = snapped({column.x, column.y, column.width, inner + 2 * pad});
  card(sheet, box);
  draw_choices(sheet, padded(box, pad, pad), state, world, by);
  return box.height;
}

// No filter is to blame: nothing has these words.
double draw_not_found(HomeBuilder& sheet, const Rect& column, const HomeScreen& state) {
  const ButtonSpec clear = make_button(sheet, tr("Clear all"), "clear-all", ClearFilters{});
  const std::string words = fill(tr("No routine has “{words}” in its name, its summary or its exercises."),
                                 {{"words", state.fields.text(search_field)}});
  return message_bar(sheet, column, {words, Tone::plain, {clear}});
}

}  // namespace

double draw_filters(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world) {
  const double gap = sheet.units(12);
  if (!state.filter.asks_nothing()) sheet.announce(count_words(state, world));
  Rect rest = column;
  cut_top(rest, draw_heading(sheet, rest, state, world) + gap);
  if (world.cards.size() <= few && state.filter.asks_nothing()) return rest.y - column.y - gap;
  cut_top(rest, draw_search(sheet, rest, state) + gap);
  std::vector<ButtonSpec> buttons;
  for (const FilterBy by : filters) {
    if (!offered(world.cards, by).empty()) buttons.push_back(filter_button(sheet, state, by));
  }
  if (!state.filter.asks_nothing()) {
    ButtonSpec clear = make_button(sheet, tr("Clear all"), "clear-filters", ClearFilters{}, ButtonKind::bare);
    clear.type = Type::body;
    buttons.push_back(clear);
  }
  cut_top(rest, button_row(sheet, rest, buttons));
  if (state.choosing) {
    cut_top(rest, gap);
    cut_top(rest, draw_panel(sheet, rest, state, world, *state.choosing));
  }
  return rest.y - column.y;
}

double draw_none_pass(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world) {
  const RoutineFilter filter = filter_today(state, world);
  RoutineFilter only_words;
  only_words.words = filter.words;
  only_words.gentle = filter.gentle;
  if (!only_words.words.empty() && passing(world.cards, only_words).empty())
    return draw_not_found(sheet, column, state);
  const Loosening better = loosening(world.cards, filter);
  if (better.count == 0) {
    const ButtonSpec clear = make_button(sheet, tr("Clear all"), "clear-all", ClearFilters{});
    const std::string words = tr("No routine fits all of this. Try fewer filters.");
    return message_bar(sheet, column, {words, Tone::plain, {clear}});
  }
  const auto count = static_cast<long>(better.count);
  const std::string words =
      fill(trn("No routine fits all of this. Without “{wish}” there is {count}.",
               "No routine fits all of this. Without “{wish}” there are {count}.", count),
           {{"wish", button_words(state.filter, better.by)}, {"count", std::to_string(count)}});
  const ButtonSpec drop =
      make_button(sheet, tr("Leave that out"), "loosen", DropFilter{better.by}, ButtonKind::primary);
  return message_bar(sheet, column, {words, Tone::plain, {drop}});
}

}  // namespace limber
