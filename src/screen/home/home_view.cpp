#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "journal/person_context.hpp"
#include "labels/adaptation_labels.hpp"
#include "labels/day_labels.hpp"
#include "screen/home/filter_view.hpp"
#include "screen/home/home.hpp"
#include "screen/home/today_view.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

std::string last_done_words(const World& world, const RoutineCard& card) {
  for (const SessionRecord& record : world.sessions) {
    if (record.routine != card.id) continue;
    const std::string day = day_words(local_day(record.started), local_day(world.now));
    return fill(tr("Last done {day}"), {{"day", day}});
  }
  return tr("Not done yet");
}

std::string where_and_how_long(const RoutineCard& card) {
  std::vector<std::string> parts{minutes_words(card.length)};
  if (!card.position.empty()) parts.push_back(card.position);
  return join(parts, " · ");
}

std::string some_areas(const RoutineCard& card) {
  constexpr std::size_t most = 3;
  std::vector<std::string> few(card.areas.begin(), card.areas.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                            most, card.areas.size())));
  return join(few, ", ");
}

// What stands on a card below its figure.
double draw_card_words(HomeBuilder& sheet, const Rect& column, const World& world, const RoutineCard& card) {
  const Theme& t = sheet.colours();
  const TextSpec quiet{sheet.style(Type::small), t.quiet_ink};
  Rect rest = column;
  cut_top(rest, write_down(sheet, rest, card.title, {sheet.style(Type::strong, Weight::semibold), t.ink}));
  cut_top(rest, sheet.units(2));
  cut_top(rest, write_down(sheet, rest, where_and_how_long(card), {sheet.style(Type::body), t.ink}));
  cut_top(rest, sheet.units(2));
  cut_top(rest, write_down(sheet, rest, some_areas(card), quiet));
  cut_top(rest, write_down(sheet, rest, last_done_words(world, card), quiet));
  return rest.y - column.y;
}

double figure_height(const FrameBuilder& sheet, double width) {
  return std::min(sheet.units(140), width * 0.45);
}

double card_height(const HomeBuilder& sheet, double width, const World& world, const RoutineCard& card) {
  const double pad = sheet.units(16);
  const double words = height_of(sheet, width - 2 * pad, [&](HomeBuilder& s, const Rect& r) {
    return draw_card_words(s, r, world, card);
  });
  return figure_height(sheet, width) + words + 3 * pad;
}

void draw_card(HomeBuilder& sheet, const Rect& box, const HomeScreen& state, const World& world,
               const RoutineCard& one) {
  const Theme& t = sheet.colours();
  const double pad = sheet.units(16);
  const bool open = state.open == one.id;
  card(sheet, box);
  if (open) sheet.stroke(rounded_rect(box.inset(1.5), sheet.corner()), t.action, 3);
  Rect inner = padded(box, pad, pad);
  const Rect picture = cut_top(inner, figure_height(sheet, box.width));
  tinted(sheet, picture, t.paper);
  if (one.figure) draw_still(sheet, padded(picture, sheet.units(12), sheet.units(8)), *one.figure);
  cut_top(inner, pad);
  draw_card_words(sheet, inner, world, one);
  const double side = sheet.style(Type::body).size * 1.2;
  icon(sheet, {inner.right() - side, inner.bottom() - side, side, side}, open ? Icon::up : Icon::down,
       t.quiet_ink);

  HitArea area;
  area.rect = box;
  area.role = Role::list_item;
  area.label = one.title;
  area.value = where_and_how_long(one) + ". " + last_done_words(world, one);
  area.selected = open;
  area.intent = sheet.add_intent(ShowRoutine{one.id});
  area.key = "card-" + one.id;
  sheet.area(std::move(area), sheet.corner());
}

// What there is to read about what the routine does.
double draw_links(HomeBuilder& sheet, const Rect& column, const LearnCards& learn, const RoutineCard& card) {
  constexpr std::size_t most = 3;
  std::vector<ButtonSpec> links;
  for (const LearnLink& link : links_for(learn, card.has, most)) {
    ButtonSpec spec = make_button(sheet, link_words(link), "learn-" + link.id, ReadCard{link.id},
                                  ButtonKind::bare, Icon::info);
    spec.type = Type::body;
    links.push_back(spec);
  }
  return links.empty() ? 0 : button_row(sheet, column, links);
}

// What the person's answers change in it, and why.
double draw_fit(HomeBuilder& sheet, const Rect& column, const World& world, const RoutineCard& card) {
  if (!world.about || !world.library || !card.routine) return 0;
  const Adapted fit = adapted(*card.routine, *world.library, person_context(world.about, world.now));
  if (fit.remarks.empty()) return 0;
  const Theme& t = sheet.colours();
  Column rest(sheet, column);
  rest.take(write_down(sheet, rest.rest(), tr("Made to suit you"),
                       {sheet.style(Type::body, Weight::semibold), t.ink}),
            4);
  for (const Adaptation& remark : fit.remarks) {
    const std::string words =
        remark_words(remark, world.library.get(), card.routine->language) + ". " + remark.caution.reason;
    rest.take(write_down(sheet, rest.rest(), words, {sheet.style(Type::body), t.quiet_ink}), 4);
  }
  return rest.used();
}

double draw_details(HomeBuilder& sheet, const Rect& column, const World& world, const RoutineCard& card) {
  const Theme& t = sheet.colours();
  const TextSpec plain{sheet.style(Type::body), t.ink};
  const TextSpec quiet{sheet.style(Type::body), t.quiet_ink};
  const double gap = sheet.units(10);
  Rect rest = column;
  const auto paragraph = [&](const std::string& words, const TextSpec& spec) {
    const double height = write_down(sheet, rest, words, spec);
    cut_top(rest, height > 0 ? height + gap : 0);
  };
  cut_top(rest, heading(sheet, rest, card.title) + gap);
  paragraph(card.summary, plain);
  if (!card.exercises.empty()) {
    paragraph(fill(tr("Exercises: {list}"), {{"list", join(card.exercises, ", ")}}), quiet);
  }
  if (!card.props.empty()) paragraph(fill(tr("You need: {list}"), {{"list", join(card.props, ", ")}}), quiet);
  const double fit = draw_fit(sheet, rest, world, card);
  cut_top(rest, fit > 0 ? fit + gap : 0);
  const double links = draw_links(sheet, rest, world.learn, card);
  cut_top(rest, links > 0 ? links + gap : 0);
  const ButtonSpec start = make_button(sheet, tr("Start"), "start-" + card.id, StartRoutine{card.id},
                                       ButtonKind::primary, Icon::play);
  const ButtonSpec close =
      make_button(sheet, tr("Close"), "close-" + card.id, ShowRoutine{card.id}, ButtonKind::bare);
  const ButtonSpec take = make_button(sheet, tr("Take along"), "take-" + card.id, TakeAlong{card.id});
  cut_top(rest, button_row(sheet, rest, {start, take, close}));
  return rest.y - column.y;
}

double draw_open_card(HomeBuilder& sheet, const Rect& column, const World& world, const RoutineCard& one) {
  return on_card(sheet, column,
                 [&](HomeBuilder& s, const Rect& r) { return draw_details(s, r, world, one); });
}

// Rows of cards; below the row of an open card, its details over the whole width.
double draw_cards(HomeBuilder& sheet, const Rect& column, const HomeScreen& state, const World& world) {
  const std::vector<const RoutineCard*> list = passing(world.cards, filter_today(state, world));
  const double gap = sheet.units(20);
  if (list.empty()) return draw_none_pass(sheet, column, state, world) + gap;
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 16, gap, 4);
  Rect rest = column;
  const auto open_card = [&](std::size_t first, std::size_t end, Rect& under) {
    for (std::size_t i = first; i < end; ++i) {
      if (list[i]->id == state.open) cut_top(under, draw_open_card(sheet, under, world, *list[i]) + gap);
    }
  };
  lay_rows(rest, {list.size(), across, gap,
                  [&](std::size_t i, double width) { return card_height(sheet, width, world, *list[i]); },
                  [&](std::size_t i, const Rect& cell) { draw_card(sheet, cell, state, world, *list[i]); },
                  open_card});
  return rest.y - column.y;
}

// A quiet way to the cards that are read, below everything that is done.
double draw_learn_entry(HomeBuilder& sheet, const Rect& column, const LearnCards& learn) {
  if (learn.all().empty()) return 0;
  const ButtonSpec read = make_button(sheet, tr("Learn"), "to-learn", GoTo{ScreenName::learn});
  const std::string words = tr("What pain is, what helps, how to pace yourself: cards read in a minute.");
  return message_bar(sheet, column, {words, Tone::plain, {read}});
}

// Where routines are written, for the few who do.
double draw_bench_entry(HomeBuilder& sheet, const Rect& column) {
  const ButtonSpec open = make_button(sheet, tr("For therapists"), "to-bench", GoTo{ScreenName::bench});
  return message_bar(
      sheet, column,
      {tr("Write a routine, hand it over, read the journals that come back."), Tone::plain, {open}});
}

double draw_no_cards(HomeBuilder& sheet, const Rect& column) {
  const std::string words =
      tr("There are no routines here yet. Ask your therapist for a routine file, and open that file with "
         "Limber.");
  return message_bar(sheet, column, {words, Tone::plain, {}});
}

}  // namespace

View<HomeIntent> view(const HomeScreen& state, const World& world, const ViewContext& context) {
  return paged<HomeIntent>(context, state.scrolls, [&](HomeBuilder& sheet, const Rect& column) {
    Rect rest{column.x, column.y, column.width, 1e6};
    cut_top(rest, draw_today(sheet, rest, state, world) + sheet.units(28));
    cut_top(rest, draw_filters(sheet, rest, state, world) + sheet.units(16));
    cut_top(rest, world.cards.empty() ? draw_no_cards(sheet, rest) : draw_cards(sheet, rest, state, world));
    const double learn = draw_learn_entry(sheet, rest, world.learn);
    cut_top(rest, learn > 0 ? learn + sheet.units(8) : 0);
    cut_top(rest, draw_bench_entry(sheet, rest));
    return rest.y - column.y;
  });
}

}  // namespace limber
