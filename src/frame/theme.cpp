#include "frame/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace limber {
namespace {

// 0xRRGGBB, as colours are written everywhere.
constexpr Colour hex(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16 & 0xFF), static_cast<std::uint8_t>(rgb >> 8 & 0xFF),
          static_cast<std::uint8_t>(rgb & 0xFF), 255};
}

constexpr Colour see_through(std::uint32_t rgb, std::uint8_t alpha) {
  Colour colour = hex(rgb);
  colour.a = alpha;
  return colour;
}

constexpr Theme day{.name = ThemeName::day,
                    .paper = hex(0xF6F2EA),
                    .card = hex(0xFFFDF9),
                    .ink = hex(0x22302E),
                    .quiet_ink = hex(0x424F4B),
                    .action = hex(0x1F7A72),
                    .action_text = hex(0x0F4F48),
                    .button = hex(0x176059),
                    .on_action = hex(0xFFFFFF),
                    .action_soft = hex(0xE3F0EC),
                    .stretch = hex(0xE0773A),
                    .stretch_shape = hex(0xC9622A),
                    .stretch_text = hex(0x7E3409),
                    .stretch_soft = hex(0xFBEADF),
                    .rest = hex(0x4F7DA8),
                    .rest_text = hex(0x264866),
                    .rest_soft = hex(0xE6EEF5),
                    .good = hex(0x3E7D4E),
                    .good_text = hex(0x245434),
                    .warn = hex(0xB2720C),
                    .warn_text = hex(0x6A3F05),
                    .warn_soft = hex(0xFAEED6),
                    .bad = hex(0xB8433A),
                    .bad_text = hex(0x80261D),
                    .bad_soft = hex(0xF9E7E3),
                    .line = hex(0x858A81),
                    .hairline = hex(0xDDD7CB),
                    .focus = hex(0x1D5FBF),
                    .shadow = see_through(0x4A3F2C, 13)};

constexpr Theme night{.name = ThemeName::night,
                      .paper = hex(0x151C1B),
                      .card = hex(0x1F2928),
                      .ink = hex(0xEFEAE0),
                      .quiet_ink = hex(0xBFC3BA),
                      .action = hex(0x4DB5A9),
                      .action_text = hex(0x7AD3C8),
                      .button = hex(0x5CC1B5),
                      .on_action = hex(0x0D1716),
                      .action_soft = hex(0x1D3633),
                      .stretch = hex(0xEE9157),
                      .stretch_shape = hex(0xEE9157),
                      .stretch_text = hex(0xF7B68C),
                      .stretch_soft = hex(0x3A2A20),
                      .rest = hex(0x7FA9D1),
                      .rest_text = hex(0xA9C9E8),
                      .rest_soft = hex(0x22303D),
                      .good = hex(0x6FB582),
                      .good_text = hex(0x97D4A7),
                      .warn = hex(0xD9A04A),
                      .warn_text = hex(0xF0C681),
                      .warn_soft = hex(0x362C1A),
                      .bad = hex(0xE0766C),
                      .bad_text = hex(0xF7B1AA),
                      .bad_soft = hex(0x3B2523),
                      .line = hex(0x76847F),
                      .hairline = hex(0x34403D),
                      .focus = hex(0x8FC7FF),
                      .shadow = see_through(0x000000, 40)};

constexpr Theme high_contrast{.name = ThemeName::contrast,
                              .paper = hex(0x000000),
                              .card = hex(0x000000),
                              .ink = hex(0xFFFFFF),
                              .quiet_ink = hex(0xE6E6E6),
                              .action = hex(0x4FE3D2),
                              .action_text = hex(0x7CF0E2),
                              .button = hex(0x5FEBDC),
                              .on_action = hex(0x000000),
                              .action_soft = hex(0x06322D),
                              .stretch = hex(0xFF9A4D),
                              .stretch_shape = hex(0xFF9A4D),
                              .stretch_text = hex(0xFFB880),
                              .stretch_soft = hex(0x351A06),
                              .rest = hex(0x8CC4FF),
                              .rest_text = hex(0xB5D9FF),
                              .rest_soft = hex(0x0A2238),
                              .good = hex(0x7FE39A),
                              .good_text = hex(0xA5F0B9),
                              .warn = hex(0xFFC44D),
                              .warn_text = hex(0xFFD780),
                              .warn_soft = hex(0x332400),
                              .bad = hex(0xFF8A80),
                              .bad_text = hex(0xFFB3AD),
                              .bad_soft = hex(0x3A0F0B),
                              .line = hex(0xC8C8C8),
                              .hairline = hex(0x6E6E6E),
                              .focus = hex(0xFFE14D),
                              .shadow = see_through(0x000000, 0)};

double arc_height(double distance, double minutes) {
  return 2 * distance * std::tan(minutes / 60 * std::numbers::pi / 180 / 2);
}

struct TypeStep {
  double units;     // em in layout units
  double least_mm;  // em in millimetres below which it is hard to read at a desk
};

constexpr TypeStep type_step(Type type) {
  switch (type) {
    case Type::small:
      return {13.5, 3.2};
    case Type::body:
      return {16, 3.7};
    case Type::strong:
      return {18, 3.9};
    case Type::heading:
      return {23, 4.8};
    case Type::title:
      return {32, 6.0};
    case Type::display:
      return {44, 7.5};
  }
  return {16, 3.7};
}

}  // namespace

const Theme& theme(ThemeName name) {
  switch (name) {
    case ThemeName::night:
      return night;
    case ThemeName::contrast:
      return high_contrast;
    case ThemeName::day:
      break;
  }
  return day;
}

ThemeName theme_named(std::string_view name) {
  return value_named<ThemeName>(name).value_or(ThemeName::day);
}

double Viewport::unit() const {
  const double shorter = std::min(size.width, size.height) / 800;
  const double longer = std::max(size.width, size.height) / 1280;
  return std::clamp(std::min(shorter, longer), 0.5, 6.0);
}

double Viewport::em_for_arc_minutes(double arc_minutes) const {
  constexpr double capitals_per_em = 0.7;
  return arc_height(distance_mm, arc_minutes) / capitals_per_em * pixels_per_mm;
}

double Viewport::em(Type type) const {
  const TypeStep step = type_step(type);
  return std::max(step.units * unit(), step.least_mm * pixels_per_mm) * text_scale;
}

double Viewport::touch() const {
  return std::ceil(std::max(44.0, 9 * pixels_per_mm));
}

}  // namespace limber
