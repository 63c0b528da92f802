#include <algorithm>
#include <cmath>

#include "frame/controls.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

TextStyle option_style(const FrameBuilder& sheet) {
  return sheet.style(Type::body, Weight::medium);
}

// The chosen one carries a tick besides its tint, and a stronger edge.
void draw_option(FrameBuilder& sheet, const Rect& rect, const Option& option, const HitArea& of_group) {
  const Theme& t = sheet.colours();
  const double radius = std::min(sheet.corner(), rect.height / 2);
  sheet.fill(rect, radius, option.selected ? t.action_soft : t.card);
  const double edge = option.selected ? std::max(2.0, sheet.units(2.5)) : 1.5;
  sheet.stroke(rounded_rect(rect.inset(edge / 2), radius), option.selected ? t.action : t.line, edge);

  Rect inner = padded(rect, sheet.units(10), 0);
  const double side = std::round(option_style(sheet).size);
  if (option.selected) {
    icon(sheet, centred(cut_left(inner, side), {side, side}), Icon::check, t.action_text);
    cut_left(inner, sheet.units(4));
  }
  const TextSpec words{option_style(sheet), option.selected ? t.action_text : t.ink, Align::middle,
                       Align::middle};
  write(sheet, inner, option.label, words);

  HitArea area = of_group;
  area.rect = rect;
  area.label = option.label;
  area.selected = option.selected;
  area.intent = option.intent;
  area.key = option.key;
  sheet.area(std::move(area), radius);
}

double option_width(const FrameBuilder& sheet, const Option& option) {
  const TextStyle style = option_style(sheet);
  return text_width(sheet, option.label, style) + style.size + sheet.units(28);
}

}  // namespace

double choice_group(FrameBuilder& sheet, const Rect& column, const std::string& label,
                    const std::vector<Option>& options, ChoiceKind kind) {
  const Theme& t = sheet.colours();
  const double gap = sheet.units(8);
  Rect rest{column.x, column.y, column.width, 1e6};
  if (kind.label_shown) {
    cut_top(rest, write_down(sheet, rest, label, {option_style(sheet), t.ink}));
    cut_top(rest, sheet.units(6));
  }
  double widest = 0;
  for (const Option& option : options) widest = std::max(widest, option_width(sheet, option));
  const int count = static_cast<int>(options.size());
  HitArea of_group;
  of_group.role = kind.several ? Role::toggle : Role::choice;
  of_group.asks = label;
  if (!options.empty()) of_group.group = options.front().key;
  const int most = columns_that_fit(column.width, widest, gap, std::max(1, count));
  // As many rows as are needed, filled evenly: four are two and two, not three and one.
  const int lines = (std::max(1, count) + most - 1) / most;
  const int across = (std::max(1, count) + lines - 1) / lines;
  const double text = text_height(sheet, "0", option_style(sheet), 1000);
  const double height = std::max(sheet.viewport().touch(), text + sheet.units(16));
  for (int first = 0; first < count; first += across) {
    const std::vector<Rect> cells = columns(cut_top(rest, height), across, gap);
    for (int i = first; i < std::min(first + across, count); ++i) {
      draw_option(sheet, cells[static_cast<std::size_t>(i - first)], options[static_cast<std::size_t>(i)],
                  of_group);
    }
    if (first + across < count) cut_top(rest, gap);
  }
  return rest.y - column.y;
}

}  // namespace limber
