#include "figure/drawing.hpp"

#include "figure/parts.hpp"
#include "figure/scenery.hpp"
#include "figure/sign.hpp"

namespace limber::figure {
namespace {

void add_part(std::vector<Shape>& shapes, const Part& part, const View& view) {
  const std::size_t first = shapes.size();
  for (const Layer& layer : part.layers) {
    if (!layer.gap.empty()) shapes.push_back({Paint::gap, layer.nearness, 1, outlined(layer.gap, view, 0)});
    std::vector<Polygon> outlines = outlined(layer.chains, view, 0);
    Shape* last = shapes.size() > first ? &shapes.back() : nullptr;
    if (last != nullptr && last->paint == layer.paint && last->nearness == layer.nearness) {
      std::move(outlines.begin(), outlines.end(), std::back_inserter(last->outlines));
    } else {
      shapes.push_back({layer.paint, layer.nearness, 1, std::move(outlines), layer.inside});
    }
  }
}

Rect bounds(const Polygon& polygon) {
  Point least{1e9, 1e9};
  Point most{-1e9, -1e9};
  for (const Point& p : polygon) {
    least = {std::min(least.x, p.x), std::min(least.y, p.y)};
    most = {std::max(most.x, p.x), std::max(most.y, p.y)};
  }
  return {least.x, least.y, most.x - least.x, most.y - least.y};
}

bool reaches(const Light& light, const Polygon& polygon) {
  const Rect box = bounds(polygon);
  const Point nearest{std::clamp(light.centre.x, box.x, box.right()),
                      std::clamp(light.centre.y, box.y, box.bottom())};
  return std::hypot(nearest.x - light.centre.x, nearest.y - light.centre.y) < light.radius;
}

// Lets the areas glow on the part whose shapes were added last, from the `first` one on.
void light_part(const std::vector<Shape>& shapes, std::size_t first, const Part& part,
                std::vector<Area>& areas) {
  for (Area& area : areas) {
    if (!area.falls_on(part.kind, part.side)) continue;
    Lit lit{shapes.size(), {}};
    for (std::size_t i = first; i < shapes.size(); ++i) {
      if (shapes[i].paint == Paint::gap) continue;
      // Of what lies inside the shape before it only what is joined to it: a yoke, the root of a thigh.
      const auto& outlines = shapes[i].outlines;
      for (std::size_t k = shapes[i].inside ? 1 : 0; k < outlines.size(); ++k) {
        if (reaches(area.light, outlines[k])) lit.within.push_back(outlines[k]);
      }
    }
    if (!lit.within.empty()) area.light.lit.push_back(std::move(lit));
  }
}

// Adds what lies on this body; what a pair of areas without sides has is the first one's number.
std::vector<Mark> marks_of(const Motion& motion, const Skeleton& body, Side worked, const View& view,
                           double size) {
  std::vector<Mark> marks;
  if (!motion.highlight_in_turn) return marks;
  for (std::size_t i = 0; i < motion.highlight.size(); ++i) {
    Motion one = motion;
    one.highlight = {motion.highlight[i]};
    for (const Area& area : areas_of(body, one, worked, view, -1))
      marks.push_back({area.light.centre, static_cast<int>(i) + 1, 0.024 * size});
  }
  return marks;
}

}  // namespace

Figure::Figure(const Motion& motion, bool mirrored, Build build)
    : rig_(mirrored ? figure::mirrored(motion) : motion, build),
      mirrored_(mirrored),
      sign_size_(sign_size(rig_)),
      trail_(trail_of(rig_, view_of(motion.camera, mirrored), sign_size_)),
      arrow_(arrow_of(rig_, view_of(motion.camera, mirrored), sign_size_)) {
  if (motion.also) also_ = arrow_of(rig_, view_of(*motion.also, mirrored), sign_size_);
}

Drawing Figure::draw(double position, const DrawOptions& options) const {
  const View view = options.orbit ? view_of(*options.orbit) : view_of(options.camera, mirrored_);
  const Skeleton body = rig_.at(position, options.breath);
  const Motion& motion = rig_.motion();
  const Side worked = mirrored_ ? left : right;
  Drawing drawing;
  const std::vector<PlacedProp> props = rig_.props_round(body, position);
  drawing.shapes = scenery(props, body, view);
  std::vector<Area> areas;
  const bool signed_areas = options.sign > 0 && motion.action.value_or(Action::none) != Action::none;
  if (options.glow > 0 || signed_areas) areas = areas_of(body, motion, worked, view, options.turn);
  const SignedMoment moment{rig_, body, position, view, areas, options.tense, sign_size_};
  if (options.sign > 0) {
    for (Shape& shape : sign_under(moment)) drawing.shapes.push_back(std::move(shape));
  }
  const std::vector<Part> parts = parts_of(body, view, options.hair);
  for (const std::size_t index : far_to_near(parts, view)) {
    const std::size_t first = drawing.shapes.size();
    add_part(drawing.shapes, parts[index], view);
    light_part(drawing.shapes, first, parts[index], areas);
  }
  for (auto& shape : held_shapes(props, motion, body, view)) drawing.shapes.push_back(std::move(shape));
  const bool own = !options.orbit && options.camera == motion.camera;
  if (options.sign > 0) {
    drawing.signs = sign_over(moment);
    for (const Shape& shape : own ? trail_ : trail_of(rig_, view, sign_size_)) drawing.signs.push_back(shape);
    for (Shape& shape : drawing.signs) shape.strength *= options.sign;
    drawing.marks = marks_of(motion, body, worked, view, sign_size_);
  }
  for (Area& area : areas) {
    area.light.strength *= options.glow;
    if (options.glow > 0) drawing.lights.push_back(std::move(area.light));
  }
  if (options.arrow > 0) {
    const bool second = !options.orbit && options.camera == motion.also;
    drawing.arrow = own ? arrow_ : second ? also_ : arrow_of(rig_, view, sign_size_);
    for (Shape& shape : drawing.arrow) shape.strength = options.arrow;
  }
  return drawing;
}

Rect bounds(std::span<const Shape> shapes) {
  Rect all;
  for (const Shape& shape : shapes) {
    for (const Polygon& polygon : shape.outlines) all = united(all, bounds(polygon));
  }
  return all;
}

}  // namespace limber::figure
