#include "canvas/glow.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace limber {
namespace {

constexpr std::size_t steps = 1024;

// Alpha by the squared distance from the middle, 0 … 1.
const std::array<std::uint8_t, steps + 1>& profile() {
  static const auto table = [] {
    std::array<std::uint8_t, steps + 1> values{};
    for (std::size_t i = 0; i <= steps; ++i) {
      const double distance = std::sqrt(static_cast<double>(i) / steps);
      values[i] = static_cast<std::uint8_t>(std::lround(255 * glow_share(distance)));
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

// What Cairo keeps of a colour at an opacity: its parts times the opacity.
std::array<std::uint32_t, 256> tints(Colour colour) {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    const std::uint32_t alpha = i * colour.a / 255;
    const auto part = [&](std::uint8_t value) { return value * alpha / 255; };
    table[i] = alpha << 24 | part(colour.r) << 16 | part(colour.g) << 8 | part(colour.b);
  }
  return table;
}

Surface make_light(cairo_surface_t* mask, Colour colour) {
  const int side = cairo_image_surface_get_width(mask);
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side));
  unsigned char* row = cairo_image_surface_get_data(surface.get());
  if (row == nullptr) return nullptr;
  const unsigned char* from = cairo_image_surface_get_data(mask);
  const auto table = tints(colour);
  for (int y = 0; y < side; ++y) {
    auto* pixels = reinterpret_cast<std::uint32_t*>(row);
    for (int x = 0; x < side; ++x) pixels[x] = table[from[x]];
    row += cairo_image_surface_get_stride(surface.get());
    from += cairo_image_surface_get_stride(mask);
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

}  // namespace

double glow_share(double distance) {
  return 0.5 * (1 + std::cos(std::numbers::pi * distance));
}

cairo_surface_t* GlowMasks::mask(int radius) {
  if (radius < 1 || radius > 2048) return nullptr;
  return recent_.get(radius, [&] { return make_mask(radius); }).get();
}

cairo_surface_t* GlowMasks::light(int radius, Colour colour) {
  cairo_surface_t* shape = mask(radius);
  if (shape == nullptr) return nullptr;
  return tinted_.get({radius, colour}, [&] { return make_light(shape, colour); }).get();
}

}  // namespace limber
