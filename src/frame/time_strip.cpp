#include "frame/time_strip.hpp"

#include <algorithm>
#include <cmath>

#include "frame/layout.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

TextStyle small_words(const FrameBuilder& sheet) {
  return sheet.style(Type::small, Weight::medium, true);
}

double line_height(const FrameBuilder& sheet) {
  return std::ceil(text_height(sheet, "0", small_words(sheet), 1000));
}

double flag_side(const FrameBuilder& sheet) {
  return std::round(line_height(sheet) * 1.15);
}

double x_of(const Rect& rect, double share) {
  return std::round(rect.x + rect.width * std::clamp(share, 0.0, 1.0));
}

// Beside each other where they would lie on each other: pushed to the right, and back from the edge.
std::vector<double> flag_places(const Rect& row, const std::vector<StripFlag>& flags, double side) {
  std::vector<double> middles;
  double least = row.x + side / 2;
  for (const StripFlag& flag : flags) {
    middles.push_back(std::max(least, x_of(row, flag.at)));
    least = middles.back() + side;
  }
  double most = row.right() - side / 2;
  for (auto middle = middles.rbegin(); middle != middles.rend(); ++middle) {
    *middle = std::max(row.x + side / 2, std::min(*middle, most));
    most = *middle - side;
  }
  return middles;
}

void draw_flags(FrameBuilder& sheet, const Rect& row, const Rect& strip,
                const std::vector<StripFlag>& flags) {
  const double side = flag_side(sheet);
  const std::vector<double> middles = flag_places(row, flags, side);
  for (std::size_t i = 0; i < flags.size(); ++i) {
    const double x = x_of(strip, flags[i].at);
    const Path stem{{PathStep::Kind::move, {middles[i], row.bottom() - side / 2}, {}, {}},
                    {PathStep::Kind::line, {x, row.bottom()}, {}, {}},
                    {PathStep::Kind::line, {x, strip.bottom()}, {}, {}}};
    sheet.stroke(stem, flags[i].grave ? sheet.colours().bad : sheet.colours().warn, 1.5);
  }
  for (std::size_t i = 0; i < flags.size(); ++i)
    strip_flag(sheet, {middles[i] - side / 2, row.bottom() - side - sheet.units(2), side, side}, flags[i]);
}

void draw_marks(FrameBuilder& sheet, const Rect& row, const std::vector<double>& marks) {
  const double least = std::max(2.0, sheet.units(2));
  double last = -1e9;
  for (const double share : marks) {
    const double x = x_of(row, share);
    if (x - last < least) continue;  // closer they would be one smear
    last = x;
    sheet.fill({x - 0.5, row.y, 1, row.height}, 0, sheet.colours().quiet_ink);
  }
}

void draw_labels(FrameBuilder& sheet, const Rect& row, const std::vector<StripLabel>& labels) {
  const TextStyle style = small_words(sheet);
  const double pad = sheet.units(5);
  for (const StripLabel& label : labels) {
    const double from = x_of(row, label.from);
    sheet.fill({from, row.y - sheet.units(3), 1, row.height + sheet.units(3)}, 0, sheet.colours().line);
    Rect place{from + pad, row.y, x_of(row, label.to) - from - 2 * pad, row.height};
    const auto has_room = [&](const std::string& words) {
      return text_width(sheet, words, style) + 1 <= place.width;
    };
    const std::string& words = has_room(label.words) ? label.words : label.number;
    if (!has_room(words)) continue;
    write(sheet, place, words, {style, sheet.colours().quiet_ink, Align::start, Align::middle});
  }
}

}  // namespace

double time_strip_height(const FrameBuilder& sheet) {
  return std::max(sheet.viewport().touch(),
                  flag_side(sheet) + sheet.units(6 + 22 + 12) + line_height(sheet) + sheet.units(4));
}

void strip_flag(FrameBuilder& sheet, const Rect& rect, const StripFlag& flag) {
  const Theme& t = sheet.colours();
  const double side = std::min({rect.width, rect.height, flag_side(sheet)});
  const Rect box = centred(rect, {side, side});
  const double radius = flag.grave ? sheet.units(3) : side / 2;
  sheet.fill(box, radius, flag.grave ? t.bad_soft : t.warn_soft);
  sheet.stroke(rounded_rect(box.inset(0.75), radius), flag.grave ? t.bad : t.warn, 1.5);
  write(sheet, box, flag.number,
        {sheet.style(Type::small, Weight::semibold, true), t.ink, Align::middle, Align::middle});
}

void time_strip(FrameBuilder& sheet, const Rect& rect, const TimeStripSpec& spec) {
  Rect rest = rect;
  const Rect flags = cut_top(rest, flag_side(sheet) + sheet.units(4));
  cut_top(rest, sheet.units(4));
  const Rect strip = cut_top(rest, sheet.units(22));
  cut_top(rest, sheet.units(3));
  const Rect marks = cut_top(rest, sheet.units(5));
  cut_top(rest, sheet.units(4));
  draw_marks(sheet, marks, spec.marks);
  draw_labels(sheet, cut_top(rest, line_height(sheet)), spec.labels);
  draw_flags(sheet, flags, strip, spec.flags);
  segment_strip(sheet, strip, spec.parts, spec.position);
  HitArea area;
  area.rect = rect;
  area.role = Role::slider;
  area.label = spec.label;
  area.value = spec.value;
  area.intent = spec.intent;
  area.key = spec.key;
  area.drags = true;
  area.share = spec.position;
  sheet.area(std::move(area), sheet.units(8));
}

}  // namespace limber
