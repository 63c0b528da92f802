// Approved pictures: a dozen exercises as they were looked at and found right.
#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "canvas/image.hpp"
#include "export/picture.hpp"
#include "screen/ui/figure_view.hpp"
#include "store/open_shelf.hpp"
#include "support/catch.hpp"

using namespace limber;

namespace {

constexpr Size picture_size{480, 320};

constexpr const char* approved[] = {"single-knee-to-chest", "cat-camel",         "knee-rolls",
                                    "figure-four-supine",   "roller-upper-back", "standing-side-bend",
                                    "neck-side-bend",       "wall-angel",        "seated-forward-bend",
                                    "ninety-ninety-rest",   "hamstring-strap",   "ball-wall-shoulder-blade"};

const Exercise& shipped(const std::string& id) {
  static const Shelf shelf = load_shelf({LIMBER_SOURCE_DIR "/routines"});
  const Exercise* exercise = shelf.library->find(id);
  REQUIRE(exercise != nullptr);
  REQUIRE(exercise->figure);
  return *exercise;
}

// The last pose with its glow; no words, as fonts differ from machine to machine.
Image end_pose(const Exercise& exercise) {
  const Theme& day = theme(ThemeName::day);
  Frame frame;
  frame.size = picture_size;
  frame.background = day.paper;
  FigureMoment moment;
  moment.reach = 1;
  moment.breath = 0.5;
  moment.glow = 1;
  const Rect box{0, 0, picture_size.width, picture_size.height};
  frame.items = figure_items(*exercise.figure, moment, box, day, day.paper);
  return painted(frame);
}

Image from_file(const std::string& file) {
  Frame frame;
  frame.size = picture_size;
  frame.items = {Picture{{0, 0, picture_size.width, picture_size.height}, file}};
  return painted(frame);
}

// The share of pixels that differ by more than softened edges do.
double difference(const Image& a, const Image& b) {
  constexpr int softened = 40;
  int differ = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const Colour p = a.at(x, y);
      const Colour q = b.at(x, y);
      const int most = std::max({std::abs(p.r - q.r), std::abs(p.g - q.g), std::abs(p.b - q.b)});
      if (most > softened) ++differ;
    }
  }
  return static_cast<double>(differ) / (a.width() * a.height());
}

}  // namespace

TEST_CASE("a dozen exercises look as they were approved, LIMBER_APPROVE=1 approves them anew") {
  for (const char* id : approved) {
    const std::string file = std::string(LIMBER_SOURCE_DIR "/tests/golden/pictures/") + id + ".png";
    const Image now = end_pose(shipped(id));
    if (std::getenv("LIMBER_APPROVE") != nullptr) REQUIRE(write_png(now, file));
    INFO("look at " << file << " and at the exercise; if the new picture is right, approve it and commit it");
    REQUIRE(std::filesystem::exists(file));
    CHECK(difference(now, from_file(file)) < 0.005);
  }
}

TEST_CASE("a pose that changed would be seen in its approved picture") {
  const Image one = end_pose(shipped("single-knee-to-chest"));
  const Image other = end_pose(shipped("cat-camel"));
  CHECK(difference(one, other) > 0.05);
}
