#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "canvas/image.hpp"
#include "canvas/picture_header.hpp"
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
}

TEST_CASE("the size of a JPEG stands in its start of frame, behind what comes before") {
  const std::vector<std::uint8_t> bytes{0xFF, 0xD8, 0xFF, 0xE0, 0, 4,  1, 2,    0xFF, 0xC4, 0,    3,
                                        9,    0xFF, 0xFF, 0xC2, 0, 17, 8, 0x12, 0x34, 0x0A, 0xBC, 3};
  CHECK(picture_header(bytes) == PictureHeader{PictureKind::jpeg, 0x0ABC, 0x1234});
}

TEST_CASE("the size of a WebP is read from each of its three forms") {
  const auto webp = [](const char* form, std::vector<std::uint8_t> tail) {
    std::vector<std::uint8_t> bytes{'R', 'I', 'F', 'F', 40, 0, 0, 0, 'W', 'E', 'B', 'P'};
    bytes.insert(bytes.end(), form, form + 4);
    bytes.insert(bytes.end(), {20, 0, 0, 0});
    bytes.insert(bytes.end(), tail.begin(), tail.end());
    return picture_header(bytes);
  };
  CHECK(webp("VP8X", {0, 0, 0, 0, 0x8F, 1, 0, 0x2B, 1, 0}) == PictureHeader{PictureKind::webp, 400, 300});
  CHECK(webp("VP8 ", {0, 0, 0, 0x9D, 1, 0x2A, 0x90, 1, 0x2C, 1}) ==
        PictureHeader{PictureKind::webp, 400, 300});
  CHECK(webp("VP8L", {0x2F, 0x8F, 0xC1, 0x4A, 0, 0, 0, 0, 0, 0}) ==
        PictureHeader{PictureKind::webp, 400, 300});
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

TEST_CASE("a picture that cannot be written says why") {
  const auto written = write_png(Image(4, 4), "/no/such/folder/a.png");
  REQUIRE_FALSE(written);
  CHECK(written.problems().front().message.find("/no/such/folder/a.png") != std::string::npos);
}
