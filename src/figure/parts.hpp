// The body as parts that can hide one another, sorted from far to near.
#pragma once

#include <vector>

#include "figure/drawing.hpp"

namespace limber::figure {

struct Layer {
  Paint paint = Paint::skin;
  std::vector<Chain> chains;
  std::vector<Chain> gap;  // where a thin light keeps it apart from what lies behind
};

// Layers of a part are painted together. Its line stands for it when asking what hides what.
struct Part {
  std::vector<Layer> layers;
  double nearness = 1;
  std::vector<Point3> line;
  double radius = 0.03;
  double bias = 0;  // counts as this much nearer than it is
};

std::vector<Part> parts_of(const Skeleton& body, const View& view);

// The order in which to paint: what is hidden first. Parts that do not overlap keep their depth's order.
std::vector<std::size_t> far_to_near(const std::vector<Part>& parts, const View& view);

}  // namespace limber::figure
