#include "canvas/planar.hpp"

#include <algorithm>
#include <cstddef>

namespace limber {
namespace {

int even_side(int side) {
  return std::clamp(side, 2, 16'384) & ~1;
}

// ITU-R BT.709-6, items 3 and 4, in 1/65536. Plain loops over a row, so that the compiler does many at once.
constexpr int rounding = 1 << 15;

int red(std::uint32_t p) {
  return static_cast<int>(p >> 16 & 0xFF);
}
int green(std::uint32_t p) {
  return static_cast<int>(p >> 8 & 0xFF);
}
int blue(std::uint32_t p) {
  return static_cast<int>(p & 0xFF);
}

void put_brightness(const std::uint32_t* from, std::uint8_t* to, int count) {
  for (int x = 0; x < count; ++x) {
    const std::uint32_t p = from[x];
    to[x] = static_cast<std::uint8_t>(
        16 + ((11'966 * red(p) + 40'254 * green(p) + 4'064 * blue(p) + rounding) >> 16));
  }
}

// The mean of two by two pixels.
void put_colours(const std::uint32_t* upper, const std::uint32_t* lower, std::uint8_t* u, std::uint8_t* v,
                 int count) {
  for (int i = 0; i < count; ++i) {
    const std::uint32_t a = upper[2 * i];
    const std::uint32_t b = upper[2 * i + 1];
    const std::uint32_t c = lower[2 * i];
    const std::uint32_t d = lower[2 * i + 1];
    const int r = red(a) + red(b) + red(c) + red(d);
    const int g = green(a) + green(b) + green(c) + green(d);
    const int bl = blue(a) + blue(b) + blue(c) + blue(d);
    u[i] = static_cast<std::uint8_t>(128 + ((-6'596 * r - 22'189 * g + 28'784 * bl + 4 * rounding) >> 18));
    v[i] = static_cast<std::uint8_t>(128 + ((28'784 * r - 26'145 * g - 2'639 * bl + 4 * rounding) >> 18));
  }
}

}  // namespace

PlanarPicture::PlanarPicture(int width, int height) : width_(even_side(width)), height_(even_side(height)) {
  const auto pixels = static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_);
  data_.assign(pixels, 16);
  data_.resize(pixels * 3 / 2, 128);
}

void PlanarPicture::take(const Pixels& from, std::span<const Rect> areas) {
  const auto stride = static_cast<std::size_t>(width_);
  std::uint8_t* const y_plane = data_.data();
  std::uint8_t* const u_plane = y_plane + stride * static_cast<std::size_t>(height_);
  std::uint8_t* const v_plane = u_plane + stride * static_cast<std::size_t>(height_) / 4;
  const auto row = [&](int y) {
    return reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(from.data) +
                                                  static_cast<std::ptrdiff_t>(y) * from.stride);
  };
  for (const Rect& area : areas) {
    const Rect whole = pixel_aligned(area);
    const int left = std::clamp(static_cast<int>(whole.x), 0, width_) & ~1;
    const int top = std::clamp(static_cast<int>(whole.y), 0, height_) & ~1;
    const int right = std::clamp((static_cast<int>(whole.right()) + 1) & ~1, 0, width_);
    const int bottom = std::clamp((static_cast<int>(whole.bottom()) + 1) & ~1, 0, height_);
    const int count = right - left;
    for (int y = top; y < bottom && count > 0; y += 2) {
      const std::uint32_t* const upper = row(y) + left;
      const std::uint32_t* const lower = row(y + 1) + left;
      std::uint8_t* const brightness = y_plane + static_cast<std::size_t>(y) * stride + left;
      const std::size_t colours =
          static_cast<std::size_t>(y / 2) * (stride / 2) + static_cast<std::size_t>(left / 2);
      put_brightness(upper, brightness, count);
      put_brightness(lower, brightness + stride, count);
      put_colours(upper, lower, u_plane + colours, v_plane + colours, count / 2);
    }
  }
}

}  // namespace limber
