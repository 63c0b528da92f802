#include "frame/chart.hpp"

#include <algorithm>
#include <cmath>

#include "frame/words.hpp"

namespace limber {
namespace {

constexpr double highest = 10;

// Where values come to lie on the sheet.
struct Scale {
  Rect plot;
  double first = 0;
  double last = 0;
  double x(double value) const {
    const double share = last > first ? (value - first) / (last - first) : 0.5;
    return plot.x + plot.width * std::clamp(share, 0.0, 1.0);
  }
  double y(double score) const { return plot.bottom() - plot.height * std::clamp(score / highest, 0.0, 1.0); }
};

Path line(Point a, Point b) {
  return {{PathStep::Kind::move, a, {}, {}}, {PathStep::Kind::line, b, {}, {}}};
}

TextStyle axis_style(const Sheet& sheet) {
  return sheet.style(Type::small, Weight::regular, true);
}

void score_axis(Sheet& sheet, const Scale& scale) {
  const Theme& t = sheet.colours();
  const double text = text_height(sheet, "0", axis_style(sheet), 1000);
  const int step = scale.plot.height / 5 < text * 1.2 ? 5 : 2;
  for (int score = 0; score <= 10; score += step) {
    const double y = std::round(scale.y(score)) + 0.5;
    sheet.stroke(line({scale.plot.x, y}, {scale.plot.right(), y}), score == 0 ? t.line : t.hairline, 1);
    const double width = text_width(sheet, "10", axis_style(sheet)) + 2;
    const Rect place{scale.plot.x - width - sheet.units(8), y - text / 2, width, text};
    write(sheet, place, std::to_string(score), {axis_style(sheet), t.quiet_ink, Align::end, Align::middle});
  }
}

// Dates below; one that would run into the one before it is left out.
void time_axis(Sheet& sheet, const Scale& scale, const Rect& strip, const std::vector<ChartTick>& ticks) {
  const Theme& t = sheet.colours();
  double free_from = strip.x - sheet.units(24);
  for (const ChartTick& tick : ticks) {
    const double width = text_width(sheet, tick.words, axis_style(sheet)) + 2;
    const double at = scale.x(tick.x);
    const double x = std::clamp(at - width / 2, strip.x, std::max(strip.x, strip.right() - width));
    if (x < free_from) continue;
    sheet.stroke(line({std::round(at) + 0.5, scale.plot.bottom()},
                      {std::round(at) + 0.5, scale.plot.bottom() + sheet.units(4)}),
                 t.line, 1);
    write(sheet, {x, strip.y, width, strip.height}, tick.words,
          {axis_style(sheet), t.quiet_ink, Align::middle, Align::end});
    free_from = x + width + sheet.units(12);
  }
}

void trend_line(Sheet& sheet, const Scale& scale, const std::vector<ChartPoint>& points) {
  Path path;
  for (const ChartPoint& point : points) {
    if (!point.after) continue;
    path.push_back({path.empty() ? PathStep::Kind::move : PathStep::Kind::line,
                    {scale.x(point.x), scale.y(*point.after)},
                    {},
                    {}});
  }
  if (path.size() > 1) sheet.stroke(std::move(path), sheet.colours().action, std::max(1.5, sheet.units(1.5)));
}

void hollow(Sheet& sheet, Point at, double radius) {
  sheet.fill(circle(at, radius), sheet.colours().card);
  sheet.stroke(circle(at, radius - 0.5), sheet.colours().quiet_ink, std::max(1.5, radius * 0.35));
}

void marks(Sheet& sheet, const Scale& scale, const std::vector<ChartPoint>& points) {
  const Theme& t = sheet.colours();
  const double spacing = points.size() > 1 ? scale.plot.width / static_cast<double>(points.size()) : 100;
  const double radius = std::clamp(spacing * 0.35, 3.0, std::max(3.0, sheet.units(6)));
  for (const ChartPoint& p : points) {
    const double x = scale.x(p.x);
    if (p.before && p.after) {
      sheet.stroke(line({x, scale.y(*p.before)}, {x, scale.y(*p.after)}), t.line,
                   std::max(1.5, sheet.units(1.5)));
    }
    if (p.before) hollow(sheet, {x, scale.y(*p.before)}, radius);
    if (p.after) sheet.fill(circle({x, scale.y(*p.after)}, radius), t.action);
  }
}

void legend(Sheet& sheet, Rect strip, const ChartSpec& spec) {
  const Theme& t = sheet.colours();
  const TextStyle style = sheet.style(Type::small);
  const double radius = std::max(4.0, sheet.units(5));
  const double gap = sheet.units(8);
  for (const bool after : {true, false}) {  // from the right
    const std::string& words = after ? spec.after_words : spec.before_words;
    const Rect place = cut_right(strip, text_width(sheet, words, style) + 2);
    write(sheet, place, words, {style, t.quiet_ink, Align::end, Align::middle});
    const Point centre{cut_right(strip, 2 * radius + gap).x + radius, place.centre().y};
    if (after) {
      sheet.fill(circle(centre, radius), t.action);
    } else {
      hollow(sheet, centre, radius);
    }
    cut_right(strip, sheet.units(16));
  }
}

}  // namespace

void change_chart(Sheet& sheet, const Rect& rect, const ChartSpec& spec) {
  const Theme& t = sheet.colours();
  sheet.area(Role::figure, rect, spec.title, spec.spoken);
  Rect rest = rect;
  const TextStyle title = sheet.style(Type::strong, Weight::semibold);
  const Rect top = cut_top(rest, text_height(sheet, spec.title, title, 1e4));
  Rect name = top;
  const TextStyle small = sheet.style(Type::small);
  const double legend_width =
      text_width(sheet, spec.before_words + spec.after_words, small) + sheet.units(70);
  cut_right(name, legend_width);
  write(sheet, name, spec.title, {title, t.ink});
  legend(sheet, top, spec);
  cut_top(rest, sheet.units(6));

  // The words at both ends of the scale stand in the plot's own left margin rows, above the 10 and beside the
  // 0.
  const double small_height = text_height(sheet, "0", small, 1000);
  write(sheet, cut_top(rest, small_height), spec.scale_words, {small, t.quiet_ink});
  cut_top(rest, sheet.units(8) + small_height / 2);
  const Rect dates = cut_bottom(rest, small_height + sheet.units(6));
  cut_bottom(rest, sheet.units(2));
  cut_left(rest, text_width(sheet, "10", axis_style(sheet)) + sheet.units(12));
  Rect plot = padded(rest, sheet.units(8), 0);
  Scale scale{plot, 0, 0};
  if (!spec.points.empty()) {
    scale.first = spec.points.front().x;
    scale.last = spec.points.back().x;
  }
  score_axis(sheet, {rest, scale.first, scale.last});
  time_axis(sheet, scale, dates, spec.ticks);
  trend_line(sheet, scale, spec.points);
  marks(sheet, scale, spec.points);
}

}  // namespace limber
