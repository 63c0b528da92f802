#include "canvas/image.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "canvas/cairo_bytes.hpp"
#include "canvas/glow.hpp"

namespace limber {

Image::Image(int width, int height)
    : width_(std::clamp(width, 1, 16384)),
      height_(std::clamp(height, 1, 16384)),
      data_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), 0) {}

Colour Image::at(int x, int y) const {
  const std::uint32_t v =
      data_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)];
  return {static_cast<std::uint8_t>(v >> 16 & 0xFF), static_cast<std::uint8_t>(v >> 8 & 0xFF),
          static_cast<std::uint8_t>(v & 0xFF), 255};
}

Pixels Image::pixels() {
  return {data_.data(), width_, height_, width_ * 4};
}

Image painted(const Frame& frame) {
  Image image(static_cast<int>(std::lround(frame.size.width)),
              static_cast<int>(std::lround(frame.size.height)));
  Painter().paint(image.pixels(), frame);
  return image;
}

Result<Ok> write_png(const Image& image, const std::string& file) {
  Image copy = image;  // Cairo asks for memory it may write to
  const Pixels pixels = copy.pixels();
  const Surface surface(cairo_image_surface_create_for_data(static_cast<unsigned char*>(pixels.data),
                                                            CAIRO_FORMAT_RGB24, pixels.width, pixels.height,
                                                            pixels.stride));
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
  return write_drawn(file, bytes, status);
}

}  // namespace limber
