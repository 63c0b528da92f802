#include "frame/text_field.hpp"

#include <algorithm>
#include <cmath>

#include "frame/words.hpp"

namespace limber {
namespace {

TextStyle writing_style(const FrameBuilder& sheet) {
  return sheet.style(Type::body);
}

double caret_width(const FrameBuilder& sheet) {
  return std::max(2.0, sheet.units(2));
}

double padding(const FrameBuilder& sheet) {
  return sheet.units(12);
}

double icon_side(const FrameBuilder& sheet) {
  return std::round(writing_style(sheet).size * 1.1);
}

// Where the letters are seen: `box` without its edge and the icon.
Rect inside(const FrameBuilder& sheet, const Rect& box, const TextFieldSpec& spec) {
  Rect rest = padded(box, padding(sheet), 0);
  if (spec.icon != Icon::none) cut_left(rest, icon_side(sheet) + sheet.units(8));
  return rest;
}

// Wide enough for the whole line, and for the caret behind it.
double layout_width(const FrameBuilder& sheet, const std::string& text, const TextEdit& edit, double room) {
  if (edit.rules.several_lines) return room - caret_width(sheet);
  const double line = sheet.measure().measure(text, writing_style(sheet), 0).width;
  return std::max(room - caret_width(sheet), line + 1);
}

// As it was last shown, unless the caret would be out of sight; without the focus, the text's beginning.
double scrolled(const TextLayout& layout, double layout_width, double room, const TextEdit& edit,
                double caret_x, bool focused) {
  const double most = std::max(0.0, layout_width - room);
  if (!focused) return layout.lines.front().rtl ? most : 0;
  return std::round(std::clamp(std::clamp(edit.scroll, caret_x - room, caret_x), 0.0, most));
}

// The words in another colour on a bar: seen in every theme, and by who sees no colours.
void draw_selection(FrameBuilder& sheet, const TextBox& words, const std::vector<Rect>& places) {
  const Theme& t = sheet.colours();
  for (const Rect& place : places) {
    const Rect bar = snapped({words.box.x + place.x, words.box.y + place.y, place.width, place.height});
    if (bar.empty()) continue;
    sheet.fill(rounded_rect(bar, 0), t.button);
    TextBox over = words;
    over.colour = t.on_action;
    sheet.add(PushClip{bar});
    sheet.add(over);
    sheet.add(PopClip{});
  }
}

void underline(FrameBuilder& sheet, Point origin, const std::vector<Rect>& places) {
  const double thick = std::max(2.0, sheet.units(1.5));
  for (const Rect& place : places) {
    const Rect line{origin.x + place.x, origin.y + place.y + place.height - thick, place.width, thick};
    sheet.fill(rounded_rect(snapped(line), 0), sheet.colours().ink);
  }
}

void draw_caret(FrameBuilder& sheet, Point origin, const Rect& caret) {
  const Rect line{origin.x + caret.x, origin.y + caret.y, caret_width(sheet), caret.height};
  sheet.fill(rounded_rect(snapped(line), 0), sheet.colours().ink);
}

void draw_placeholder(FrameBuilder& sheet, const Rect& room, const TextFieldSpec& spec,
                      const TextEdit& edit) {
  const Align vertical = edit.rules.several_lines ? Align::start : Align::middle;
  write(sheet, room, spec.placeholder,
        {writing_style(sheet), sheet.colours().quiet_ink, Align::start, vertical});
}

struct Writing {
  ComposedText shown;
  TextFieldLayout place;
  double width = 0;  // of the layout
  bool focused = false;
};

Writing written(const FrameBuilder& sheet, const Rect& room, const TextFieldSpec& spec,
                const TextEdit& edit) {
  Writing w{with_composition(edit), {}, 0, sheet.has_focus(spec.key)};
  w.width = layout_width(sheet, w.shown.text, edit, room.width);
  TextFieldLayout& place = w.place;
  place.key = spec.key;
  place.rect = room;
  place.layout = sheet.measure().lay_out(w.shown.text, writing_style(sheet), w.width);
  place.cursor = w.shown.cursor;
  place.anchor = w.shown.from == w.shown.to ? edit.anchor : w.shown.cursor;
  place.composed_from = w.shown.from;
  place.composed_to = w.shown.to;
  place.goal_x = edit.goal_x;
  place.several_lines = edit.rules.several_lines;
  const Rect caret = caret_at(place.layout, place.cursor);
  const double seen = room.width - caret_width(sheet);
  if (!place.several_lines) place.scroll = scrolled(place.layout, w.width, seen, edit, caret.x, w.focused);
  const double down = place.several_lines ? 0 : std::floor((room.height - place.layout.size.height) / 2);
  place.origin = {room.x - place.scroll, room.y + down};
  return w;
}

void draw_writing(FrameBuilder& sheet, const Writing& w, const TextEdit& edit) {
  const TextFieldLayout& place = w.place;
  const TextBox words{{place.origin.x, place.origin.y, std::ceil(w.width), place.layout.size.height},
                      w.shown.text,
                      writing_style(sheet),
                      sheet.colours().ink};
  sheet.add(PushClip{place.rect});
  if (!words.text.empty()) sheet.add(words);
  if (w.focused) {
    const auto [from, to] = edit.selection();
    if (from != to) draw_selection(sheet, words, places_of(place.layout, from, to));
    if (w.shown.from != w.shown.to)
      underline(sheet, place.origin, places_of(place.layout, w.shown.from, w.shown.to));
    draw_caret(sheet, place.origin, caret_at(place.layout, place.cursor));
  }
  sheet.add(PopClip{});
}

double box_height(const FrameBuilder& sheet, double width, const TextFieldSpec& spec, const TextEdit& edit) {
  const TextStyle style = writing_style(sheet);
  const double line = sheet.measure().measure("0", style, 0).height;
  const double around = 2 * sheet.units(10);
  if (!edit.rules.several_lines) return text_field_height(sheet);
  const double room = inside(sheet, {0, 0, width, 1e4}, spec).width;
  const std::string text = with_composition(edit).text;
  const double lines =
      sheet.measure().lay_out(text, style, layout_width(sheet, text, edit, room)).size.height;
  return std::max({sheet.viewport().touch(), lines + around, spec.least_lines * line + around});
}

void draw_box(FrameBuilder& sheet, const Rect& box, const TextFieldSpec& spec, const TextEdit& edit) {
  const Theme& t = sheet.colours();
  const double radius = std::min(sheet.corner(), box.height / 2);
  sheet.fill(box, radius, t.card);
  sheet.stroke(rounded_rect(box.inset(0.75), radius), t.line, 1.5);
  const double side = icon_side(sheet);
  const double down = edit.rules.several_lines ? sheet.units(10) : std::round((box.height - side) / 2);
  icon(sheet, {box.x + padding(sheet), box.y + down, side, side}, spec.icon, t.quiet_ink);
  HitArea area;
  area.rect = box;
  area.role = Role::text_field;
  area.label = spec.label;
  area.value = edit.text;
  area.intent = spec.intent;
  area.key = spec.key;
  area.less = spec.less;
  area.more = spec.more;
  sheet.area(std::move(area), radius);
}

}  // namespace

double text_field_height(const FrameBuilder& sheet) {
  const double line = sheet.measure().measure("0", writing_style(sheet), 0).height;
  return std::max(sheet.viewport().touch(), line + 2 * sheet.units(10));
}

double text_field(FrameBuilder& sheet, const Rect& column, const TextFieldSpec& spec, const TextEdit& edit) {
  Rect rest{column.x, column.y, column.width, 1e6};
  if (spec.label_above) {
    const TextStyle style = sheet.style(Type::body, Weight::medium);
    cut_top(rest, write_down(sheet, rest, spec.label, {style, sheet.colours().ink}));
    cut_top(rest, sheet.units(6));
  }
  const Rect box = snapped(cut_top(rest, box_height(sheet, column.width, spec, edit)));
  draw_box(sheet, box, spec, edit);
  const double above = edit.rules.several_lines ? sheet.units(10) : 2;
  const Rect room = snapped(padded(inside(sheet, box, spec), 0, above));
  Writing w = written(sheet, room, spec, edit);
  if (w.shown.text.empty()) draw_placeholder(sheet, room, spec, edit);
  draw_writing(sheet, w, edit);
  sheet.writing_place(std::move(w.place));
  return rest.y - column.y;
}

}  // namespace limber
