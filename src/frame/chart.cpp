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

TextStyle axis_style(const FrameBuilder& sheet) {
  return sheet.style(Type::small, Weight::regular, true);
}

void score_axis(FrameBuilder& sheet, const Scale& scale) {
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
void time_axis(FrameBuilder& sheet, const Scale& scale, const Rect& strip,
               const std::vector<ChartTick>& ticks) {
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

void trend_line(FrameBuilder& sheet, const Scale& scale, const std::vector<ChartPoint>& points) {
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

enum class Mark { before, after, morning };

void draw_mark(FrameBuilder& sheet, Point at, double radius, Mark mark) {
  const Theme& t = sheet.colours();
  if (mark == Mark::after) return sheet.fill(circle(at, radius), t.action);
  if (mark == Mark::before) {
    sheet.fill(circle(at, radius), t.card);
    return sheet.stroke(circle(at, radius - 0.5), t.quiet_ink, std::max(1.5, radius * 0.35));
  }
  const double reach = radius * 1.1;
  Path corners = line({at.x, at.y - reach}, {at.x + reach, at.y});
  corners.push_back({PathStep::Kind::line, {at.x, at.y + reach}, {}, {}});
  corners.push_back({PathStep::Kind::line, {at.x - reach, at.y}, {}, {}});
  corners.push_back({PathStep::Kind::close, {}, {}, {}});
  sheet.fill(corners, t.card);
  sheet.stroke(std::move(corners), t.rest_text, std::max(1.5, radius * 0.35));
}

void marks(FrameBuilder& sheet, const Scale& scale, const ChartSpec& spec) {
  const Theme& t = sheet.colours();
  const double days = std::max(1.0, scale.last - scale.first);
  const double spacing = scale.plot.width / std::max(days, static_cast<double>(spec.points.size()));
  const double radius = std::clamp(spacing * 0.35, 2.5, std::max(3.0, sheet.units(6)));
  for (const ChartPoint& p : spec.points) {
    const double x = scale.x(p.x);
    if (p.before && p.after) {
      sheet.stroke(line({x, scale.y(*p.before)}, {x, scale.y(*p.after)}), t.line,
                   std::max(1.5, sheet.units(1.5)));
    }
    if (p.next_morning)
      draw_mark(sheet, {scale.x(p.x + spec.morning_at), scale.y(*p.next_morning)}, radius, Mark::morning);
    if (p.before) draw_mark(sheet, {x, scale.y(*p.before)}, radius, Mark::before);
    if (p.after) draw_mark(sheet, {x, scale.y(*p.after)}, radius, Mark::after);
  }
}

// Bars with their numbers above them, where there is room; else below.
void levels(FrameBuilder& sheet, const Scale& scale, const std::vector<ChartLevel>& list) {
  const Theme& t = sheet.colours();
  const TextStyle style = sheet.style(Type::body, Weight::bold, true);
  for (const ChartLevel& level : list) {
    const double y = scale.y(level.score);
    const double thick = std::max(2.5, sheet.units(4));
    const double from = scale.x(level.from_x);
    const double width = std::max(2 * thick, scale.x(level.to_x) - from);
    sheet.fill({from, y - thick / 2, width, thick}, thick / 2, t.ink);
    const double wide = text_width(sheet, level.words, style) + 2;
    const double high = text_height(sheet, level.words, style, wide);
    const double x = std::clamp(from + width / 2 - wide / 2, scale.plot.x,
                                std::max(scale.plot.x, scale.plot.right() - wide));
    const bool above = y - thick - high >= scale.plot.y - high / 2;
    const Rect place{x, above ? y - thick - high : y + thick, wide, high};
    sheet.fill(place, sheet.units(4), t.card.with_alpha(0.85));
    write(sheet, place, level.words, {style, t.ink, Align::middle, Align::middle});
  }
}

// Signs and words from the left, wrapped. Returns the height.
double legend(FrameBuilder& sheet, const Rect& column, const ChartSpec& spec) {
  const TextStyle style = sheet.style(Type::small);
  const double radius = std::max(3.5, sheet.units(5));
  const double high = text_height(sheet, "0", style, 1000);
  const double sign = 2 * radius + sheet.units(8);
  double x = column.x;
  double y = column.y;
  const auto entry = [&](Mark mark, const std::string& words) {
    if (words.empty()) return;
    const double wide = std::min(text_width(sheet, words, style) + 2, column.width - sign);
    if (x > column.x && x + sign + wide > column.right()) {
      x = column.x;
      y += high;
    }
    draw_mark(sheet, {x + radius + 1, y + high / 2}, radius, mark);
    write(sheet, {x + sign, y, wide, high}, words,
          {style, sheet.colours().quiet_ink, Align::start, Align::middle});
    x += sign + wide + sheet.units(16);
  };
  entry(Mark::before, spec.before_words);
  entry(Mark::after, spec.after_words);
  entry(Mark::morning, spec.morning_words);
  return y + high - column.y;
}

// Title, what the levels say, the signs and the scale. Returns the height.
double head(FrameBuilder& sheet, const Rect& column, const ChartSpec& spec) {
  const Theme& t = sheet.colours();
  Rect rest{column.x, column.y, column.width, 1e6};
  cut_top(rest, write_down(sheet, rest, spec.title, {sheet.style(Type::strong, Weight::semibold), t.ink}));
  cut_top(rest,
          write_down(sheet, rest, spec.change_words, {sheet.style(Type::body, Weight::semibold), t.ink}));
  cut_top(rest, write_down(sheet, rest, spec.scale_words, {sheet.style(Type::small), t.quiet_ink}));
  cut_top(rest, legend(sheet, rest, spec));
  return rest.y - column.y;
}

void add_area(FrameBuilder& sheet, const Rect& rect, const ChartSpec& spec) {
  HitArea area;
  area.rect = rect;
  area.role = spec.intent < 0 ? Role::figure : Role::slider;
  area.label = spec.title;
  area.value = spec.change_words.empty() ? spec.spoken : spec.change_words + ". " + spec.spoken;
  area.intent = spec.intent;
  area.key = spec.key;
  area.less = spec.less;
  area.more = spec.more;
  area.share = spec.share;
  sheet.area(std::move(area), sheet.corner());
}

}  // namespace

void change_chart(FrameBuilder& sheet, const Rect& rect, const ChartSpec& spec) {
  add_area(sheet, rect, spec);
  Rect rest = rect;
  cut_top(rest, head(sheet, rest, spec) + sheet.units(6));
  const double small_height = text_height(sheet, "0", axis_style(sheet), 1000);
  cut_top(rest, small_height / 2);
  const Rect dates = cut_bottom(rest, small_height + sheet.units(6));
  cut_bottom(rest, sheet.units(2));
  cut_left(rest, text_width(sheet, "10", axis_style(sheet)) + sheet.units(12));
  const double first = spec.points.empty() ? 0 : spec.points.front().x;
  double last = spec.points.empty() ? 0 : spec.points.back().x;
  for (const ChartPoint& point : spec.points) {
    if (point.next_morning) last = std::max(last, point.x + spec.morning_at);
  }
  const Scale scale{padded(rest, sheet.units(10), 0), first, last};
  score_axis(sheet, {rest, first, last});
  time_axis(sheet, scale, dates, spec.ticks);
  if (spec.chosen) {
    const double width = std::max(2.0, sheet.units(2));
    sheet.stroke(line({scale.x(*spec.chosen), rest.y}, {scale.x(*spec.chosen), rest.bottom()}),
                 sheet.colours().focus, width);
  }
  trend_line(sheet, scale, spec.points);
  marks(sheet, scale, spec);
  levels(sheet, scale, spec.levels);
}

}  // namespace limber
