#include "canvas/glow.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace limber {
namespace {

constexpr std::size_t steps = 1024;

// Alpha by the squared distance from the middle, 0 … 1: a raised cosine, flat in the middle and at the rim.
const std::array<std::uint8_t, steps + 1>& profile() {
  static const auto table = [] {
    std::array<std::uint8_t, steps + 1> values{};
    for (std::size_t i = 0; i <= steps; ++i) {
      const double distance = std::sqrt(static_cast<double>(i) / steps);
      values[i] = static_cast<std::uint8_t>(std::lround(127.5 * (1 + std::cos(std::numbers::pi * distance))));
    }
    return values;
  }();
  return table;
}

Surface make_mask(int radius) {
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, 2 * radius, 2 * radius));
  unsigned char* row = cairo_image_surface_get_data(surface.get());
  if (row == nullptr) return nullptr;
  const int stride = cairo_image_surface_get_stride(surface.get());
  const double scale = static_cast<double>(steps) / (static_cast<double>(radius) * radius);
  for (int y = 0; y < 2 * radius; ++y, row += stride) {
    const double dy = y + 0.5 - radius;
    for (int x = 0; x < 2 * radius; ++x) {
      const double dx = x + 0.5 - radius;
      const double at = (dx * dx + dy * dy) * scale;
      row[x] = at < steps ? profile()[static_cast<std::size_t>(at)] : 0;
    }
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

}  // namespace

cairo_surface_t* GlowMasks::mask(int radius) {
  if (radius < 1 || radius > 2048) return nullptr;
  return recent_.get(radius, [&] { return make_mask(radius); }).get();
}

}  // namespace limber
