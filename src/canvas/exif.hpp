// Which way up a photograph was taken. Private to this room.
#pragma once

#include <cstdint>
#include <span>

namespace limber {

// The orientation 1 … 8 of an Exif block (the bytes after "Exif\0\0", a TIFF header first); 1, upright, if it
// says none or is malformed. Telephones store pictures as the sensor lay and turn them only for showing.
int exif_orientation(std::span<const std::uint8_t> tiff);

}  // namespace limber
