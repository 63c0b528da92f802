#include "figure/drawing.hpp"

#include "figure/parts.hpp"
#include "figure/scenery.hpp"

namespace limber::figure {
namespace {

constexpr double margin = 0.05;

void add_part(std::vector<Shape>& shapes, const Part& part, const View& view) {
  const std::size_t first = shapes.size();
  for (const Layer& layer : part.layers) {
    if (!layer.gap.empty()) shapes.push_back({Paint::gap, layer.nearness, 1, outlined(layer.gap, view, 0)});
    std::vector<Polygon> outlines = outlined(layer.chains, view, 0);
    Shape* last = shapes.size() > first ? &shapes.back() : nullptr;
    if (last != nullptr && last->paint == layer.paint && last->nearness == layer.nearness) {
      std::move(outlines.begin(), outlines.end(), std::back_inserter(last->outlines));
    } else {
      shapes.push_back({layer.paint, layer.nearness, 1, std::move(outlines)});
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
      for (const Polygon& polygon : shapes[i].outlines) {
        if (reaches(area.light, polygon)) lit.within.push_back(polygon);
      }
    }
    if (!lit.within.empty()) area.light.lit.push_back(std::move(lit));
  }
}

void add_bounds(Rect& all, const std::vector<Shape>& shapes) {
  all = united(all, bounds(shapes));
}

}  // namespace

Figure::Figure(const Motion& motion, bool mirrored, Build build)
    : rig_(mirrored ? figure::mirrored(motion) : motion, build),
      mirrored_(mirrored),
      arrow_(arrow_of(rig_, view_of(motion.camera, mirrored))) {}

Drawing Figure::draw(double position, const DrawOptions& options) const {
  const View view = options.orbit ? view_of(*options.orbit) : view_of(options.camera, mirrored_);
  const Skeleton body = rig_.at(position, options.breath);
  Drawing drawing;
  const std::vector<PlacedProp> props = rig_.props_round(body, position);
  drawing.shapes = scenery(props, body, view);
  const std::vector<Part> parts = parts_of(body, view, options.hair);
  std::vector<Area> areas;
  if (options.glow > 0) areas = areas_of(body, rig_.motion(), mirrored_ ? left : right, view, options.turn);
  for (const std::size_t index : far_to_near(parts, view)) {
    const std::size_t first = drawing.shapes.size();
    add_part(drawing.shapes, parts[index], view);
    light_part(drawing.shapes, first, parts[index], areas);
  }
  for (auto& shape : held_shapes(props, rig_.motion(), body, view))
    drawing.shapes.push_back(std::move(shape));
  for (Area& area : areas) {
    area.light.strength *= options.glow;
    drawing.lights.push_back(std::move(area.light));
  }
  if (options.arrow > 0) {
    const bool as_kept = !options.orbit && options.camera == rig_.motion().camera;
    drawing.arrow = as_kept ? arrow_ : arrow_of(rig_, view);
    for (Shape& shape : drawing.arrow) shape.strength = options.arrow;
  }
  return drawing;
}

Rect Figure::framing(Camera camera) const {
  Rect all;
  const int steps = static_cast<int>(rig_.last()) * 4;
  for (int i = 0; i <= steps; ++i) {
    const Drawing drawing = draw(i / 4.0, {camera, 1, 0, i == 0 ? 1.0 : 0.0});
    add_bounds(all, drawing.shapes);
    add_bounds(all, drawing.arrow);
  }
  return all.inset(-margin);
}

namespace {

bool works_at_the_neck(const Motion& motion) {
  const auto at_neck = [](const std::string& area) {
    return area == "face" || area.find("neck") != std::string::npos;
  };
  const auto& areas = motion.highlight;
  return !areas.empty() && std::all_of(areas.begin(), areas.end(), at_neck) && !motion.poses.empty() &&
         motion.poses.front().lie == Lie::upright;
}

Rect grown(const Rect& all, Point p, double by) {
  return united(all, {p.x - by, p.y - by, 2 * by, 2 * by});
}

}  // namespace

std::optional<Rect> Figure::near_framing(Camera camera) const {
  if (!works_at_the_neck(rig_.motion())) return std::nullopt;
  constexpr double head = 0.13;   // from its middle, body heights: hair and arrow too
  constexpr double flesh = 0.06;  // round a joint
  const View view = view_of(camera, mirrored_);
  Rect all;
  for (int i = 0; i <= static_cast<int>(rig_.last()) * 4; ++i) {
    const Skeleton body = rig_.at(i / 4.0);
    const double reach = length(body.head.at - body.pelvis.at);
    all = grown(all, view.project(body.head.of({0, 0, head / 2})), head);
    all = grown(all, view.project(body.spine[spine_joints / 2].at), flesh);
    for (const Limb& arm : body.arms) {
      all = grown(all, view.project(arm.upper.at), flesh);
      const bool helps = length(arm.end.at - body.head.at) < 0.7 * reach;
      if (!helps) continue;
      all = grown(all, view.project(arm.lower.at), flesh);
      all = grown(all, view.project(arm.end.at), flesh);
    }
  }
  return all;
}

Rect bounds(std::span<const Shape> shapes) {
  Rect all;
  for (const Shape& shape : shapes) {
    for (const Polygon& polygon : shape.outlines) all = united(all, bounds(polygon));
  }
  return all;
}

}  // namespace limber::figure
