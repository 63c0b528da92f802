#include <algorithm>

#include "frame/body_map.hpp"
#include "frame/body_shapes.hpp"
#include "journal/body_map.hpp"
#include "support/catch.hpp"

using namespace limber;

TEST_CASE("every region of the journal can be pressed on the map, and every shape is one of them") {
  for (const BodyRegion& region : body_regions()) {
    INFO(region.id);
    CHECK(has_body_shape(region.id, region.view == BodyView::back));
    CHECK_FALSE(has_body_shape(region.id, region.view == BodyView::front));
  }
  CHECK(body_shapes().size() == body_regions().size());
}
