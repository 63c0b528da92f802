#include "frame/progress.hpp"

#include <algorithm>
#include <cmath>

#include "frame/words.hpp"

namespace limber {
namespace {

Path diamond(Point centre, double radius) {
  return {{PathStep::Kind::move, centre - Point{0, radius}, {}, {}},
          {PathStep::Kind::line, centre + Point{radius, 0}, {}, {}},
          {PathStep::Kind::line, centre + Point{0, radius}, {}, {}},
          {PathStep::Kind::line, centre - Point{radius, 0}, {}, {}},
          {PathStep::Kind::close, {}, {}, {}}};
}

void dotted_band(FrameBuilder& sheet, const RingSpec& spec, double width) {
  constexpr int dots = 48;
  for (int i = 0; i < dots; ++i) {
    const double degrees = 360.0 * i / dots;
    const Path dot = arc(spec.centre, spec.radius, degrees, degrees);
    const bool gone = i < spec.share * dots;
    const Theme& t = sheet.colours();
    sheet.fill(circle(dot.front().to, gone ? width * 0.5 : width * 0.28), gone ? t.rest : t.line);
  }
}

// What is gone is drawn in two pieces, so that from one frame to the next only the short one at its tip
// differs.
void solid_band(FrameBuilder& sheet, const RingSpec& spec, double width) {
  const Theme& t = sheet.colours();
  sheet.stroke(circle(spec.centre, spec.radius), t.hairline, width);
  if (spec.share <= 0) return;
  constexpr double piece = 15;  // degrees
  const double to = std::max(0.5, 360 * std::min(1.0, spec.share));
  const double whole = piece * std::floor(to / piece);
  if (whole > 0) sheet.stroke(arc(spec.centre, spec.radius, 0, whole), stretch_shape(t, spec.kind), width);
  if (to > whole) sheet.stroke(arc(spec.centre, spec.radius, whole, to), stretch_shape(t, spec.kind), width);
}

void ring_words(FrameBuilder& sheet, const RingSpec& spec, double width) {
  const Theme& t = sheet.colours();
  const double inner = spec.radius - width;
  TextStyle number{spec.number_em > 0 ? spec.number_em : inner, Weight::semibold, true};
  const double shift = spec.caption.empty() ? 0 : inner * 0.16;
  const Rect room{spec.centre.x - inner * 0.86, spec.centre.y - inner * 0.6 - shift, inner * 1.72,
                  inner * 1.2};
  write(sheet, room, spec.number, {number, t.ink, Align::middle, Align::middle});
  if (spec.caption.empty()) return;
  const Rect below{spec.centre.x - inner * 0.66, spec.centre.y + inner * 0.34, inner * 1.32, inner * 0.4};
  TextStyle caption = sheet.style(Type::body, Weight::medium);
  caption.size = std::max(caption.size, inner * 0.17);
  write(sheet, below, spec.caption, {caption, stretch_words(t, spec.kind), Align::middle, Align::start});
}

// Widths of the parts in pixels, gaps left out; each part keeps at least a little.
struct PartPlace {
  Rect rect;
  double from;  // share of the whole at which it begins
  double to;
};

std::vector<PartPlace> part_places(const Rect& bar, const std::vector<BarPart>& parts, double gap) {
  double total = 0;
  for (const BarPart& part : parts) total += std::max(0.0, part.weight);
  std::vector<PartPlace> places;
  double before = 0;
  for (const BarPart& part : parts) {
    const double from = total > 0 ? before / total : 0;
    before += std::max(0.0, part.weight);
    const double to = total > 0 ? before / total : 0;
    const double x = bar.x + bar.width * from;
    places.push_back({{x, bar.y, std::max(1.0, bar.width * (to - from) - gap), bar.height}, from, to});
  }
  return places;
}

double part_height(Stretch kind, double full) {
  switch (kind) {
    case Stretch::work:
      return full;
    case Stretch::rest:
      return full * 0.4;
    case Stretch::change:
      return full * 0.5;
    case Stretch::talk:
      break;
  }
  return std::max(2.0, full * 0.16);
}

// Passed over: an empty frame, struck through.
void strike(FrameBuilder& sheet, const Rect& body, double gone) {
  const double from = body.x + body.width * gone;
  const double y = body.centre().y;
  sheet.stroke({{PathStep::Kind::move, {from, y}, {}, {}}, {PathStep::Kind::line, {body.right(), y}, {}, {}}},
               sheet.colours().quiet_ink, std::max(2.0, sheet.units(2)));
}

void draw_part(FrameBuilder& sheet, const PartPlace& place, const BarPart& part, double position) {
  const Theme& t = sheet.colours();
  const Stretch kind = part.kind;
  const Point middle = place.rect.centre();
  const double height = part_height(kind, place.rect.height);
  if (kind == Stretch::change) {
    const double radius = std::min(height * 0.62, std::max(2.0, place.rect.width * 0.8));
    const Path shape = diamond(middle, radius);
    if (position >= place.to) return sheet.fill(shape, t.action);
    return sheet.stroke(shape, t.line, 1.5);
  }
  const Rect body{place.rect.x, middle.y - height / 2, place.rect.width, height};
  const double radius = std::min(height / 2, sheet.units(4));
  const bool over = position >= place.to;
  const double passed = std::clamp((position - place.from) / std::max(1e-9, place.to - place.from), 0.0, 1.0);
  const double gone = over && kind == Stretch::work ? std::clamp(part.done, 0.0, 1.0) : passed;
  const Colour full = stretch_shape(t, kind);
  if (kind == Stretch::work && gone < 1) sheet.stroke(rounded_rect(body.inset(0.75), radius), t.line, 1.5);
  // Whole pixels: through most frames nothing of it differs.
  const double passed_width = gone > 0 ? std::max(1.0, std::round(body.width * gone)) : 0;
  const Rect ahead{body.x + passed_width, body.y, body.width - passed_width, body.height};
  if (kind != Stretch::work && !ahead.empty()) sheet.fill(ahead, radius, t.line);
  if (gone > 0) sheet.fill({body.x, body.y, passed_width, body.height}, radius, full);
  if (over && gone < 0.99) strike(sheet, body, gone);
}

}  // namespace

Colour stretch_words(const Theme& theme, Stretch kind) {
  switch (kind) {
    case Stretch::work:
      return theme.stretch_text;
    case Stretch::rest:
      return theme.rest_text;
    case Stretch::change:
      return theme.action_text;
    case Stretch::talk:
      break;
  }
  return theme.quiet_ink;
}

Colour stretch_shape(const Theme& theme, Stretch kind) {
  switch (kind) {
    case Stretch::work:
      return theme.stretch_shape;
    case Stretch::rest:
      return theme.rest;
    case Stretch::change:
      return theme.action;
    case Stretch::talk:
      break;
  }
  return theme.quiet_ink;
}

void progress_ring(FrameBuilder& sheet, const RingSpec& asked) {
  RingSpec spec = asked;
  constexpr double emptied = 0.68;  // of the radius: words still have room in it
  spec.radius *= emptied + (1 - emptied) * std::clamp(asked.breath, 0.0, 1.0);
  const double width = std::max(4.0, spec.radius * (spec.kind == Stretch::rest ? 0.09 : 0.12));
  if (spec.kind == Stretch::rest) {
    dotted_band(sheet, spec, width);
  } else {
    solid_band(sheet, spec, width);
  }
  ring_words(sheet, spec, width);
  const double reach = spec.radius + width / 2;
  const Rect square{spec.centre.x - reach, spec.centre.y - reach, 2 * reach, 2 * reach};
  sheet.area(Role::progress, square, spec.caption, spec.number);
}

void segment_strip(FrameBuilder& sheet, const Rect& strip, const std::vector<BarPart>& parts,
                   double position) {
  const std::vector<PartPlace> places = part_places(strip, parts, std::max(1.0, sheet.units(2)));
  for (std::size_t i = 0; i < places.size(); ++i) draw_part(sheet, places[i], parts[i], position);
  const double x = std::round(strip.x + strip.width * std::clamp(position, 0.0, 1.0));
  const double over = sheet.units(6);
  const double thick = std::max(3.0, sheet.units(3));
  sheet.fill({x - thick / 2, strip.y - over, thick, strip.height + 2 * over}, thick / 2, sheet.colours().ink);
}

Rect segment_bar(FrameBuilder& sheet, const Rect& rect, const SegmentBarSpec& spec) {
  const Theme& t = sheet.colours();
  const TextStyle style = sheet.style(Type::body, Weight::medium, true);
  const double gap = sheet.units(12);
  Rect bar = rect;
  const Rect left = cut_left(bar, text_width(sheet, spec.elapsed, style) + 1);
  const Rect right = cut_right(bar, text_width(sheet, spec.remaining, style) + 1);
  write(sheet, left, spec.elapsed, {style, t.ink, Align::start, Align::middle});
  write(sheet, right, spec.remaining, {style, t.ink, Align::end, Align::middle});
  bar = padded(bar, gap, 0);
  const Rect strip = centred(bar, {bar.width, std::min(bar.height * 0.6, sheet.units(22))});
  segment_strip(sheet, strip, spec.parts, spec.position);
  sheet.area(Role::progress, rect, spec.spoken, spec.remaining);
  return strip;
}

}  // namespace limber
