#include <algorithm>

#include "base/message.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "routine/filter.hpp"
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_parts.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

std::vector<const Exercise*> found(const PoseScreen& state, const World& world) {
  std::vector<const Exercise*> list;
  const std::string words = searched_words(state.fields.text(pose_search));
  for (const auto& [id, exercise] : world.library->exercises()) {
    const bool fits = searched_words(exercise.name.in("")).find(words) != std::string::npos;
    if (exercise.figure && fits) list.push_back(&exercise);
  }
  return list;
}

double card_height(const FrameBuilder& sheet, const Exercise& exercise, double width) {
  const TextStyle style = sheet.style(Type::body, Weight::medium);
  const double pad = sheet.units(8);
  const double words = text_height(sheet, exercise.name.in(""), style, width - 2 * pad);
  return std::round((width - 2 * pad) * 0.62) + words + 3 * pad;
}

// `scroll` is how far the card will be moved up.
void draw_card(PoseBuilder& sheet, const Rect& cell, const Exercise& exercise, double scroll) {
  const double pad = sheet.units(8);
  card(sheet, cell);
  Rect inner = padded(cell, pad, pad);
  const Rect picture = cut_top(inner, std::round(inner.width * 0.62));
  // Bringing a figure to rest takes time: only those that are seen.
  const Rect shown{cell.x, cell.y - scroll, cell.width, cell.height};
  if (shown.intersects(sheet.whole())) draw_still(sheet, picture, picture_of(exercise));
  cut_top(inner, pad);
  write(sheet, inner, exercise.name.in(""), {sheet.style(Type::body, Weight::medium), sheet.colours().ink});
  HitArea area;
  area.rect = cell;
  area.role = Role::list_item;
  area.label = exercise.name.in("");
  area.intent = sheet.add_intent(StartFrom{exercise.id});
  area.key = "from-" + exercise.id;
  sheet.area(std::move(area), sheet.corner());
}

double draw_grid(PoseBuilder& sheet, const Rect& column, const std::vector<const Exercise*>& list,
                 double scroll) {
  Rect rest{column.x, column.y, column.width, 1e6};
  Grid grid;
  grid.count = list.size();
  grid.gap = sheet.units(12);
  grid.across = columns_that_fit(column.width, sheet.units(150), grid.gap, 3);
  grid.height = [&](std::size_t i, double width) { return card_height(sheet, *list[i], width); };
  grid.draw = [&](std::size_t i, const Rect& cell) { draw_card(sheet, cell, *list[i], scroll); };
  lay_rows(rest, grid);
  return rest.y - column.y;
}

}  // namespace

double draw_pose_start(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world) {
  Column down(sheet, column);
  down.take(text_field(sheet, down.rest(),
                       {.label = tr("Search the exercises"),
                        .label_above = false,
                        .placeholder = tr("Search: a name"),
                        .key = pose_search,
                        .icon = Icon::search},
                       state.fields),
            12);
  const Values taken{
      {"all", tr("all of it")}, {"first", tr("its first pose")}, {"last", tr("its last pose")}};
  down.take(choice_of(sheet, down.rest(), tr("Take over"), "taken",
                      taken[static_cast<std::size_t>(state.taken)].first, taken,
                      [&](const std::string& value) {
                        const PoseTaken what = value == "first"  ? PoseTaken::first
                                               : value == "last" ? PoseTaken::last
                                                                 : PoseTaken::all;
                        return sheet.add_intent(ChooseTaken{what});
                      }),
            12);
  const auto list = found(state, world);
  if (list.empty()) {
    const std::string words = tr("There is no such exercise. Clear the search to see them all.");
    down.take(write_down(sheet, down.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}), 0);
  } else {
    down.take(draw_grid(sheet, down.rest(), list, state.scrolls.of("pose-panel")), 0);
  }
  return down.used();
}

}  // namespace limber
