#include "journal/body_map.hpp"

#include <algorithm>
#include <set>

#include "routine/vocabulary.hpp"
#include "support/catch.hpp"

using namespace limber;

TEST_CASE("the body map has at least thirty regions, on both sides of the body, each named once") {
  std::set<std::string> ids;
  std::set<std::string> words;
  std::set<BodyView> views;
  for (const BodyRegion& region : body_regions()) {
    ids.insert(region.id);
    words.insert(region.words());
    views.insert(region.view);
  }
  CHECK(ids.size() >= 30);
  CHECK(ids.size() == body_regions().size());
  CHECK(words.size() == body_regions().size());
  CHECK(views.size() == 2);
}

TEST_CASE("every region belongs to an area that routines know") {
  for (const BodyRegion& region : body_regions()) {
    INFO(region.id);
    CHECK(std::count(area_names().begin(), area_names().end(), region.area) == 1);
  }
}

TEST_CASE("left has its right in the same area") {
  for (const BodyRegion& region : body_regions()) {
    const std::string id = region.id;
    if (!id.starts_with("left-")) continue;
    const BodyRegion* right = find_region("right-" + id.substr(5));
    REQUIRE(right != nullptr);
    CHECK(std::string(right->area) == region.area);
  }
}

TEST_CASE("a region of a later version is shown by its id") {
  CHECK(body_region_words("left-earlobe") == "left-earlobe");
}
