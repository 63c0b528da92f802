#include <SDL_image.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "canvas/exif.hpp"
#include "canvas/image.hpp"
#include "canvas/picture_header.hpp"
#include "canvas/picture_trouble.hpp"
#include "support/catch.hpp"

using namespace limber;
namespace fs = std::filesystem;

namespace {

// A folder of its own that goes away with the test.
class Folder {
 public:
  Folder()
      : path_(fs::temp_directory_path() / fs::path("limber-picture-test-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string file(const char* name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

Frame frame_with(const std::string& file) {
  Frame frame;
  frame.size = {120, 100};
  frame.background = {255, 255, 255, 255};
  frame.items = {Picture{{10, 10, 100, 80}, file}};
  return frame;
}

std::string red_png(const Folder& folder, int width, int height) {
  Frame red;
  red.size = {static_cast<double>(width), static_cast<double>(height)};
  red.background = {200, 0, 0, 255};
  const std::string file = folder.file("red.png");
  REQUIRE(write_png(painted(red), file));
  return file;
}

std::vector<std::uint8_t> bytes_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_bytes(const std::string& file, const std::vector<std::uint8_t>& bytes) {
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

// A JPEG as a telephone writes it: stored with its left half red and its right half blue, to be turned for
// showing.
std::string turned_jpeg(const Folder& folder, std::uint8_t orientation) {
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, 64, 32, 24, SDL_PIXELFORMAT_RGB24);
  const SDL_Rect left{0, 0, 32, 32};
  SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, 0, 0, 200));
  SDL_FillRect(surface, &left, SDL_MapRGB(surface->format, 200, 0, 0));
  const std::string file = folder.file("turned.jpg");
  REQUIRE(IMG_SaveJPG(surface, file.c_str(), 95) == 0);
  SDL_FreeSurface(surface);
  std::vector<std::uint8_t> bytes = bytes_of(file);
  const std::vector<std::uint8_t> exif{0xFF, 0xE1, 0, 30, 'E', 'x', 'i',         'f', 0, 0,    'I',
                                       'I',  42,   0, 8,  0,   0,   0,           1,   0, 0x12, 1,
                                       3,    0,    1, 0,  0,   0,   orientation, 0,   0, 0};
  bytes.insert(bytes.begin() + 2, exif.begin(), exif.end());
  write_bytes(file, bytes);
  return file;
}

bool reddish(const Colour& c) {
  return c.r > 150 && c.b < 60;
}
bool bluish(const Colour& c) {
  return c.b > 150 && c.r < 60;
}

// The neutral frame that stands for a picture: neither background nor picture.
bool shows_neutral(const Image& image) {
  return image.at(20, 20).r > 220 && image.at(20, 20).r < 250;
}

}  // namespace

TEST_CASE("a picture is fitted into its box with its proportions kept") {
  const Folder folder;
  const Image image = painted(frame_with(red_png(folder, 200, 100)));
  CHECK(image.at(60, 50) == Colour{200, 0, 0, 255});
  CHECK(image.at(12, 50) == Colour{200, 0, 0, 255});
  CHECK(image.at(60, 20) == Colour{255, 255, 255, 255});
  CHECK(image.at(60, 80) == Colour{255, 255, 255, 255});
}

TEST_CASE("a picture that is missing, cut short or no picture shows as a neutral frame") {
  const Folder folder;
  CHECK(shows_neutral(painted(frame_with(folder.file("none.png")))));
  CHECK(shows_neutral(painted(frame_with("/"))));
  CHECK(shows_neutral(painted(frame_with("/dev/zero"))));
  std::vector<std::uint8_t> bytes = bytes_of(red_png(folder, 50, 50));
  bytes.resize(bytes.size() / 2);
  write_bytes(folder.file("cut.png"), bytes);
  CHECK(shows_neutral(painted(frame_with(folder.file("cut.png")))));
  write_bytes(folder.file("text.png"), {'h', 'e', 'l', 'l', 'o'});
  CHECK(shows_neutral(painted(frame_with(folder.file("text.png")))));
  CHECK_FALSE(picture_trouble(folder.file("text.png")).empty());
  CHECK_FALSE(picture_trouble("/dev/zero").empty());
  CHECK(picture_trouble(red_png(folder, 50, 50)).empty());
}

TEST_CASE("a telephone's HEIC is told as that, with what to do") {
  const Folder folder;
  write_bytes(folder.file("photo.heic"), {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c',
                                          0, 0, 0, 0,  'm', 'i', 'f', '1', 0,   0,   0,   0});
  CHECK(picture_trouble(folder.file("photo.heic")).find("HEIC") != std::string::npos);
}

TEST_CASE("a small file that claims to be an enormous picture is not decoded") {
  const Folder folder;
  std::vector<std::uint8_t> bytes = bytes_of(red_png(folder, 50, 50));
  for (std::size_t at : {16u, 20u}) {
    bytes[at + 2] = 0xFF;  // 65,000 pixels and more a side
    bytes[at + 3] = 0xFF;
  }
  REQUIRE(picture_header(bytes)->width >= 65'000);
  write_bytes(folder.file("bomb.png"), bytes);
  CHECK(shows_neutral(painted(frame_with(folder.file("bomb.png")))));
  CHECK(picture_trouble(folder.file("bomb.png")).find("pixels") != std::string::npos);
}

TEST_CASE("the size of a JPEG stands in its start of frame, behind what comes before") {
  const std::vector<std::uint8_t> bytes{0xFF, 0xD8, 0xFF, 0xE0, 0, 4,  1, 2,    0xFF, 0xC4, 0,    3,
                                        9,    0xFF, 0xFF, 0xC2, 0, 17, 8, 0x12, 0x34, 0x0A, 0xBC, 3};
  CHECK(picture_header(bytes) == PictureHeader{PictureKind::jpeg, 0x0ABC, 0x1234, 1});
}

TEST_CASE("the size of a WebP is read from each of its three forms") {
  const auto webp = [](const char* form, std::vector<std::uint8_t> tail) {
    std::vector<std::uint8_t> bytes{'R', 'I', 'F', 'F', 40, 0, 0, 0, 'W', 'E', 'B', 'P'};
    bytes.insert(bytes.end(), form, form + 4);
    bytes.insert(bytes.end(), {20, 0, 0, 0});
    bytes.insert(bytes.end(), tail.begin(), tail.end());
    return picture_header(bytes);
  };
  CHECK(webp("VP8X", {0, 0, 0, 0, 0x8F, 1, 0, 0x2B, 1, 0}) == PictureHeader{PictureKind::webp, 400, 300, 1});
  CHECK(webp("VP8 ", {0, 0, 0, 0x9D, 1, 0x2A, 0x90, 1, 0x2C, 1}) ==
        PictureHeader{PictureKind::webp, 400, 300, 1});
  CHECK(webp("VP8L", {0x2F, 0x8F, 0xC1, 0x4A, 0, 0, 0, 0, 0, 0}) ==
        PictureHeader{PictureKind::webp, 400, 300, 1});
}

TEST_CASE("a header cut anywhere gives no size and reads nothing beyond its end") {
  const Folder folder;
  const std::vector<std::uint8_t> png = bytes_of(red_png(folder, 50, 50));
  const std::vector<std::uint8_t> jpeg{0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF,
                                       0xC0, 0,    17,   8,    0, 9, 0, 9, 3};
  for (const auto& whole : {png, jpeg}) {
    for (std::size_t length = 0; length < 17; ++length) {
      const std::vector<std::uint8_t> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
      CHECK_FALSE(picture_header(cut).has_value());
    }
  }
}

TEST_CASE("the orientation of a photograph is read in either byte order, and nothing beyond its end") {
  const std::vector<std::uint8_t> little{'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12,
                                         1,   3,   0,  1, 0, 0, 0, 6, 0, 0, 0};
  const std::vector<std::uint8_t> big{'M',  'M', 0, 42, 0, 0, 0, 8, 0, 1, 1,
                                      0x12, 0,   3, 0,  0, 0, 1, 0, 8, 0, 0};
  CHECK(exif_orientation(little) == 6);
  CHECK(exif_orientation(big) == 8);
  for (std::size_t length = 0; length < 20; ++length)
    CHECK(exif_orientation(std::span(little).first(length)) == 1);
  std::vector<std::uint8_t> far = little;
  far[4] = far[5] = far[6] = far[7] = 0xFF;
  CHECK(exif_orientation(far) == 1);
  far = little;
  far[18] = 99;
  CHECK(exif_orientation(far) == 1);
}

TEST_CASE("the orientation is found in a JPEG's own block") {
  std::vector<std::uint8_t> bytes{0xFF, 0xD8, 0xFF, 0xE1, 0, 30, 'E', 'x', 'i', 'f', 0, 0};
  const std::vector<std::uint8_t> tiff{'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12,
                                       1,   3,   0,  1, 0, 0, 0, 6, 0, 0, 0};
  bytes.insert(bytes.end(), tiff.begin(), tiff.end());
  bytes.insert(bytes.end(), {0xFF, 0xC0, 0, 17, 8, 0, 30, 0, 40, 3});
  CHECK(picture_header(bytes) == PictureHeader{PictureKind::jpeg, 40, 30, 6});
}

TEST_CASE("a photograph is shown the way up it was taken") {
  const Folder folder;
  const auto shown = [&](std::uint8_t orientation) {
    return painted(frame_with(turned_jpeg(folder, orientation)));
  };
  const Image upright = shown(1);
  CHECK((reddish(upright.at(20, 50)) && bluish(upright.at(100, 50))));
  const Image mirrored = shown(2);
  CHECK((bluish(mirrored.at(20, 50)) && reddish(mirrored.at(100, 50))));
  const Image clockwise = shown(6);  // what was left is now above
  CHECK((reddish(clockwise.at(60, 20)) && bluish(clockwise.at(60, 80))));
  CHECK(clockwise.at(20, 50) == Colour{255, 255, 255, 255});  // taller than wide now
  const Image other_way = shown(8);
  CHECK((bluish(other_way.at(60, 20)) && reddish(other_way.at(60, 80))));
}

TEST_CASE("a picture that cannot be written says where and why") {
  const auto written = write_png(Image(4, 4), "/no/such/folder/a.png");
  REQUIRE_FALSE(written);
  CHECK(written.problems().front().place.file == "/no/such/folder/a.png");
  CHECK(written.problems().front().message.find("No such file or directory") != std::string::npos);
}

TEST_CASE("a picture for which there is no room leaves nothing behind") {
  const Folder folder;
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{16, before.rlim_max};
  ::signal(SIGXFSZ, SIG_IGN);
  ::setrlimit(RLIMIT_FSIZE, &small);
  const auto written = write_png(Image(64, 64), folder.file("a.png"));
  ::setrlimit(RLIMIT_FSIZE, &before);
  ::signal(SIGXFSZ, SIG_DFL);
  REQUIRE_FALSE(written);
  CHECK(written.problems().front().rule == "file-unwritable");
  CHECK(fs::is_empty(folder.file("")));
}
