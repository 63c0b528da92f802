#include "frame/panels.hpp"

#include <algorithm>
#include <cmath>

#include "frame/words.hpp"

namespace limber {

void card(FrameBuilder& sheet, const Rect& rect) {
  const Theme& t = sheet.colours();
  const double radius = sheet.corner();
  if (t.shadow.a > 0) {
    // Wider and wider lines, each barely there: a soft edge without a gradient, and cheap to paint.
    Rect below = rect;
    below.y += sheet.units(3);
    for (const double width : {2.0, 6.0, 11.0, 17.0}) {
      sheet.stroke(rounded_rect(below, radius), t.shadow, sheet.units(width));
    }
  }
  sheet.fill(rect, radius, t.card);
  if (t.card == t.paper) sheet.stroke(rounded_rect(rect.inset(1), radius), t.line, 2);
}

void tinted(FrameBuilder& sheet, const Rect& rect, Colour tint) {
  sheet.fill(rect, sheet.corner(), tint);
}

namespace {

struct ToneLook {
  Colour back;
  Colour edge;
  Colour front;
  Icon sign;
};

ToneLook look_of(const Theme& t, Tone tone) {
  switch (tone) {
    case Tone::good:
      return {t.action_soft, t.good, t.good_text, Icon::check};
    case Tone::attention:
      return {t.warn_soft, t.warn, t.warn_text, Icon::warning};
    case Tone::urgent:
      return {t.bad_soft, t.bad, t.bad_text, Icon::stop};
    case Tone::plain:
      break;
  }
  return {t.rest_soft, t.rest, t.rest_text, Icon::info};
}

}  // namespace

double message_bar(FrameBuilder& sheet, const Rect& column, const MessageSpec& spec) {
  const Theme& t = sheet.colours();
  const ToneLook look = look_of(t, spec.tone);
  const TextStyle style =
      spec.tone == Tone::urgent ? sheet.style(Type::strong, Weight::semibold) : sheet.style(Type::body);
  const TextSpec words{style, t.ink, Align::start, Align::middle};
  const double side = std::round(words.style.size * 1.4);
  const double pad = sheet.units(12);
  const double gap = sheet.units(12);
  double beside = 0;
  double tallest = 0;
  for (const ButtonSpec& action : spec.actions) {
    const Size size = button_size(sheet, action);
    beside += size.width + gap;
    tallest = std::max(tallest, size.height);
  }
  const double inner = column.width - 2 * pad - side - gap;
  const bool buttons_below = beside > 0 && inner - beside < words.style.size * 14;
  const double words_width = std::max(1.0, buttons_below ? inner : inner - beside);
  const double words_height = text_height(sheet, spec.words, words.style, words_width);
  const double line = std::max({words_height, side, buttons_below ? 0 : tallest});

  // What is drawn first lies below: the bar's height is only known once its buttons have been placed.
  double buttons_height = 0;
  if (buttons_below) {
    FrameBuilder trial(t, sheet.viewport(), sheet.measure());
    buttons_height = button_row(trial, {0, 0, column.width - 2 * pad, 0}, spec.actions) + gap;
  }
  const Rect bar = snapped({column.x, column.y, column.width, line + buttons_height + 2 * pad});
  sheet.fill(bar, sheet.corner(), look.back);
  sheet.stroke(rounded_rect(bar.inset(0.75), sheet.corner()), look.edge, 1.5);
  Rect rest = padded(bar, pad, pad);
  Rect top = cut_top(rest, line);
  icon(sheet, centred(cut_left(top, side), {side, side}), look.sign, look.front);
  cut_left(top, gap);
  const Rect text = cut_left(top, words_width);
  write(sheet, text, spec.words, words);
  sheet.area(Role::text, text, spec.words);
  if (buttons_below) cut_top(rest, gap);
  button_row(sheet, buttons_below ? rest : padded(top, 0, std::max(0.0, (line - tallest) / 2)), spec.actions,
             buttons_below ? Align::start : Align::end);
  return bar.height;
}

void key_hints(FrameBuilder& sheet, const Rect& line, const std::vector<KeyHint>& hints) {
  const Theme& t = sheet.colours();
  const TextStyle cap = sheet.style(Type::small, Weight::semibold);
  const TextStyle words = sheet.style(Type::small);
  const double pad = sheet.units(7);
  const double cap_height = std::min(line.height, text_height(sheet, "0", cap, 1000) + sheet.units(4));
  Rect rest = line;
  for (const KeyHint& hint : hints) {
    const double cap_width = std::max(cap_height, text_width(sheet, hint.key, cap) + 2 * pad);
    const double words_width = text_width(sheet, hint.does, words) + 1;
    if (cap_width + pad + words_width > rest.width) return;
    const Rect key = centred(cut_left(rest, cap_width), {cap_width, cap_height});
    sheet.fill(key, sheet.units(5), t.card);
    sheet.stroke(rounded_rect(key.inset(0.5), sheet.units(5)), t.line, 1);
    write(sheet, key, hint.key, {cap, t.ink, Align::middle, Align::middle});
    cut_left(rest, pad);
    write(sheet, cut_left(rest, words_width), hint.does, {words, t.quiet_ink, Align::start, Align::middle});
    cut_left(rest, sheet.units(20));
    sheet.area(Role::text, {key.x, line.y, key.width + pad + words_width, line.height},
               hint.key + ": " + hint.does);
  }
}

double pills(FrameBuilder& sheet, const Rect& column, const std::vector<PillSpec>& specs) {
  const TextStyle style = sheet.style(Type::small, Weight::medium);
  const double height = text_height(sheet, "0", style, 1000) + sheet.units(6);
  const double gap = sheet.units(6);
  double x = column.x;
  double y = column.y;
  for (const PillSpec& pill : specs) {
    const double width = std::min(column.width, text_width(sheet, pill.words, style) + sheet.units(20));
    if (x > column.x && x + width > column.right()) {
      x = column.x;
      y += height + gap;
    }
    const Rect rect = snapped({x, y, width, height});
    sheet.fill(rect, height / 2, pill.tint);
    write(sheet, padded(rect, sheet.units(6), 0), pill.words,
          {style, pill.front, Align::middle, Align::middle});
    x += width + gap;
  }
  return specs.empty() ? 0 : y + height - column.y;
}

}  // namespace limber
