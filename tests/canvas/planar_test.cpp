#include "canvas/planar.hpp"

#include "canvas/image.hpp"
#include "support/catch.hpp"

using namespace limber;

namespace {

Image plain(int width, int height, Colour colour) {
  Frame frame;
  frame.size = {static_cast<double>(width), static_cast<double>(height)};
  frame.background = colour;
  return painted(frame);
}

struct Triple {
  int y;
  int u;
  int v;
  bool operator==(const Triple&) const = default;
};

Triple at(const PlanarPicture& picture, int x, int y) {
  const int pixels = picture.width() * picture.height();
  const int chroma = (y / 2) * (picture.width() / 2) + x / 2;
  const auto byte = [&](int i) { return static_cast<int>(picture.bytes()[static_cast<std::size_t>(i)]); };
  return {byte(y * picture.width() + x), byte(pixels + chroma), byte(pixels + pixels / 4 + chroma)};
}

Triple of(Colour colour) {
  Image image = plain(4, 4, colour);
  PlanarPicture picture(4, 4);
  const Rect whole{0, 0, 4, 4};
  picture.take(image.pixels(), std::span(&whole, 1));
  return at(picture, 2, 2);
}

}  // namespace

TEST_CASE("colours become those of BT.709 television") {
  CHECK(of({0, 0, 0, 255}) == Triple{16, 128, 128});
  CHECK(of({255, 255, 255, 255}) == Triple{235, 128, 128});
  CHECK(of({255, 0, 0, 255}) == Triple{63, 102, 240});
  CHECK(of({0, 255, 0, 255}) == Triple{173, 42, 26});
  CHECK(of({0, 0, 255, 255}) == Triple{32, 240, 118});
}

TEST_CASE("only the areas named are taken over, out to whole pairs of pixels") {
  Image white = plain(8, 8, {255, 255, 255, 255});
  PlanarPicture picture(8, 8);
  const Rect area{3, 3, 2, 1};
  picture.take(white.pixels(), std::span(&area, 1));
  CHECK(at(picture, 2, 2).y == 235);
  CHECK(at(picture, 5, 3).y == 235);
  CHECK(at(picture, 1, 2).y == 16);
  CHECK(at(picture, 6, 3).y == 16);
  CHECK(at(picture, 2, 4).y == 16);
}

TEST_CASE("areas beyond the picture are cut off, and an odd side is rounded down") {
  Image white = plain(9, 7, {255, 255, 255, 255});
  PlanarPicture picture(9, 7);
  CHECK(picture.width() == 8);
  CHECK(picture.height() == 6);
  CHECK(picture.bytes().size() == 8 * 6 * 3 / 2);
  const Rect area{-5, -5, 100, 100};
  picture.take(white.pixels(), std::span(&area, 1));
  CHECK(at(picture, 7, 5).y == 235);
}
