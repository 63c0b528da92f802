#include "frame/body_map.hpp"

#include <algorithm>

#include "frame/body_shapes.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

double widest(const BodyShape& shape) {
  double width = 0;
  for (const Point& p : shape.corners) width = std::max(width, std::abs(p.x));
  return width;
}

double middle(const BodyShape& shape) {
  double sum = 0;
  for (const Point& p : shape.corners) sum += p.x;
  return sum / static_cast<double>(shape.corners.size());
}

}  // namespace

TEST_CASE("from behind the person's left is at the left, in front at the right") {
  for (const BodyShape& shape : body_shapes()) {
    INFO(shape.region);
    if (shape.region.starts_with("left-")) CHECK((middle(shape) < 0) == shape.back);
    if (shape.region.starts_with("right-")) CHECK((middle(shape) > 0) == shape.back);
  }
}

TEST_CASE("every region lies between crown and soles, and none reaches beyond the hands") {
  for (const BodyShape& shape : body_shapes()) {
    INFO(shape.region);
    CHECK(widest(shape) < body_shape_height * body_map_proportion / 2);
    for (const Point& p : shape.corners) CHECK((p.y >= 0 && p.y <= body_shape_height));
  }
}
