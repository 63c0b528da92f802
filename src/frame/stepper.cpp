#include <algorithm>

#include "frame/controls.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

void track(FrameBuilder& sheet, const Rect& rect, double share) {
  const Theme& t = sheet.colours();
  const double thick = std::max(4.0, sheet.units(6));
  const Rect line = snapped({rect.x, rect.centre().y - thick / 2, rect.width, thick});
  const double knob = std::max(7.0, sheet.units(9));
  const double x = line.x + knob + (line.width - 2 * knob) * std::clamp(share, 0.0, 1.0);
  sheet.fill(line, thick / 2, t.line);
  sheet.fill({line.x, line.y, x - line.x, thick}, thick / 2, t.action);
  sheet.fill(circle({x, line.centre().y}, knob), t.action);
  sheet.fill(circle({x, line.centre().y}, knob * 0.45), t.card);
}

ButtonSpec end_button(const std::string& key, const std::string& label, int intent, Icon sign) {
  return {
      .label = label, .key = key, .intent = intent, .icon = sign, .icon_only = true, .enabled = intent >= 0};
}

}  // namespace

double stepper(FrameBuilder& sheet, const Rect& column, const StepperSpec& spec) {
  const Theme& t = sheet.colours();
  const double touch = sheet.viewport().touch();
  Rect rest{column.x, column.y, column.width, 1e6};

  const TextSpec name{sheet.style(Type::body, Weight::medium), t.ink};
  const TextSpec value{sheet.style(Type::body, Weight::semibold, true), t.ink, Align::end};
  const double value_width = std::min(column.width * 0.5, text_width(sheet, spec.value, value.style) + 2);
  const double name_width = column.width - value_width - sheet.units(12);
  const double line_height = std::max(text_height(sheet, spec.label, name.style, name_width),
                                      text_height(sheet, spec.value, value.style, value_width));
  Rect line = cut_top(rest, line_height);
  write(sheet, cut_right(line, value_width), spec.value, value);
  cut_right(line, sheet.units(12));
  write(sheet, line, spec.label, name);
  cut_top(rest, sheet.units(4));

  Rect controls = cut_top(rest, touch);
  sheet.area(Role::slider, padded(controls, touch, 0), spec.label, spec.value, spec.key);
  button(sheet, cut_left(controls, touch),
         end_button(spec.key + "-less", spec.less_label, spec.less, Icon::minus));
  button(sheet, cut_right(controls, touch),
         end_button(spec.key + "-more", spec.more_label, spec.more, Icon::plus));
  track(sheet, padded(controls, sheet.units(12), 0), spec.share);
  return rest.y - column.y;
}

}  // namespace limber
