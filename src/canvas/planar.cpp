#include "canvas/planar.hpp"

#include <algorithm>
#include <cstddef>

namespace limber {
namespace {

int even_side(int side) {
  return std::clamp(side, 2, 16'384) & ~1;
}

// ITU-R BT.709-6, item 3 and 4, in 1/65536.
constexpr int rounding = 1 << 15;

std::uint8_t luma(std::uint32_t p) {
  const auto r = static_cast<int>(p >> 16 & 0xFF);
  const auto g = static_cast<int>(p >> 8 & 0xFF);
  const auto b = static_cast<int>(p & 0xFF);
  return static_cast<std::uint8_t>(16 + ((11'966 * r + 40'254 * g + 4'064 * b + rounding) >> 16));
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
    for (int y = top; y < bottom; y += 2) {
      const std::uint32_t* const upper = row(y);
      const std::uint32_t* const lower = row(y + 1);
      std::uint8_t* const y_upper = y_plane + static_cast<std::size_t>(y) * stride;
      std::uint8_t* const y_lower = y_upper + stride;
      const std::size_t chroma = static_cast<std::size_t>(y / 2) * (stride / 2);
      for (int x = left; x < right; x += 2) {
        const std::uint32_t four[] = {upper[x], upper[x + 1], lower[x], lower[x + 1]};
        y_upper[x] = luma(four[0]);
        y_upper[x + 1] = luma(four[1]);
        y_lower[x] = luma(four[2]);
        y_lower[x + 1] = luma(four[3]);
        int r = 0;
        int g = 0;
        int b = 0;
        for (const std::uint32_t p : four) {
          r += static_cast<int>(p >> 16 & 0xFF);
          g += static_cast<int>(p >> 8 & 0xFF);
          b += static_cast<int>(p & 0xFF);
        }
        const std::size_t at = chroma + static_cast<std::size_t>(x / 2);
        u_plane[at] =
            static_cast<std::uint8_t>(128 + ((-6'596 * r - 22'189 * g + 28'784 * b + 4 * rounding) >> 18));
        v_plane[at] =
            static_cast<std::uint8_t>(128 + ((28'784 * r - 26'145 * g - 2'639 * b + 4 * rounding) >> 18));
      }
    }
  }
}

}  // namespace limber
