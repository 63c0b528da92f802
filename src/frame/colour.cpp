// Colours: mixing them, and telling how well one stands out on another.
#include <algorithm>
#include <cmath>

#include "frame/frame.hpp"

namespace limber {
namespace {

std::uint8_t to_byte(double value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Colour Colour::with_alpha(double alpha) const {
  return {r, g, b, to_byte(alpha * 255)};
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Colour mixed(Colour a, Colour b, double share_of_b) {
  const double k = std::clamp(share_of_b, 0.0, 1.0);
  const auto between = [k](std::uint8_t x, std::uint8_t y) { return to_byte(x + (y - x) * k); };
  return {between(a.r, b.r), between(a.g, b.g), between(a.b, b.b), between(a.a, b.a)};
}

}  // namespace limber
