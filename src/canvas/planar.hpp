// A picture as films keep it: brightness for every pixel, colour for every four (YUV 4:2:0, BT.709, 16 …
// 235).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "canvas/painter.hpp"

namespace limber {

class PlanarPicture {
 public:
  // Black. Sides are even, 2 … 16384; an odd one is rounded down.
  PlanarPicture(int width, int height);
  int width() const { return width_; }
  int height() const { return height_; }

  // Takes over the pixels inside `areas` (and as much round them as shares a colour) from a picture of at
  // least this size.
  void take(const Pixels& from, std::span<const Rect> areas);

  // The planes one after another: brightness, blue, red.
  std::span<const std::uint8_t> bytes() const { return data_; }

 private:
  int width_;
  int height_;
  std::vector<std::uint8_t> data_;
};

}  // namespace limber
