#include "screen/region_picker.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/body_map.hpp"
#include "journal/body_map.hpp"

namespace limber {
namespace {

BodyMark mark_of(PageBuilder& sheet, const BodyRegion& region, const RegionPicker& picker) {
  BodyMark mark;
  mark.region = region.id;
  mark.label = region.words();
  mark.marked = std::find(picker.regions.begin(), picker.regions.end(), region.id) != picker.regions.end();
  const auto rating = picker.ratings.find(region.id);
  if (rating != picker.ratings.end()) mark.score = rating->second;
  mark.value = !mark.marked ? tr("not marked")
               : mark.score ? fill(tr("marked, {score} of 10"), {{"score", std::to_string(*mark.score)}})
                            : tr("marked");
  mark.intent = sheet.on(ToggleRegion{picker.list, region.id});
  return mark;
}

BodyMapSpec map_of(PageBuilder& sheet, BodyView view, const RegionPicker& picker) {
  BodyMapSpec spec;
  spec.back = view == BodyView::back;
  spec.title = spec.back ? tr("from behind") : tr("from the front");
  for (const BodyRegion& region : body_regions()) {
    if (region.view == view) spec.marks.push_back(mark_of(sheet, region, picker));
  }
  return spec;
}

}  // namespace

double draw_region_picker(PageBuilder& sheet, const Rect& column, const RegionPicker& picker) {
  const double gap = sheet.units(16);
  const double least = sheet.units(300);
  const int across = columns_that_fit(column.width, least, gap, 2);
  const double width = columns(column, across, gap).front().width;
  // As tall as a finger needs for the small regions.
  const double height = std::min(width / body_map_proportion, sheet.units(760));
  Rect rest{column.x, column.y, column.width, 1e6};
  constexpr BodyView views[] = {BodyView::back, BodyView::front};
  lay_rows(rest, {std::size(views), across, gap, [&](std::size_t, double) { return height; },
                  [&](std::size_t i, const Rect& cell) {
                    body_map(sheet, cell, map_of(sheet, views[i], picker));
                  }});
  return rest.y - column.y - gap;
}

}  // namespace limber
