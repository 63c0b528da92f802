// The body as parts that can hide one another, sorted from far to near.
#pragma once

#include <vector>

#include "figure/drawing.hpp"

namespace limber::figure {

enum class PartKind : unsigned { pelvis, neck, trunk, head, thigh, shank, upper_arm, forearm, hand };
constexpr bool is_limb(PartKind kind) {
  return kind >= PartKind::thigh;
}

struct Layer {
  Paint paint = Paint::skin;
  std::vector<Chain> chains;
  std::vector<Chain> gap;  // where a thin light keeps it apart from what lies behind
  double nearness = 1;     // 0 a far limb … 1 a near one
  bool inside = false;     // of what the layer before it covers
};

// Layers of a part are painted together. Its line stands for it when asking what hides what.
struct Part {
  PartKind kind = PartKind::trunk;
  Side side = left;
  std::vector<Layer> layers;
  std::vector<Point3> line;
  double radius = 0.03;
  double bias = 0;  // counts as this much nearer than it is
  bool over_neck =
      false;  // of a head that faces the viewer or is seen from above: chin and hair hide the neck
};

// Face, hair, ears; eyes, brows and mouth where they are turned to the viewer.
Part head_part(const Skeleton& body, const View& view, Hair style);

std::vector<Part> parts_of(const Skeleton& body, const View& view, Hair style = Hair::cropped);

// The order in which to paint: what is hidden first. Parts that do not overlap keep their depth's order.
std::vector<std::size_t> far_to_near(const std::vector<Part>& parts, const View& view);

}  // namespace limber::figure
