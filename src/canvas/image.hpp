// A picture in memory, and writing it as a PNG file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "canvas/painter.hpp"

namespace limber {

class Image {
 public:
  // Black; sides are clamped to 1 … 16384.
  Image(int width, int height);
  int width() const { return width_; }
  int height() const { return height_; }
  Colour at(int x, int y) const;  // inside the picture
  Pixels pixels();
  bool operator==(const Image&) const = default;

 private:
  int width_;
  int height_;
  std::vector<std::uint32_t> data_;
};

// The whole frame on an image of its size, for pictures in files and for tests.
Image painted(const Frame& frame);

// Nothing is left under the name, nor beside it, if it fails. Rules: "file-kind", "file-unwritable".
Result<Ok> write_png(const Image& image, const std::string& file);

}  // namespace limber
