#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "screen/bench/bench_screen.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

double quiet(BenchBuilder& sheet, const Rect& column, const std::string& words) {
  return write_down(sheet, column, words, {sheet.style(Type::body), sheet.colours().quiet_ink});
}

// What one begins with, and the two things besides.
double draw_beginnings(BenchBuilder& sheet, const Rect& rect) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("For therapists")), 4);
  column.take(quiet(sheet, column.rest(),
                    tr("Put a routine together for a client, try it out, hand it over as one file, and read "
                       "the journals that come back. Everything stays on this computer.")),
              14);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("New routine"), "new-routine", EditRoutine{},
                                      ButtonKind::primary, Icon::plus),
                          make_button(sheet, tr("Make an exercise"), "new-exercise", PoseExercise{}),
                          make_button(sheet, tr("Review journals"), "to-review", GoTo{ScreenName::review},
                                      ButtonKind::quiet, Icon::journal)}),
              0);
  return column.used();
}

std::string about(const RoutineCard& card) {
  std::vector<std::string> parts{minutes_words(card.length)};
  if (card.routine && !card.routine->version.empty())
    parts.push_back(fill(tr("version {version}"), {{"version", card.routine->version}}));
  if (card.routine && !card.routine->meant_for.empty())
    parts.push_back(fill(tr("for {client}"), {{"client", card.routine->meant_for}}));
  return join(parts, " · ");
}

double draw_words(BenchBuilder& sheet, const Rect& rect, const RoutineCard& card) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  column.take(
      write_down(sheet, column.rest(), card.title, {sheet.style(Type::strong, Weight::semibold), t.ink}), 2);
  column.take(write_down(sheet, column.rest(), about(card), {sheet.style(Type::body), t.quiet_ink}), 12);
  const auto small = [](ButtonSpec spec) {
    spec.type = Type::body;
    return spec;
  };
  column.take(
      button_row(sheet, column.rest(),
                 {small(make_button(sheet, tr("Change"), "change-" + card.id, EditRoutine{card.id})),
                  small(make_button(sheet, tr("Rehearse"), "rehearse-" + card.id, Rehearse{card.routine})),
                  small(make_button(sheet, tr("Hand over"), "hand-over-" + card.id, TakeAlong{card.id}))}),
      0);
  return column.used();
}

double picture_width(const FrameBuilder& sheet, double width) {
  return width < sheet.units(420) ? 0 : sheet.units(120);
}

double card_height(const BenchBuilder& sheet, double width, const RoutineCard& card) {
  const double pad = sheet.units(16);
  const double picture = picture_width(sheet, width);
  const double words_width = width - 2 * pad - picture - (picture > 0 ? pad : 0);
  return height_of(sheet, words_width,
                   [&](BenchBuilder& s, const Rect& r) { return draw_words(s, r, card); }) +
         2 * pad;
}

void draw_card(BenchBuilder& sheet, const Rect& box, const RoutineCard& one) {
  const double pad = sheet.units(16);
  card(sheet, box);
  Rect inner = padded(box, pad, pad);
  if (const double width = picture_width(sheet, box.width); width > 0) {
    const Rect picture = cut_left(inner, width);
    cut_left(inner, pad);
    tinted(sheet, picture, sheet.colours().paper);
    if (one.figure) draw_still(sheet, padded(picture, sheet.units(8), sheet.units(8)), *one.figure);
  }
  draw_words(sheet, inner, one);
}

double draw_cards(BenchBuilder& sheet, const Rect& column, const std::vector<const RoutineCard*>& list) {
  const double gap = sheet.units(16);
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 26, gap, 2);
  Rect rest = column;
  lay_rows(rest, {list.size(), across, gap,
                  [&](std::size_t i, double width) { return card_height(sheet, width, *list[i]); },
                  [&](std::size_t i, const Rect& cell) { draw_card(sheet, cell, *list[i]); }});
  return rest.y - column.y;
}

// A heading and the cards below it; nothing where there are none.
double draw_part(BenchBuilder& sheet, const Rect& rect, const std::string& words,
                 const std::vector<const RoutineCard*>& list) {
  if (list.empty()) return 0;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), words, Type::strong), 10);
  column.take(draw_cards(sheet, column.rest(), list), 12);
  return column.used();
}

double draw_search(BenchBuilder& sheet, const Rect& column, const BenchScreen& state) {
  return text_field(sheet, {column.x, column.y, std::min(column.width, sheet.units(480)), column.height},
                    {.label = tr("Search"),
                     .placeholder = tr("Part of the title, or an exercise"),
                     .key = bench_search_field,
                     .icon = Icon::search},
                    state.fields);
}

}  // namespace

PageHead head(const BenchScreen&) {
  return {true, tr("Back to Home")};
}

View<BenchIntent> view(const BenchScreen& state, const World& world, const ViewContext& context) {
  return paged<BenchIntent>(context, state.scrolls, [&](BenchBuilder& sheet, const Rect& rect) {
    const std::vector<const RoutineCard*> list = bench_list(state, world);
    const auto shipped =
        std::find_if(list.begin(), list.end(), [](const RoutineCard* card) { return !card->own; });
    Column column(sheet, rect);
    column.take(draw_beginnings(sheet, column.rest()), 24);
    column.take(draw_search(sheet, column.rest(), state), 20);
    column.take(draw_part(sheet, column.rest(), tr("Your routines"), {list.begin(), shipped}), 0);
    column.take(draw_part(sheet, column.rest(), tr("Came with Limber"), {shipped, list.end()}), 0);
    if (list.empty()) column.take(quiet(sheet, column.rest(), tr("No routine has these words.")), 0);
    return column.used();
  });
}

}  // namespace limber
