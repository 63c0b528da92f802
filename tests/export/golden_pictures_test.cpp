// Approved pictures: two dozen exercises on two bodies, as they were looked at and found right.
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "canvas/image.hpp"
#include "export/picture.hpp"
#include "export/shown_poses.hpp"
#include "screen/ui/figure_view.hpp"
#include "store/open_shelf.hpp"
#include "support/catch.hpp"

using namespace limber;

namespace {

constexpr Size picture_size{640, 480};

constexpr const char* approved[] = {"single-knee-to-chest", "cat-camel",          "knee-rolls",
                                    "figure-four-supine",   "roller-upper-back",  "standing-side-bend",
                                    "neck-side-bend",       "wall-angel",         "seated-forward-bend",
                                    "ninety-ninety-rest",   "hamstring-strap",    "ball-wall-shoulder-blade",
                                    "low-back-stroking",    "skull-base-circles", "shoulder-squeeze",
                                    "hand-stroking",        "seated-breathing",   "let-go-arms",
                                    "body-scan-legs",       "foot-roll",          "bird-dog",
                                    "sit-to-stand",         "prone-on-elbows",    "clam"};

const Exercise& shipped(const std::string& id) {
  static const Shelf shelf = load_shelf({LIMBER_SOURCE_DIR "/routines"});
  const Exercise* exercise = shelf.library->find(id);
  REQUIRE(exercise != nullptr);
  REQUIRE(exercise->figure);
  return *exercise;
}

// The first and the last picture of it, on two bodies; no words, as fonts differ from machine to machine.
Image picture(const Exercise& exercise) {
  const Theme& day = theme(ThemeName::day);
  Frame frame;
  frame.size = picture_size;
  frame.background = day.paper;
  const std::vector<ShownPose> poses = shown_poses(exercise);
  const std::array people{Person{}, Person{Build::sturdy, Hair::grey_tied, SkinTone::brown}};
  const double width = picture_size.width / static_cast<double>(poses.size());
  const double height = picture_size.height / static_cast<double>(people.size());
  for (std::size_t row = 0; row < people.size(); ++row) {
    for (std::size_t i = 0; i < poses.size(); ++i) {
      const Rect box{width * static_cast<double>(i), height * static_cast<double>(row), width, height};
      for (Item& item : figure_items(picture_of(exercise), poses[i].moment, box, day, day.paper, people[row]))
        frame.items.push_back(std::move(item));
    }
  }
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

TEST_CASE("two dozen exercises look as they were approved, LIMBER_APPROVE=1 approves them anew") {
  for (const char* id : approved) {
    const std::string file = std::string(LIMBER_SOURCE_DIR "/tests/golden/pictures/") + id + ".png";
    const Image now = picture(shipped(id));
    if (std::getenv("LIMBER_APPROVE") != nullptr) REQUIRE(write_png(now, file));
    INFO("look at " << file << " and at the exercise; if the new picture is right, approve it and commit it");
    REQUIRE(std::filesystem::exists(file));
    CHECK(difference(now, from_file(file)) < 0.005);
  }
}

TEST_CASE("a pose that changed would be seen in its approved picture") {
  const Image one = picture(shipped("single-knee-to-chest"));
  const Image other = picture(shipped("cat-camel"));
  CHECK(difference(one, other) > 0.05);
}
