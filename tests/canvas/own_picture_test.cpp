#include "canvas/own_picture.hpp"

#include <SDL_image.h>

#include <memory>

#include "canvas/picture_trouble.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

namespace {

struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Drawn = std::unique_ptr<SDL_Surface, FreeSurface>;

struct Rgb {
  Uint8 r = 0;
  Uint8 g = 0;
  Uint8 b = 0;
};

Drawn blank(int width, int height) {
  Drawn made(SDL_CreateRGBSurfaceWithFormat(0, width, height, 24, SDL_PIXELFORMAT_RGB24));
  REQUIRE(made);
  return made;
}

void paint(SDL_Surface& on, SDL_Rect where, Rgb colour) {
  SDL_FillRect(&on, &where, SDL_MapRGB(on.format, colour.r, colour.g, colour.b));
}

// Upright it is 160 × 80: red above left, green above right, blue below left, white below right. Stored as a
// camera held in this way stores it.
Drawn stored_for(int orientation) {
  const auto colour_at = [](bool right, bool below) {
    return below ? (right ? Rgb{250, 250, 250} : Rgb{0, 0, 220}) : (right ? Rgb{0, 200, 0} : Rgb{220, 0, 0});
  };
  const bool lies = orientation >= 5;
  Drawn picture = lies ? blank(80, 160) : blank(160, 80);
  for (const bool right : {false, true}) {
    for (const bool below : {false, true}) {
      // Which upright corner a stored corner shows (Exif 2.3, 4.6.4): row 0 and column 0 of what is stored
      // are the named sides of what is seen.
      bool seen_right = right;
      bool seen_below = below;
      if (orientation == 2) seen_right = !right;
      if (orientation == 3) seen_right = !right, seen_below = !below;
      if (orientation == 4) seen_below = !below;
      if (orientation == 5) seen_right = below, seen_below = right;
      if (orientation == 6) seen_right = !below, seen_below = right;
      if (orientation == 7) seen_right = !below, seen_below = !right;
      if (orientation == 8) seen_right = below, seen_below = !right;
      const int width = picture->w / 2;
      const int height = picture->h / 2;
      paint(*picture, {right ? width : 0, below ? height : 0, width, height},
            colour_at(seen_right, seen_below));
    }
  }
  return picture;
}

// An Exif block that names an orientation, a camera, and a place on Earth.
std::string exif_block(int orientation) {
  const auto number = [](unsigned value, int bytes) {
    std::string out;
    for (int i = bytes; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFFU);
    return out;
  };
  const auto entry = [&](unsigned tag, unsigned type, unsigned count, const std::string& value) {
    return number(tag, 2) + number(type, 2) + number(count, 4) + value;
  };
  const std::string model = "SpyCam 3000 of Anna";
  std::string tiff = std::string("MM") + number(42, 2) + number(8, 4) + number(3, 2);
  tiff += entry(0x0110, 2, static_cast<unsigned>(model.size()), number(68, 4));
  tiff += entry(0x0112, 3, 1, number(static_cast<unsigned>(orientation), 2) + number(0, 2));
  tiff += entry(0x8825, 4, 1, number(50, 4));
  tiff += number(0, 4);
  tiff += number(1, 2) + entry(1, 2, 2, std::string("N\0\0\0", 4));  // GPSLatitudeRef
  tiff += number(0, 4) + model + "GPS 52.5200N 13.4050E";
  const std::string body = std::string("Exif\0\0", 6) + tiff;
  return "\xFF\xE1" + number(static_cast<unsigned>(body.size() + 2), 2) + body;
}

std::string photo(const TemporaryFolder& folder, int orientation) {
  const std::string file = (folder / "photo.jpg").string();
  REQUIRE(IMG_SaveJPG(stored_for(orientation).get(), file.c_str(), 95) == 0);
  std::string bytes = contents(file);
  bytes.insert(2, exif_block(orientation));
  bytes.insert(2, "\xFF\xFE" + std::string("\0\x16", 2) + "a comment of a tool.");
  put(file, bytes);
  return file;
}

Drawn read_back(const std::string& bytes) {
  Drawn raw(IMG_LoadTyped_RW(SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())), 1, "JPG"));
  REQUIRE(raw);
  return Drawn(SDL_ConvertSurfaceFormat(raw.get(), SDL_PIXELFORMAT_RGB24, 0));
}

Rgb at(const SDL_Surface& picture, int x, int y) {
  const Uint8* pixel = static_cast<const Uint8*>(picture.pixels) + y * picture.pitch + x * 3;
  return {pixel[0], pixel[1], pixel[2]};
}

}  // namespace

TEST_CASE("a photograph held in any of the eight ways is kept upright") {
  const TemporaryFolder folder;
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const auto made = own_picture(photo(folder, orientation));
    REQUIRE(made);
    const Drawn seen = read_back(*made);
    REQUIRE(seen->w == 160);
    REQUIRE(seen->h == 80);
    const Rgb above_left = at(*seen, 40, 20);
    const Rgb above_right = at(*seen, 120, 20);
    const Rgb below_left = at(*seen, 40, 60);
    const Rgb below_right = at(*seen, 120, 60);
    CHECK((above_left.r > 180 && above_left.g < 60 && above_left.b < 60));
    CHECK((above_right.g > 160 && above_right.r < 60 && above_right.b < 60));
    CHECK((below_left.b > 180 && below_left.r < 60 && below_left.g < 60));
    CHECK((below_right.r > 200 && below_right.g > 200 && below_right.b > 200));
  }
}

TEST_CASE("a kept photograph tells neither place nor camera nor anything else") {
  const TemporaryFolder folder;
  const std::string file = photo(folder, 6);
  for (const char* trace : {"Exif", "GPS", "SpyCam", "Anna", "comment"})
    REQUIRE(contents(file).find(trace) != std::string::npos);
  const auto made = own_picture(file);
  REQUIRE(made);
  for (const char* trace : {"Exif", "GPS", "SpyCam", "Anna", "comment"})
    CHECK(made->find(trace) == std::string::npos);
  CHECK(made->find("\xFF\xE1") == std::string::npos);
  CHECK(made->find("\xFF\xFE") == std::string::npos);
}

TEST_CASE("a large photograph is scaled down to what a screen can show, a small one is left as it is") {
  const TemporaryFolder folder;
  const std::string file = (folder / "large.png").string();
  REQUIRE(IMG_SavePNG(blank(3200, 400).get(), file.c_str()) == 0);
  const auto made = own_picture(file);
  REQUIRE(made);
  CHECK(read_back(*made)->w == longest_picture_side);
  CHECK(read_back(*made)->h == 200);
  const auto thumbnail = own_picture(file, thumbnail_side);
  REQUIRE(thumbnail);
  CHECK(read_back(*thumbnail)->w == thumbnail_side);
  REQUIRE(IMG_SavePNG(blank(30, 40).get(), file.c_str()) == 0);
  const auto small = own_picture(file);
  REQUIRE(small);
  CHECK(read_back(*small)->w == 30);
}

TEST_CASE("a picture of 30,000 by 30,000 is refused before it is decoded, and the words say why") {
  const TemporaryFolder folder;
  const std::string file = (folder / "bomb.png").string();
  REQUIRE(IMG_SavePNG(blank(50, 50).get(), file.c_str()) == 0);
  std::string bytes = contents(file);
  for (const std::size_t side : {16U, 20U}) {
    bytes[side + 2] = '\x75';  // 0x7530 is 30,000
    bytes[side + 3] = '\x30';
  }
  put(file, bytes);
  const auto made = own_picture(file);
  REQUIRE_FALSE(made);
  CHECK(made.problems().front().rule == "picture");
  CHECK(made.problems().front().message.find("30000 × 30000") != std::string::npos);
}

TEST_CASE(
    "a photograph in printing colours keeps its colours, as Adobe's programs write it and as others do") {
  // Left red, right blue: printed with magenta and yellow, with cyan and magenta.
  for (const char* name : {"cmyk-adobe.jpg", "cmyk-plain.jpg"}) {
    CAPTURE(name);
    const auto made = own_picture(std::string(LIMBER_SOURCE_DIR "/tests/canvas/data/") + name);
    REQUIRE(made);
    const Drawn seen = read_back(*made);
    const Rgb left = at(*seen, seen->w / 4, seen->h / 2);
    const Rgb right = at(*seen, seen->w * 3 / 4, seen->h / 2);
    CHECK((left.r > 180 && left.g < 70 && left.b < 70));
    CHECK((right.b > 180 && right.r < 70 && right.g < 70));
  }
}

TEST_CASE("a picture whose end is missing is told without decoding it, of every kind") {
  const TemporaryFolder folder;
  const std::string png = (folder / "whole.png").string();
  REQUIRE(IMG_SavePNG(blank(40, 30).get(), png.c_str()) == 0);
  const std::string webp = std::string("RIFF\x18\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x09\0\0\x09\0\0\0\0", 32);
  const std::string file = (folder / "cut").string();
  for (const std::string& whole : {contents(photo(folder, 1)), contents(png), webp}) {
    put(file, whole);
    CHECK(picture_trouble(file) == "");
    put(file, whole.substr(0, whole.size() - 2));
    CHECK(picture_trouble(file) == "it is incomplete, as if copying had stopped part way");
  }
}

TEST_CASE("a picture that is cut short, damaged, missing or none at all is refused in words") {
  const TemporaryFolder folder;
  const std::string whole = contents(photo(folder, 1));
  const std::string file = (folder / "cut.jpg").string();
  for (const std::size_t size : {whole.size() - 2, whole.size() / 2, std::size_t{200}, std::size_t{3}}) {
    put(file, whole.substr(0, size));
    const auto made = own_picture(file);
    REQUIRE_FALSE(made);
    CHECK(made.problems().front().message.find("cut.jpg") != std::string::npos);
  }
  put(file, whole + "what some telephones add behind the end");
  CHECK(own_picture(file));
  put(file, "hello");
  CHECK_FALSE(own_picture(file));
  CHECK_FALSE(own_picture((folder / "none.jpg").string()));
  CHECK_FALSE(own_picture("/dev/zero"));
}
