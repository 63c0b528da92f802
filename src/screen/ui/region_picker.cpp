#include "screen/ui/region_picker.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/body_map.hpp"
#include "journal/body_map.hpp"
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

BodyMapSpec map_of(BodyView view, const RegionPicker& picker) {
  BodyMapSpec spec;
  spec.back = view == BodyView::back;
  spec.title = spec.back ? tr("from behind") : tr("from the front");
  for (const BodyRegion& region : body_regions()) {
    if (region.view == view) spec.marks.push_back(mark_of(region, picker));
  }
  return spec;
}

}  // namespace

double draw_region_picker(FrameBuilder& sheet, const Rect& column, const RegionPicker& picker) {
  const double gap = sheet.units(16);
  const double least = sheet.units(300);
  const int across = columns_that_fit(column.width, least, gap, 2);
  const double width = columns(column, across, gap).front().width;
  // As tall as a finger needs for the small regions.
  const double height = std::min(width / body_map_proportion, sheet.units(760));
  Rect rest{column.x, column.y, column.width, 1e6};
  constexpr BodyView views[] = {BodyView::back, BodyView::front};
  lay_rows(rest, {std::size(views), across, gap, [&](std::size_t, double) { return height; },
                  [&](std::size_t i, const Rect& cell) { body_map(sheet, cell, map_of(views[i], picker)); }});
  return rest.y - column.y - gap;
}

}  // namespace limber
