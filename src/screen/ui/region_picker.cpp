#include "screen/ui/region_picker.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/body_map.hpp"
#include "frame/controls.hpp"
#include "frame/words.hpp"
#include "journal/body_map.hpp"
#include "screen/ui/figure_view.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

BodyMark mark_of(const BodyRegion& region, const RegionPicker& picker) {
  BodyMark mark;
  mark.region = region.id;
  mark.label = region.words();
  const auto found = std::find_if(picker.marked.begin(), picker.marked.end(),
                                  [&](const AreaRating& area) { return area.region == region.id; });
  mark.marked = found != picker.marked.end();
  if (mark.marked && found->score) mark.score = found->score->value();
  mark.value = !mark.marked ? tr("not marked")
               : mark.score ? fill(tr("marked, {score} of 10"), {{"score", std::to_string(*mark.score)}})
                            : tr("marked");
  mark.intent = picker.add(region.id);
  return mark;
}

BodyMapSpec map_of(const FrameBuilder& sheet, BodyView view, const RegionPicker& picker) {
  BodyMapSpec spec;
  spec.back = view == BodyView::back;
  spec.title = spec.back ? tr("from behind") : tr("from the front");
  spec.left = tr("left");
  spec.right = tr("right");
  // Lines alone where contrast comes first.
  if (sheet.colours().name != ThemeName::contrast) {
    const SkinColours skin = skin_colours(sheet.viewport().person.skin);
    spec.body = skin.shade;
    spec.region = skin.skin;
  }
  for (const BodyRegion& region : body_regions()) {
    if (region.view == view) spec.marks.push_back(mark_of(region, picker));
  }
  return spec;
}

// The region that has the focus or lies under the pointer; "" if none does.
std::string pointed_at(const FrameBuilder& sheet) {
  std::string under;
  for (const BodyRegion& region : body_regions()) {
    const std::string key = std::string("region-") + region.id;
    if (sheet.has_focus(key)) return region.words();
    if (sheet.is_hovered(key)) under = region.words();
  }
  return under;
}

std::string marked_words(const RegionPicker& picker) {
  std::vector<std::string> places;
  for (const AreaRating& area : picker.marked) places.push_back(body_region_words(area.region));
  return places.empty() ? tr("Nothing is marked.")
                        : fill(tr("Marked: {places}"), {{"places", join(places, ", ")}});
}

// What is marked; while a region is pointed at, its name. Nothing moves when that changes.
double draw_names(FrameBuilder& sheet, const Rect& column, const RegionPicker& picker) {
  const TextStyle style = sheet.style(Type::body, Weight::semibold);
  const std::string marked = marked_words(picker);
  const std::string pointed = pointed_at(sheet);
  const double height = text_height(sheet, marked, style, column.width);
  write(sheet, {column.x, column.y, column.width, height}, pointed.empty() ? marked : pointed,
        {style, pointed.empty() ? sheet.colours().ink : sheet.colours().action_text});
  return height;
}

constexpr BodyView views[] = {BodyView::back, BodyView::front};

// Both views in one height, as many beside each other as there is room for. Returns the height.
double draw_maps(FrameBuilder& sheet, const Rect& column, const std::vector<BodyMapSpec>& maps, double height,
                 int across) {
  const double gap = sheet.units(16);
  Rect rest{column.x, column.y, column.width, 1e6};
  lay_rows(rest, {maps.size(), across, gap, [&](std::size_t, double) { return height; },
                  [&](std::size_t i, const Rect& cell) { body_map(sheet, cell, maps[i]); }});
  return rest.y - column.y - gap;
}

// Where the window has no room for a map whose regions a finger can hit: their names, under a map that only
// shows which are marked.
double draw_by_name(FrameBuilder& sheet, const Rect& column, std::vector<BodyMapSpec> maps) {
  Rect rest{column.x, column.y, column.width, 1e6};
  const auto named = maps;
  for (BodyMapSpec& map : maps) {
    map.title.clear();
    for (BodyMark& mark : map.marks) {
      mark.label.clear();
      mark.score.reset();
      mark.intent = -1;
    }
  }
  cut_top(rest, draw_maps(sheet, rest, maps, std::min(column.width, sheet.units(420)), 2) + sheet.units(16));
  for (const BodyMapSpec& map : named) {
    std::vector<Option> options;
    for (const BodyMark& mark : map.marks) {
      const std::string score = mark.score ? ": " + std::to_string(*mark.score) : "";
      options.push_back({mark.label + score, "region-" + mark.region, mark.intent, mark.marked});
    }
    cut_top(rest, choice_group(sheet, rest, map.title, options, {.several = true}) + sheet.units(16));
  }
  return rest.y - column.y - sheet.units(16);
}

}  // namespace

double draw_region_picker(FrameBuilder& sheet, const Rect& column, const RegionPicker& picker) {
  std::vector<BodyMapSpec> maps;
  for (const BodyView view : views) maps.push_back(map_of(sheet, view, picker));
  Rect rest{column.x, column.y, column.width, 1e6};
  cut_top(rest, draw_names(sheet, column, picker) + sheet.units(8));
  const double least = body_map_height_for(sheet.viewport().touch());
  const double wide = least * body_map_proportion;
  if (column.width < wide) {
    cut_top(rest, draw_by_name(sheet, rest, std::move(maps)));
  } else {
    const int across = columns_that_fit(column.width, wide, sheet.units(16), 2);
    const double height = least + body_map_title_height(sheet, maps.front());
    cut_top(rest, draw_maps(sheet, rest, maps, height, across));
  }
  return rest.y - column.y;
}

}  // namespace limber
