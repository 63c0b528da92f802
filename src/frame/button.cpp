#include <algorithm>
#include <cmath>

#include "frame/controls.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

struct Look {
  Colour back;
  Colour words;
  Colour edge;  // see-through: no edge
};

Look look_of(const Theme& t, const ButtonSpec& spec) {
  const Colour none = t.paper.with_alpha(0);
  if (!spec.enabled) return {none, t.quiet_ink, t.hairline};
  switch (spec.kind) {
    case ButtonKind::primary:
      return {t.button, t.on_action, none};
    case ButtonKind::danger:
      return {t.card, t.bad_text, t.bad};
    case ButtonKind::bare:
      return {none, t.action_text, none};
    case ButtonKind::quiet:
      break;
  }
  return {t.card, t.action_text, t.line};
}

double icon_side(const FrameBuilder& sheet, const ButtonSpec& spec) {
  return spec.icon == Icon::none ? 0 : std::round(sheet.style(spec.type).size * 1.15);
}

TextStyle label_style(const FrameBuilder& sheet, const ButtonSpec& spec) {
  return sheet.style(spec.type, Weight::semibold);
}

// The gamepad's button: its letter on a plate.
double plate_width(const FrameBuilder& sheet, const ButtonSpec& spec) {
  if (spec.sign.empty()) return 0;
  const TextStyle style = label_style(sheet, spec);
  return std::max(style.size * 1.3, text_width(sheet, spec.sign, style) + style.size * 0.6);
}

void plate(FrameBuilder& sheet, const Rect& place, const ButtonSpec& spec, Colour colour) {
  if (spec.sign.empty()) return;
  const TextStyle style = label_style(sheet, spec);
  const Rect box = centred(place, {place.width, std::min(place.height, style.size * 1.3)});
  sheet.stroke(rounded_rect(box.inset(1), box.height / 2), colour, 1.5);
  write(sheet, box, spec.sign, {style, colour, Align::middle, Align::middle});
}

double side_padding(const FrameBuilder& sheet, const ButtonSpec& spec) {
  return spec.icon_only || spec.kind == ButtonKind::bare ? sheet.units(8) : sheet.units(20);
}

// Icon and words together in the middle of the button.
void face(FrameBuilder& sheet, const Rect& rect, const ButtonSpec& spec, Colour colour) {
  const double side = icon_side(sheet, spec);
  const double gap = side > 0 ? sheet.units(8) : 0;
  Rect inner = padded(rect, std::min(side_padding(sheet, spec), rect.width * 0.08), 0);
  const double sign = plate_width(sheet, spec);
  plate(sheet, cut_left(inner, sign), spec, colour);
  cut_left(inner, sign > 0 ? sheet.units(8) : 0);
  if (spec.icon_only) return icon(sheet, centred(inner, {side, side}), spec.icon, colour);
  const Size room{std::max(1.0, inner.width - side - gap), inner.height};
  const TextStyle style = fitted(sheet, spec.label, label_style(sheet, spec), room);
  const double words = std::min(room.width, sheet.measure().measure(spec.label, style, room.width).width);
  Rect content = centred(inner, {side + gap + words, inner.height});
  icon(sheet, centred(cut_left(content, side), {side, side}), spec.icon, colour);
  cut_left(content, gap);
  write(sheet, content, spec.label, {style, colour, Align::middle, Align::middle});
}

}  // namespace

Size button_size(const FrameBuilder& sheet, const ButtonSpec& spec) {
  const double side = icon_side(sheet, spec);
  const double words = spec.icon_only ? 0 : text_width(sheet, spec.label, label_style(sheet, spec)) + 1;
  const double gap = side > 0 && !spec.icon_only ? sheet.units(8) : 0;
  const double plate = plate_width(sheet, spec);
  const double sign = plate > 0 ? plate + sheet.units(8) : 0;
  const double width = sign + words + side + gap + 2 * side_padding(sheet, spec);
  const double height = text_height(sheet, "0", label_style(sheet, spec), 1000) + 2 * sheet.units(10);
  const double touch = sheet.viewport().touch();
  return {std::max(touch, width), std::max(touch, height)};
}

void button(FrameBuilder& sheet, const Rect& rect, const ButtonSpec& spec) {
  const Look look = look_of(sheet.colours(), spec);
  const double radius = std::min(sheet.corner(), rect.height / 2);
  if (look.back.a > 0) sheet.fill(rect, radius, look.back);
  if (look.edge.a > 0) sheet.stroke(rounded_rect(rect.inset(0.75), radius), look.edge, 1.5);
  face(sheet, rect, spec, look.words);
  HitArea area;
  area.rect = rect;
  area.role = Role::button;
  area.label = spec.label;
  area.value = spec.value;
  area.enabled = spec.enabled;
  area.intent = spec.intent;
  area.key = spec.key;
  area.primary = spec.kind == ButtonKind::primary;
  area.repeats = spec.repeats;
  area.group = spec.group;
  sheet.area(std::move(area), radius);
}

double button_row(FrameBuilder& sheet, const Rect& column, const std::vector<ButtonSpec>& specs,
                  Align align) {
  const double gap = sheet.units(12);
  double y = column.y;
  for (std::size_t first = 0; first < specs.size();) {
    std::vector<Size> sizes;
    double width = 0;
    for (std::size_t i = first; i < specs.size(); ++i) {
      const Size size = button_size(sheet, specs[i]);
      if (!sizes.empty() && width + gap + size.width > column.width) break;
      width += (sizes.empty() ? 0 : gap) + size.width;
      sizes.push_back(size);
    }
    const double spare = std::max(0.0, column.width - width);
    double x = column.x + (align == Align::end ? spare : align == Align::middle ? spare / 2 : 0);
    double height = 0;
    for (const Size size : sizes) {
      button(sheet, snapped({x, y, std::min(size.width, column.width), size.height}), specs[first++]);
      x += size.width + gap;
      height = std::max(height, size.height);
    }
    y += height + (first < specs.size() ? gap : 0);
  }
  return y - column.y;
}

}  // namespace limber
