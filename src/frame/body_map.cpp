#include "frame/body_map.hpp"

#include <algorithm>

#include "frame/body_shapes.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

constexpr double top_room = 6;  // above the crown, in the shapes' measure

struct Placing {
  Point origin;  // where x 0, y 0 of the shapes lies
  double scale = 1;
  Point at(Point p) const { return origin + p * scale; }
};

constexpr double tall = body_shape_height + 2 * top_room;

Placing placed(const Rect& rect) {
  const double scale = std::min(rect.height / tall, rect.width / (tall * body_map_proportion));
  const double x = rect.x + rect.width / 2;
  return {{x, rect.y + (rect.height - tall * scale) / 2 + top_room * scale}, scale};
}

// A closed curve through the points, its tangents along their neighbours (Catmull and Rom). `tension` 1 is
// round; less keeps nearer to straight sides.
Path through(const std::vector<Point>& points, const Placing& placing, double tension) {
  Path path;
  const std::size_t count = points.size();
  const auto point = [&](std::size_t i) { return placing.at(points[i % count]); };
  path.push_back({PathStep::Kind::move, point(0), {}, {}});
  for (std::size_t i = 0; i < count; ++i) {
    const Point from = point(i);
    const Point to = point(i + 1);
    const Point out = (to - point(i + count - 1)) * (tension / 6);
    const Point in = (point(i + 2) - from) * (tension / 6);
    path.push_back({PathStep::Kind::curve, to, from + out, to - in});
  }
  path.push_back({PathStep::Kind::close, {}, {}, {}});
  return path;
}

Rect around(const std::vector<Point>& points, const Placing& placing) {
  double left = 1e9;
  double top = 1e9;
  double right = -1e9;
  double bottom = -1e9;
  for (const Point& p : points) {
    const Point at = placing.at(p);
    left = std::min(left, at.x);
    right = std::max(right, at.x);
    top = std::min(top, at.y);
    bottom = std::max(bottom, at.y);
  }
  return {left, top, right - left, bottom - top};
}

const BodyShape* shape_of(const std::string& region, bool back) {
  const auto& shapes = body_shapes();
  const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const BodyShape& shape) {
    return shape.region == region && shape.back == back;
  });
  return found == shapes.end() ? nullptr : &*found;
}

// A marked region is filled, edged, and carries its number or a dot: it shows without colour too.
void draw_mark(FrameBuilder& sheet, const Rect& place, const Path& path, const BodyMark& mark) {
  const Theme& t = sheet.colours();
  sheet.fill(path, t.stretch_soft);
  sheet.stroke(path, t.stretch_shape, std::max(2.0, sheet.units(3)));
  if (!mark.score) {
    sheet.fill(circle(place.centre(), std::max(2.5, sheet.units(4))), t.ink);
    return;
  }
  TextStyle style = sheet.style(Type::body, Weight::bold, true);
  const std::string number = std::to_string(*mark.score);
  const double width = text_width(sheet, number, style) + 2;
  const double height = text_height(sheet, number, style, width);
  const Point centre = place.centre();
  write(sheet, {centre.x - width / 2, centre.y - height / 2, width, height}, number,
        {style, t.ink, Align::middle, Align::middle});
}

// The skin in its own deeper tone, or a lighter one where it is dark, as far from it as a line has to be
// (3:1).
Colour edge_on(Colour skin) {
  const Colour black{0, 0, 0, 255};
  const Colour white{255, 255, 255, 255};
  const Colour towards = contrast(skin, black) > contrast(skin, white) ? black : white;
  double share = 0;
  while (share < 1 && contrast(skin, mixed(skin, towards, share)) < 3) share += 0.05;
  return mixed(skin, towards, share);
}

void draw_unmarked(FrameBuilder& sheet, const Path& path, const BodyMapSpec& spec) {
  const Theme& t = sheet.colours();
  const Colour skin = spec.region.value_or(t.card);
  sheet.fill(path, skin);
  sheet.stroke(path, spec.region ? edge_on(skin) : t.line, std::max(1.0, sheet.units(1)));
}

// Around its middle, as large as a finger needs.
Rect pressed_place(const Rect& place, const Placing& placing) {
  const double least = least_region_side * placing.scale;
  const Size size{std::max(least, place.width), std::max(least, place.height)};
  return {place.centre().x - size.width / 2, place.centre().y - size.height / 2, size.width, size.height};
}

HitArea area_of(const BodyShape& shape, const Placing& placing, const BodyMapSpec& spec,
                const BodyMark& mark) {
  HitArea area;
  area.rect = pressed_place(around(shape.corners, placing), placing);
  for (const Point& corner : shape.corners) area.shape.push_back(placing.at(corner));
  area.role = mark.intent < 0 ? Role::text : Role::toggle;
  area.label = mark.label;
  area.value = mark.value;
  area.selected = mark.marked;
  area.intent = mark.intent;
  area.key = "region-" + mark.region;
  area.group = "regions";
  area.asks = spec.title;
  return area;
}

// The pointer shows by the region's own edge.
void draw_region(FrameBuilder& sheet, const BodyShape& shape, const Placing& placing, const BodyMapSpec& spec,
                 const BodyMark& mark) {
  const Rect place = around(shape.corners, placing);
  const Path path = through(shape.corners, placing, 0.8);
  if (mark.marked) {
    draw_mark(sheet, place, path, mark);
  } else {
    draw_unmarked(sheet, path, spec);
  }
  if (mark.label.empty() || (mark.intent < 0 && !mark.marked)) return;
  HitArea area = area_of(shape, placing, spec, mark);
  if (!sheet.has_focus(area.key) && sheet.is_hovered(area.key) && mark.intent >= 0)
    sheet.stroke(path, sheet.colours().action, std::max(2.0, sheet.units(3)));
  sheet.shaped_area(std::move(area));
}

// Over its neighbours, with its name below it: whoever goes by keys may not see the words above the map.
void draw_focus(FrameBuilder& sheet, const Rect& map, const BodyShape& shape, const Placing& placing,
                const std::string& name) {
  const Theme& t = sheet.colours();
  sheet.stroke(through(shape.corners, placing, 0.8), t.focus, std::max(3.0, sheet.units(4)));
  if (name.empty()) return;
  const Rect place = around(shape.corners, placing);
  const TextStyle style = sheet.style(Type::body, Weight::semibold);
  const double width = std::min(map.width, text_width(sheet, name, style) + sheet.units(20));
  const double height = text_height(sheet, name, style, width) + sheet.units(6);
  const double x = std::clamp(place.centre().x - width / 2, map.x, map.right() - width);
  const double below = place.bottom() + sheet.units(8);
  const double y = below + height <= map.bottom() ? below : place.y - sheet.units(8) - height;
  const Rect tag = snapped({x, y, width, height});
  sheet.fill(rounded_rect(tag, sheet.corner() / 2), t.ink);
  write(sheet, tag, name, {style, t.card, Align::middle, Align::middle});
}

TextStyle title_style(const FrameBuilder& sheet) {
  return sheet.style(Type::body, Weight::semibold);
}

// Which side is which, above the figure, where it is seen before anything is pressed. Returns the height.
double draw_sides(FrameBuilder& sheet, const Rect& rect, const Placing& placing, const BodyMapSpec& spec) {
  const TextStyle style = title_style(sheet);
  const double half = placing.scale * body_shape_height * body_map_proportion / 2;
  const double middle = rect.x + rect.width / 2;
  const double from = std::max(rect.x, middle - half);
  const TextStyle side = sheet.style(Type::body);
  Rect line{from, rect.y, 2 * (middle - from), text_height(sheet, spec.title, style, rect.width)};
  const double height = line.height;
  const auto write_side = [&](const Rect& place, const std::string& words, Align align) {
    write(sheet, place, words, {side, sheet.colours().quiet_ink, align, Align::middle});
  };
  const std::string& first = spec.back ? spec.left : spec.right;
  const std::string& last = spec.back ? spec.right : spec.left;
  const double wide = std::max(text_width(sheet, first, side), text_width(sheet, last, side)) + 2;
  write_side(cut_left(line, wide), first, Align::start);
  write_side(cut_right(line, wide), last, Align::end);
  write(sheet, line, spec.title, {style, sheet.colours().ink, Align::middle, Align::middle});
  return height;
}

}  // namespace

bool has_body_shape(const std::string& region, bool back) {
  return shape_of(region, back) != nullptr;
}

double body_map_height_for(double touch) {
  return std::ceil(touch / least_region_side * tall);
}

double body_map_title_height(const FrameBuilder& sheet, const BodyMapSpec& spec) {
  if (spec.title.empty()) return 0;
  return text_height(sheet, spec.title, title_style(sheet), 1e6) + sheet.units(4);
}

void body_map(FrameBuilder& sheet, const Rect& rect, const BodyMapSpec& spec) {
  const Theme& t = sheet.colours();
  Rect rest = rect;
  if (!spec.title.empty()) cut_top(rest, draw_sides(sheet, rect, placed(rect), spec) + sheet.units(4));
  const Placing placing = placed(rest);
  const Path outline = through(body_outline(), placing, 1);
  sheet.fill(outline, spec.body.value_or(t.paper));
  if (!spec.body) sheet.stroke(outline, t.line, std::max(1.5, sheet.units(1.5)));
  for (const BodyMark& mark : spec.marks) {
    const BodyShape* shape = shape_of(mark.region, spec.back);
    if (shape != nullptr) draw_region(sheet, *shape, placing, spec, mark);
  }
  for (const BodyMark& mark : spec.marks) {
    const BodyShape* shape = shape_of(mark.region, spec.back);
    if (shape != nullptr && sheet.has_focus("region-" + mark.region))
      draw_focus(sheet, rect, *shape, placing, mark.label);
  }
}

}  // namespace limber
