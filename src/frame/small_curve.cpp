#include "frame/small_curve.hpp"

#include <algorithm>

#include "frame/words.hpp"

namespace limber {
namespace {

constexpr double highest = 10;

Point placed(const Rect& plot, const SmallCurveSpec& spec, const Point& point) {
  const double first = spec.points.front().x;
  const double span = spec.points.back().x - first;
  const double along = span > 0 ? (point.x - first) / span : 1;
  return {plot.x + plot.width * along, plot.bottom() - plot.height * std::clamp(point.y / highest, 0.0, 1.0)};
}

// The scale as two thin lines, then the ratings with a dot at the last.
void draw_line(FrameBuilder& sheet, const Rect& box, const SmallCurveSpec& spec) {
  const Theme& t = sheet.colours();
  const double thick = std::max(1.5, sheet.units(2));
  const double dot = std::max(2.5, sheet.units(3.5));
  sheet.fill({box.x, box.y, box.width, 1}, 0, t.hairline);
  sheet.fill({box.x, box.bottom() - 1, box.width, 1}, 0, t.hairline);
  const Rect plot = padded(box, dot, dot);
  Path path;
  for (const Point& point : spec.points)
    path.push_back(
        {path.empty() ? PathStep::Kind::move : PathStep::Kind::line, placed(plot, spec, point), {}, {}});
  if (path.size() > 1) sheet.stroke(path, t.action, thick);
  sheet.fill(circle(placed(plot, spec, spec.points.back()), dot), t.action);
}

}  // namespace

double small_curve(FrameBuilder& sheet, const Rect& column, const SmallCurveSpec& spec) {
  const Theme& t = sheet.colours();
  const TextSpec label{sheet.style(Type::small), t.quiet_ink};
  const TextSpec number{sheet.style(Type::body, Weight::semibold, true), t.ink, Align::start, Align::middle};
  Rect rest{column.x, column.y, column.width, 1e6};
  cut_top(rest, write_down(sheet, rest, spec.label, label) + sheet.units(2));
  const double high = 1.7 * text_height(sheet, "0", number.style, column.width);
  Rect line = cut_top(rest, high);
  if (spec.points.empty()) {
    write(sheet, line, spec.nothing, {label.style, t.quiet_ink, Align::start, Align::middle});
    return rest.y - column.y;
  }
  const double wide = text_width(sheet, "10.0", number.style) + 2;
  const double gap = sheet.units(6);
  write(sheet, cut_left(line, text_width(sheet, spec.first, number.style) + 2), spec.first, number);
  cut_left(line, gap);
  write(sheet, cut_right(line, wide), spec.last, number);
  cut_right(line, gap);
  draw_line(sheet, snapped(line), spec);
  return rest.y - column.y;
}

}  // namespace limber
