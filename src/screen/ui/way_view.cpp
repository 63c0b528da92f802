#include "screen/ui/way_view.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/message.hpp"
#include "frame/icon.hpp"
#include "frame/words.hpp"

namespace limber {
namespace {

// Two lanes and the half circle that joins them; the door is where they begin and end.
struct Way {
  Point door;     // in the middle between the ends of the lanes
  double length;  // of a lane
  double bend;    // radius of the turn
};

Way way_in(const Rect& rect, double thick) {
  const double bend = std::min(rect.height * 0.24, rect.width * 0.12);
  const double margin = bend + 2 * thick;  // the door's on the left, the turn's on the right
  return {{rect.x + margin, rect.centre().y}, rect.width - 2 * margin, bend};
}

PathStep move_to(Point p) {
  return {PathStep::Kind::move, p, {}, {}};
}
PathStep line_to(Point p) {
  return {PathStep::Kind::line, p, {}, {}};
}

// The first `share` of it: the upper lane, the bend, the lower lane.
Path first_part(const Way& way, double share) {
  const double there = way.length;
  const double bend = way.bend * std::numbers::pi;
  const double gone = share * (2 * there + bend);
  const Point start{way.door.x, way.door.y - way.bend};
  Path path{move_to(start), line_to(start + Point{std::min(gone, there), 0})};
  if (gone <= there) return path;
  const double degrees = std::min(180.0, (gone - there) / bend * 180);
  const Path turn = arc({way.door.x + there, way.door.y}, way.bend, 0, degrees);
  path.insert(path.end(), turn.begin() + 1, turn.end());
  if (gone > there + bend)
    path.push_back(line_to({way.door.x + 2 * there + bend - gone, way.door.y + way.bend}));
  return path;
}

void draw_turn(FrameBuilder& sheet, const Way& way, double thick) {
  const Point at{way.door.x + way.length + way.bend, way.door.y};
  sheet.stroke({move_to(at - Point{1.6 * thick, 0}), line_to(at + Point{1.6 * thick, 0})},
               sheet.colours().stretch_shape, thick * 0.6);
}

void name_turn(FrameBuilder& sheet, const Rect& rect, const Way& way, double thick) {
  const double em = std::min(way.bend * 0.42, rect.width * 0.05);
  if (em < smallest_em(sheet)) return;
  const Rect between{way.door.x + way.bend, way.door.y - way.bend + thick, way.length - way.bend,
                     2 * (way.bend - thick)};
  write(sheet, between, tr("Turn round half way"),
        {{em, Weight::medium}, sheet.colours().quiet_ink, Align::end, Align::middle});
}

}  // namespace

void draw_way(FrameBuilder& sheet, const Rect& rect, double share) {
  if (rect.empty()) return;
  const Theme& t = sheet.colours();
  const double thick = std::max(3.0, std::min(rect.width, rect.height) * 0.035);
  const Way way = way_in(rect, thick);
  const double gone = std::clamp(share, 0.0, 1.0);
  sheet.stroke(first_part(way, 1), t.line, thick);
  if (gone > 0) sheet.stroke(first_part(way, gone), t.action, thick);
  draw_turn(sheet, way, thick);
  const double side = way.bend;
  icon(sheet, {way.door.x - side * 0.9, way.door.y - side / 2, side, side}, Icon::home, t.quiet_ink);
  name_turn(sheet, rect, way, thick);
  const Point walker = first_part(way, gone).back().to;
  sheet.fill(circle(walker, thick * 1.5), t.card);
  sheet.fill(circle(walker, thick * 1.15), t.action);
}

}  // namespace limber
