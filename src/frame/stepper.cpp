#include <algorithm>

#include "frame/controls.hpp"
#include "frame/text_field.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

double knob_radius(const FrameBuilder& sheet) {
  return std::max(7.0, sheet.units(9));
}

// What is reached is twice as thick as the rest: it shows without colour. A knob is only on what can be
// dragged.
void track(FrameBuilder& sheet, const Rect& rect, const StepperSpec& spec) {
  const Theme& t = sheet.colours();
  const double thick = std::max(4.0, sheet.units(6));
  const Rect line = snapped({rect.x, rect.centre().y - thick / 2, rect.width, thick});
  const double x = line.x + line.width * std::clamp(spec.share, 0.0, 1.0);
  const Rect rest{x, line.y + line.height / 4, line.right() - x, line.height / 2};
  if (!rest.empty()) sheet.fill(rest, rest.height / 2, t.line);
  sheet.fill({line.x, line.y, x - line.x, thick}, thick / 2, t.action);
  if (!spec.entry) return;
  const double knob = knob_radius(sheet);
  sheet.fill(circle({x, line.centre().y}, knob), t.action);
  sheet.fill(circle({x, line.centre().y}, knob * 0.45), t.card);
}

ButtonSpec end_button(const StepperSpec& spec, bool more) {
  ButtonSpec end;
  end.label = more ? spec.more_label : spec.less_label;
  end.key = spec.key + (more ? "-more" : "-less");
  end.intent = more ? spec.more : spec.less;
  end.icon = more ? Icon::plus : Icon::minus;
  end.icon_only = true;
  end.enabled = end.intent >= 0;
  end.repeats = true;
  end.value = spec.value;
  if (spec.entry) end.group = spec.key;
  return end;
}

// The label, and beside it what the value is or, where that stands in a field, what it lies between.
double draw_name(FrameBuilder& sheet, const Rect& column, const StepperSpec& spec) {
  const Theme& t = sheet.colours();
  const TextSpec name{sheet.style(Type::body, Weight::medium), t.ink};
  const TextSpec value{sheet.style(Type::body, Weight::semibold, true), t.ink, Align::end};
  const TextSpec detail{sheet.style(Type::small, Weight::regular, true), t.quiet_ink, Align::end,
                        Align::middle};
  const std::string& words = spec.entry ? spec.detail : spec.value;
  const TextSpec& beside = spec.entry ? detail : value;
  const double width = std::min(column.width * 0.5, text_width(sheet, words, beside.style) + 2);
  const double name_width = column.width - width - sheet.units(12);
  const double height = std::max(text_height(sheet, spec.label, name.style, name_width),
                                 text_height(sheet, words, beside.style, width));
  write(sheet, {column.right() - width, column.y, width, height}, words, beside);
  write(sheet, {column.x, column.y, name_width, height}, spec.label, name);
  return height;
}

double beside_track(const FrameBuilder& sheet, const StepperSpec& spec) {
  return spec.entry ? knob_radius(sheet) + sheet.units(4) : sheet.units(12);
}

// As wide as its words, as long as the track can still be taken hold of.
double entry_width(const FrameBuilder& sheet, const Rect& column, const StepperSpec& spec) {
  const TextStyle style = sheet.style(Type::body);
  const double words = std::max(text_width(sheet, spec.value, style), 3 * style.size) + sheet.units(28);
  const double touch = sheet.viewport().touch();
  const double room = column.width - 3 * touch - 2 * beside_track(sheet, spec) - sheet.units(8);
  return std::min(words, std::max(touch, room));
}

void draw_entry(FrameBuilder& sheet, const Rect& place, const StepperSpec& spec) {
  TextFieldSpec field;
  field.label = spec.label;
  field.label_above = false;
  field.key = spec.entry->key;
  field.intent = spec.entry->intent;
  field.less = spec.less;
  field.more = spec.more;
  text_field(sheet, place, field, spec.entry->edit);
}

// Dragged or, with the focus, moved by arrows and wheel; one without a field only by its buttons and by a
// screen reader.
void add_slider(FrameBuilder& sheet, const Rect& place, const StepperSpec& spec) {
  HitArea slider;
  slider.rect = place;
  slider.role = Role::slider;
  slider.label = spec.label;
  slider.value = spec.value;
  slider.key = spec.key;
  slider.share = spec.share;
  slider.less = spec.less;
  slider.more = spec.more;
  if (spec.entry) {
    slider.intent = spec.entry->intent;
    slider.drags = true;
    slider.group = spec.key;
  }
  sheet.area(std::move(slider), sheet.units(8));
}

}  // namespace

double stepper(FrameBuilder& sheet, const Rect& column, const StepperSpec& spec) {
  Rect rest{column.x, column.y, column.width, 1e6};
  cut_top(rest, draw_name(sheet, rest, spec) + sheet.units(4));
  const double touch = sheet.viewport().touch();
  Rect controls = cut_top(rest, spec.entry ? text_field_height(sheet) : touch);
  Rect entry;
  if (spec.entry) {
    entry = cut_right(controls, entry_width(sheet, column, spec));
    cut_right(controls, sheet.units(8));
  }
  controls = {controls.x, controls.y + (controls.height - touch) / 2, controls.width, touch};
  button(sheet, cut_left(controls, touch), end_button(spec, false));
  const Rect more = cut_right(controls, touch);
  const Rect place = padded(controls, beside_track(sheet, spec), 0);
  add_slider(sheet, place, spec);
  track(sheet, place, spec);
  button(sheet, more, end_button(spec, true));
  if (spec.entry) draw_entry(sheet, entry, spec);
  return rest.y - column.y;
}

}  // namespace limber
