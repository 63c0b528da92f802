// What a picture file says of itself before it is decoded. Private to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace limber {

enum class PictureKind { png, jpeg, webp };

struct PictureHeader {
  PictureKind kind = PictureKind::png;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  int orientation =
      1;  // how to turn it for showing, 1 … 8 as in Exif; width and height are those before turning
  // Of a JPEG made for printing: cyan, magenta, yellow and black, which Adobe's programs write inverted.
  enum class Inks { none, cmyk, inverted } inks = Inks::none;
  bool operator==(const PictureHeader&) const = default;
};

// Reads only the header, whatever the bytes are; nullopt if they are no PNG, JPEG or WebP or end too early.
std::optional<PictureHeader> picture_header(std::span<const std::uint8_t> bytes);

// Whether a copy of it broke off. A JPEG is decoded all the same, with grey where the rest should be.
bool is_cut_short(std::span<const std::uint8_t> bytes);

}  // namespace limber
