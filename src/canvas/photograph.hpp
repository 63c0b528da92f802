// Decoding a photograph that may be anything, and scaling it upright. Private to this room.
#pragma once

#include <SDL.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "canvas/glow.hpp"
#include "canvas/picture_header.hpp"
#include "frame/frame.hpp"

namespace limber {

inline constexpr std::size_t largest_picture_file = 20 * 1024 * 1024;  // bytes
inline constexpr double most_picture_pixels = 50e6;

struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Decoded = std::unique_ptr<SDL_Surface, FreeSurface>;

struct Photograph {
  Decoded pixels;  // 32-bit xRGB; null for anything that is not a sound picture of a sane size
  int orientation = 1;
  Size upright() const;  // as it is to be seen; there are pixels
};

// Empty if it is no plain file, too large, or cannot be read.
std::vector<std::uint8_t> bytes_of_picture(const std::string& file);

// In words, why these bytes are not decoded: too many or none, no PNG, JPEG or WebP, too many pixels, an end
// that is missing. "" if all that is to be seen without decoding is well.
std::string trouble_with(std::span<const std::uint8_t> bytes);

// Opaque on `behind`.
Photograph photograph(std::span<const std::uint8_t> bytes, Colour behind);

// Upright, fitted into the box with its proportions kept; null if memory fails.
Surface scaled(const Photograph& photo, Size box);

}  // namespace limber
