#include <algorithm>
#include <iterator>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/programme_labels.hpp"
#include "routine/id.hpp"
#include "routine/of_client.hpp"
#include "screen/bench/bench_screen.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

double quiet(BenchBuilder& sheet, const Rect& column, const std::string& words) {
  return write_down(sheet, column, words, {sheet.style(Type::body), sheet.colours().quiet_ink});
}

ButtonSpec on_bench(ButtonSpec spec) {
  spec.type = Type::body;
  return spec;
}

// What one begins with, and the two things besides.
double draw_beginnings(BenchBuilder& sheet, const Rect& rect) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("For therapists")), 4);
  column.take(
      quiet(sheet, column.rest(),
            tr("Put a routine together for a client, or a programme of several weeks, try it out, hand "
               "it over as one file, and read the journals that come back. Everything stays on this "
               "computer.")),
      14);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("New routine"), "new-routine", EditRoutine{},
                                      ButtonKind::primary, Icon::plus),
                          make_button(sheet, tr("New programme"), "new-programme", EditProgramme{}),
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
  column.take(
      button_row(sheet, column.rest(),
                 {on_bench(make_button(sheet, tr("Change"), "change-" + card.id, EditRoutine{card.id})),
                  on_bench(make_button(sheet, tr("Rehearse"), "rehearse-" + card.id, Rehearse{card.routine})),
                  on_bench(make_button(sheet, tr("Hand over"), "hand-over-" + card.id, TakeAlong{card.id})),
                  on_bench(make_button(sheet, tr("For another client"), "another-" + card.id,
                                       EditForAnother{card.id}, ButtonKind::bare))}),
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

std::string about(const Programme& programme) {
  std::vector<std::string> parts{length_words(programme)};
  if (!programme.version.empty())
    parts.push_back(fill(tr("version {version}"), {{"version", programme.version}}));
  if (!programme.meant_for.empty())
    parts.push_back(fill(tr("for {client}"), {{"client", programme.meant_for}}));
  return join(parts, " · ");
}

double draw_programme(BenchBuilder& sheet, const Rect& rect, const Programme& programme) {
  Column column(sheet, rect);
  column.take(write_down(sheet, column.rest(), programme.title.in(programme.language),
                         {sheet.style(Type::strong, Weight::semibold), sheet.colours().ink}),
              2);
  column.take(quiet(sheet, column.rest(), about(programme)), 12);
  const std::string& id = programme.id;
  column.take(
      button_row(
          sheet, column.rest(),
          {on_bench(make_button(sheet, tr("Change"), "change-programme-" + id, EditProgramme{id})),
           on_bench(make_button(sheet, tr("Hand over"), "hand-over-programme-" + id, TakeAlong{id, true})),
           on_bench(make_button(sheet, tr("For another client"), "another-programme-" + id,
                                EditProgramme{id, true}, ButtonKind::bare))}),
      0);
  return column.used();
}

// Programmes above the routines they are made of; nothing where there are none.
double draw_programmes(BenchBuilder& sheet, const Rect& column, const std::vector<const Programme*>& list) {
  const double gap = sheet.units(16);
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 26, gap, 2);
  const double pad = sheet.units(16);
  Rect rest = column;
  lay_rows(rest, {list.size(), across, gap,
                  [&](std::size_t i, double width) {
                    return 2 * pad + height_of(sheet, width - 2 * pad, [&](BenchBuilder& s, const Rect& r) {
                             return draw_programme(s, r, *list[i]);
                           });
                  },
                  [&](std::size_t i, const Rect& cell) {
                    card(sheet, cell);
                    draw_programme(sheet, padded(cell, pad, pad), *list[i]);
                  }});
  return rest.y - column.y;
}

double draw_all_of(BenchBuilder& sheet, const Rect& rect, const BenchGroup& group) {
  Column column(sheet, rect);
  if (!group.programmes.empty()) column.take(draw_programmes(sheet, column.rest(), group.programmes), 0);
  column.take(draw_cards(sheet, column.rest(), group.cards), 12);
  return column.used();
}

// A heading and the cards below it; nothing where there are none.
double draw_part(BenchBuilder& sheet, const Rect& rect, const std::string& words, const BenchGroup& group) {
  if (group.cards.empty() && group.programmes.empty()) return 0;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), words, Type::strong), 10);
  column.take(draw_all_of(sheet, column.rest(), group), 0);
  return column.used();
}

// Under their code, which leads to all that is theirs.
double draw_group(BenchBuilder& sheet, const Rect& rect, const BenchGroup& group) {
  if (group.client.empty()) return draw_part(sheet, rect, tr("Your own"), group);
  Column column(sheet, rect);
  const std::string words = fill(tr("For {client}"), {{"client", group.client}});
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, words, "client-" + id_from(group.client),
                                      ShowClientOnBench{group.client}, ButtonKind::bare, Icon::next)}),
              10);
  column.take(draw_all_of(sheet, column.rest(), group), 0);
  return column.used();
}

std::string kind_words(const DraftNote& note) {
  const bool programme = note.kind == DraftKind::programme;
  if (note.kind == DraftKind::exercise) return tr("an exercise");
  if (note.id.empty()) return programme ? tr("a programme, saved nowhere yet") : tr("saved nowhere yet");
  return programme ? tr("a programme, changed and not saved") : tr("changed and not saved");
}

std::string about(const DraftNote& note) {
  std::vector<std::string> parts{kind_words(note)};
  if (!note.meant_for.empty()) parts.push_back(fill(tr("for {client}"), {{"client", note.meant_for}}));
  return join(parts, " · ");
}

double draw_unsaved(BenchBuilder& sheet, const Rect& rect, const DraftNote& note, bool asks) {
  Column column(sheet, rect);
  const std::string title = note.title.empty() ? tr("Without a name yet") : note.title;
  column.take(write_down(sheet, column.rest(), title,
                         {sheet.style(Type::strong, Weight::semibold), sheet.colours().ink}),
              2);
  column.take(quiet(sheet, column.rest(), asks ? tr("Throw it away for good?") : about(note)), 10);
  const std::vector<ButtonSpec> ways =
      asks ? std::vector<ButtonSpec>{on_bench(make_button(sheet, tr("Throw it away"), "discard-for-good",
                                                          DiscardDraft{note.key})),
                                     on_bench(
                                         make_button(sheet, tr("Keep it"), "discard-not", AskDiscardDraft{}))}
           : std::vector<ButtonSpec>{
                 on_bench(make_button(sheet, tr("Go on"), "go-on-" + note.key, GoOnWith{note})),
                 on_bench(make_button(sheet, tr("Discard"), "discard-" + note.key, AskDiscardDraft{note.key},
                                      ButtonKind::bare))};
  column.take(button_row(sheet, column.rest(), ways), 0);
  return column.used();
}

double draw_all_unsaved(BenchBuilder& sheet, const Rect& rect, const BenchScreen& state, const World& world) {
  const std::vector<DraftNote> notes = unsaved_on(state, world);
  if (notes.empty()) return 0;
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Not saved"), Type::strong), 10);
  for (const DraftNote& note : notes)
    column.take(on_card(
                    sheet, column.rest(),
                    [&](BenchBuilder& s, const Rect& r) {
                      return draw_unsaved(s, r, note, note.key == state.discarding);
                    },
                    16),
                12);
  return column.used();
}

// What there is of a client besides their routines.
double draw_client(BenchBuilder& sheet, const Rect& rect, const BenchScreen& state,
                   const std::vector<const RoutineCard*>& list, int programmes) {
  int pictures = 0;
  int recordings = 0;
  for (const RoutineCard* card : list) {
    for (const ClientThings& things : things_of_client(*card->routine)) {
      if (things.thing == ClientThing::pictures) pictures += things.count;
      if (things.thing == ClientThing::recordings) recordings += things.count;
    }
  }
  const auto counted = [](const std::string& words, int count) {
    return fill(words, {{"count", std::to_string(count)}});
  };
  const auto routines = static_cast<int>(list.size());
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), state.client), 4);
  column.take(quiet(sheet, column.rest(),
                    join({counted(trn("{count} programme", "{count} programmes", programmes), programmes),
                          counted(trn("{count} routine", "{count} routines", routines), routines),
                          counted(trn("{count} picture", "{count} pictures", pictures), pictures),
                          counted(trn("{count} recording", "{count} recordings", recordings), recordings)},
                         " · ")),
              12);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("Journals that came back"), "their-journals",
                                      ReviewClient{state.client}, ButtonKind::quiet, Icon::journal)}),
              0);
  return column.used();
}

double draw_search(BenchBuilder& sheet, const Rect& column, const BenchScreen& state) {
  return text_field(
      sheet, {column.x, column.y, std::min(column.width, sheet.style(Type::body).size * 30), column.height},
      {.label = tr("Search"),
       .placeholder = tr("A client's code, part of the title, or an exercise"),
       .key = bench_search_field,
       .icon = Icon::search},
      state.fields);
}

}  // namespace

PageHead head(const BenchScreen& state) {
  return {true, state.client.empty() ? tr("Back to Home") : tr("All clients")};
}

View<BenchIntent> view(const BenchScreen& state, const World& world, const ViewContext& context) {
  return paged<BenchIntent>(context, state.scrolls, [&](BenchBuilder& sheet, const Rect& rect) {
    const std::vector<const RoutineCard*> list = bench_list(state, world);
    BenchGroup shipped{"", {}, bench_programmes(state, world, false)};
    std::copy_if(list.begin(), list.end(), std::back_inserter(shipped.cards),
                 [](const RoutineCard* card) { return !card->own; });
    const auto groups = bench_groups(list, bench_programmes(state, world, true));
    Column column(sheet, rect);
    if (state.client.empty())
      column.take(draw_beginnings(sheet, column.rest()), 24);
    else
      column.take(draw_client(sheet, column.rest(), state, list,
                              static_cast<int>(bench_programmes(state, world, true).size())),
                  24);
    column.take(draw_all_unsaved(sheet, column.rest(), state, world), 12);
    if (state.client.empty()) column.take(draw_search(sheet, column.rest(), state), 20);
    for (const BenchGroup& group : groups) {
      column.take(state.client.empty() ? draw_group(sheet, column.rest(), group)
                                       : draw_all_of(sheet, column.rest(), group),
                  8);
    }
    column.take(draw_part(sheet, column.rest(), tr("Came with Limber"), shipped), 0);
    if (list.empty() && groups.empty() && shipped.programmes.empty())
      column.take(quiet(sheet, column.rest(), tr("No routine has these words.")), 0);
    return column.used();
  });
}

}  // namespace limber
