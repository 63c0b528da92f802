#include "canvas/text_places.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/unicode.hpp"

namespace limber {
namespace {

double pixels(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

// Pango gives clusters that are read from right to left a negative width.
TextCell cell_of(PangoLayout* layout, std::size_t from, std::size_t to) {
  PangoRectangle place;
  pango_layout_index_to_pos(layout, static_cast<int>(from), &place);
  const double begins = pixels(place.x);
  const double ends = pixels(place.x + place.width);
  return {from, to, std::min(begins, ends), std::abs(ends - begins), place.width < 0};
}

TextLine line_of(PangoLayout* layout, PangoLayoutIter* iter, const std::vector<std::size_t>& edges) {
  const PangoLayoutLine* pango_line = pango_layout_iter_get_line_readonly(iter);
  PangoRectangle taken;
  pango_layout_iter_get_line_extents(iter, nullptr, &taken);
  TextLine line;
  line.from = static_cast<std::size_t>(pango_line->start_index);
  line.to = line.from + static_cast<std::size_t>(pango_line->length);
  line.top = pixels(taken.y);
  line.height = pixels(taken.height);
  line.start = pixels(taken.x);
  line.rtl = pango_line->resolved_dir == PANGO_DIRECTION_RTL;
  const auto last = std::lower_bound(edges.begin(), edges.end(), line.to);
  for (auto edge = std::lower_bound(edges.begin(), edges.end(), line.from); edge < last; ++edge) {
    line.cells.push_back(cell_of(layout, *edge, std::min(*(edge + 1), line.to)));
  }
  return line;
}

}  // namespace

TextLayout places_in(PangoLayout* layout) {
  const std::vector<std::size_t> edges = cluster_edges(pango_layout_get_text(layout));
  TextLayout places;
  PangoLayoutIter* iter = pango_layout_get_iter(layout);
  do {
    places.lines.push_back(line_of(layout, iter, edges));
  } while (pango_layout_iter_next_line(iter) != FALSE);
  pango_layout_iter_free(iter);
  PangoRectangle taken;
  pango_layout_get_extents(layout, nullptr, &taken);
  places.size = {std::ceil(pixels(taken.width)), std::ceil(pixels(taken.height))};
  return places;
}

}  // namespace limber
