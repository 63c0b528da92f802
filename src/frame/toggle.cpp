#include <algorithm>
#include <cmath>

#include "frame/controls.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

// A switch: the knob's place and a tick say what the colour says.
void knob(FrameBuilder& sheet, const Rect& track, bool on) {
  const Theme& t = sheet.colours();
  const double radius = track.height / 2;
  const double inset = std::max(2.0, track.height * 0.12);
  const double x = on ? track.right() - radius : track.x + radius;
  const Point centre{x, track.centre().y};
  if (on) {
    sheet.fill(track, radius, t.action);
  } else {
    sheet.fill(track, radius, t.card);
    sheet.stroke(rounded_rect(track.inset(1), radius), t.line, 2);
  }
  sheet.fill(circle(centre, radius - inset), on ? t.card : t.line);
  const double tick = radius * 1.1;
  if (on) icon(sheet, {centre.x - tick / 2, centre.y - tick / 2, tick, tick}, Icon::check, t.action_text);
}

}  // namespace

double toggle(FrameBuilder& sheet, const Rect& column, const ToggleSpec& spec) {
  const Theme& t = sheet.colours();
  const TextSpec name{sheet.style(Type::body, Weight::medium), t.ink};
  const TextSpec detail{sheet.style(Type::small), t.quiet_ink};
  const double track_height = std::round(name.style.size * 1.6);
  const double track_width = std::round(track_height * 1.8);
  const double words_width = std::max(1.0, column.width - track_width - sheet.units(16));
  const double name_height = text_height(sheet, spec.label, name.style, words_width);
  const double words_height = name_height + text_height(sheet, spec.detail, detail.style, words_width);
  const double height = std::max(sheet.viewport().touch(), words_height + sheet.units(8));
  const Rect row = snapped({column.x, column.y, column.width, height});

  const double words_x = spec.before_words ? row.right() - words_width : row.x;
  Rect words{words_x, row.y + std::round((height - words_height) / 2), words_width, words_height};
  cut_top(words, write_down(sheet, words, spec.label, name));
  write_down(sheet, words, spec.detail, detail);
  const double track_x = spec.before_words ? row.x : row.right() - track_width;
  const Rect place{track_x, row.y, track_width, height};
  knob(sheet, centred(place, {track_width, track_height}), spec.on);

  HitArea area;
  area.rect = row;
  area.role = Role::toggle;
  area.label = spec.label;
  area.value = spec.on ? spec.on_words : spec.off_words;
  area.selected = spec.on;
  area.intent = spec.intent;
  area.key = spec.key;
  area.group = spec.group;
  sheet.area(std::move(area), sheet.units(8));
  return height;
}

}  // namespace limber
