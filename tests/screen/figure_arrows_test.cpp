// Arrows and cameras of every exercise that ships.
#include "figure/drawing.hpp"
#include "figure/parts.hpp"
#include "figure/sign.hpp"
#include "figure/worth.hpp"
#include "support/catch.hpp"
#include "support/shipped_figures.hpp"

using namespace limber;
using namespace limber::figure;
using test::shipped_figures;

namespace {

std::vector<Camera> cameras_of(const Motion& motion) {
  std::vector<Camera> cameras{motion.camera};
  if (motion.also) cameras.push_back(*motion.also);
  return cameras;
}

std::vector<Polygon> head_of(const Skeleton& body, const View& view) {
  std::vector<Polygon> head;
  for (const Part& part : parts_of(body, view)) {
    if (part.kind != PartKind::head) continue;
    for (const Layer& layer : part.layers) {
      for (Polygon& polygon : outlined(layer.chains, view, 0)) head.push_back(std::move(polygon));
    }
  }
  return head;
}

bool covers(const Shape& shape, Point p) {
  if (shape.paint == Paint::gap || shape.strength < 0.5) return false;
  return std::any_of(shape.outlines.begin(), shape.outlines.end(),
                     [&](const Polygon& outline) { return is_inside(outline, p); });
}

// Whether the light falls there, on something that nothing nearer hides.
bool is_lit(const Drawing& drawing, const Light& light, Point p) {
  return std::any_of(light.lit.begin(), light.lit.end(), [&](const Lit& lit) {
    const auto inside = [&](const Polygon& outline) { return is_inside(outline, p); };
    if (std::none_of(lit.within.begin(), lit.within.end(), inside)) return false;
    const auto nearer = drawing.shapes.begin() + static_cast<std::ptrdiff_t>(lit.after);
    return std::none_of(nearer, drawing.shapes.end(), [&](const Shape& shape) { return covers(shape, p); });
  });
}

// How much of an area's middle is seen to glow from a camera, 0 … 1: of a pair the side that is seen best.
double glow_seen(Motion motion, const std::string& area, Camera camera) {
  motion.highlight = {area};
  const Figure figure(motion);
  const Drawing drawing = figure.draw(figure.last(), {camera, 0, 1, 0});
  constexpr int steps = 4;
  double best = 0;
  for (const Light& light : drawing.lights) {
    double seen = 0;
    for (int x = -steps; x <= steps; ++x) {
      for (int y = -steps; y <= steps; ++y) {
        const Point off = Point{1.0 * x, 1.0 * y} * (0.5 * light.radius / steps);
        if (is_lit(drawing, light, light.centre + off)) seen += 1;
      }
    }
    best = std::max(best, light.strength * seen / ((2 * steps + 1) * (2 * steps + 1)));
  }
  return best;
}

}  // namespace

TEST_CASE("no arrow of a shipped exercise lies over a face") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Figure figure(motion);
    for (const Camera camera : cameras_of(motion)) {
      const auto head = head_of(figure.rig().at(0), view_of(camera, false));
      INFO(id << ", camera " << static_cast<int>(camera));
      for (const Shape& shape : figure.draw(0, {camera, 0, 0, 1}).arrow) {
        if (shape.paint != Paint::arrow) continue;
        std::size_t on_face = 0;
        for (const Polygon& outline : shape.outlines) {
          for (const Point& p : outline)
            on_face +=
                std::any_of(head.begin(), head.end(), [&](const Polygon& h) { return is_inside(h, p); }) ? 1
                                                                                                         : 0;
        }
        CHECK(on_face == 0);
      }
    }
  }
}

TEST_CASE(
    "nobody who lies is shown from the feet or the head, and no exercise is shown twice from one place") {
  for (const auto& [id, motion] : shipped_figures()) {
    INFO(id);
    const Lie lie = motion.poses.front().lie;
    const bool lies = lie != Lie::upright && lie != Lie::quadruped;
    for (const Camera camera : cameras_of(motion))
      CHECK_FALSE((lies && (camera == Camera::front || camera == Camera::behind)));
    CHECK(motion.also != motion.camera);
  }
}

TEST_CASE("no camera is chosen that shows less than two fifths of what the best one would") {
  constexpr double seen = 0.05;  // what moves less has a sign or comes close
  for (const auto& [id, motion] : shipped_figures()) {
    if (is_by_hand(motion)) continue;  // the hands alone are at work, and have a sign
    const Rig rig(motion);
    double best = 0;
    for (std::size_t i = 0; i < camera_count; ++i)
      best = std::max(best, worth_of(rig, static_cast<Camera>(i)));
    double chosen = 0;
    for (const Camera camera : cameras_of(motion)) chosen = std::max(chosen, worth_of(rig, camera));
    INFO(id << " is worth " << chosen << " of " << best);
    CHECK((best < seen || chosen >= 0.4 * best));
  }
}

TEST_CASE("what is to be felt is seen to glow from a camera that is chosen, where any camera shows it") {
  constexpr double hidden = 0.25;  // a back that is lain on
  for (const auto& [id, motion] : shipped_figures()) {
    const Lie lie = motion.poses.front().lie;
    const bool lies = lie != Lie::upright && lie != Lie::quadruped;
    for (const std::string& area : motion.highlight) {
      double best = 0;
      for (std::size_t i = 0; i < camera_count; ++i) {
        const auto camera = static_cast<Camera>(i);
        if (lies && (camera == Camera::front || camera == Camera::behind)) continue;
        best = std::max(best, glow_seen(motion, area, camera));
      }
      double seen = 0;
      for (const Camera camera : cameras_of(motion)) seen = std::max(seen, glow_seen(motion, area, camera));
      INFO(id << ", " << area << ": " << seen << " of " << best);
      CHECK((best < hidden || seen >= 0.1));
    }
  }
}
