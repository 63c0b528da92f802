#include "canvas/picture_header.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "canvas/exif.hpp"

namespace limber {
namespace {

using Bytes = std::span<const std::uint8_t>;

bool has(Bytes bytes, std::size_t at, std::string_view wanted) {
  return bytes.size() >= at + wanted.size() &&
         std::equal(wanted.begin(), wanted.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char c, std::uint8_t b) { return static_cast<std::uint8_t>(c) == b; });
}

// The caller has checked that the bytes are there.
std::uint32_t big_endian(Bytes bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8 | bytes[at + i];
  return value;
}
std::uint32_t little_endian(Bytes bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = count; i-- > 0;) value = value << 8 | bytes[at + i];
  return value;
}

std::optional<PictureHeader> png(Bytes bytes) {
  if (bytes.size() < 24 || !has(bytes, 12, "IHDR")) return std::nullopt;
  return PictureHeader{PictureKind::png, big_endian(bytes, 16, 4), big_endian(bytes, 20, 4), 1};
}

// Start-of-frame markers carry the size; 0xC4, 0xC8 and 0xCC in that range mean something else (ITU-T T.81,
// B.1.1.3).
bool starts_frame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<PictureHeader> jpeg(Bytes bytes) {
  int orientation = 1;
  bool adobe = false;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (bytes[at] != 0xFF) return std::nullopt;
    const std::uint8_t marker = bytes[at + 1];
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    if (starts_frame(marker)) {
      if (at + 10 > bytes.size()) return std::nullopt;
      const bool four = bytes[at + 9] == 4;
      const auto inks = adobe ? PictureHeader::Inks::inverted : PictureHeader::Inks::cmyk;
      return PictureHeader{PictureKind::jpeg, big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2),
                           orientation, four ? inks : PictureHeader::Inks::none};
    }
    const std::size_t length = std::max<std::size_t>(2, big_endian(bytes, at + 2, 2));
    adobe = adobe || (marker == 0xEE && has(bytes, at + 4, "Adobe"));
    if (marker == 0xE1 && has(bytes, at + 4, std::string_view("Exif\0\0", 6))) {
      const Bytes rest = bytes.subspan(at + 10);
      orientation =
          exif_orientation(rest.first(std::min(rest.size(), length - std::min<std::size_t>(length, 8))));
    }
    at += 2 + length;
  }
  return std::nullopt;
}

// The three kinds of first chunk (RFC 9649, 2.5 to 2.7).
std::optional<PictureHeader> webp(Bytes bytes) {
  if (bytes.size() < 30) return std::nullopt;
  if (has(bytes, 12, "VP8X")) {
    return PictureHeader{PictureKind::webp, little_endian(bytes, 24, 3) + 1, little_endian(bytes, 27, 3) + 1,
                         1};
  }
  if (has(bytes, 12, "VP8L")) {
    const std::uint32_t packed = little_endian(bytes, 21, 4);
    return PictureHeader{PictureKind::webp, (packed & 0x3FFFU) + 1, (packed >> 14 & 0x3FFFU) + 1, 1};
  }
  if (has(bytes, 12, "VP8 ")) {
    return PictureHeader{PictureKind::webp, little_endian(bytes, 26, 2) & 0x3FFFU,
                         little_endian(bytes, 28, 2) & 0x3FFFU, 1};
  }
  return std::nullopt;
}

// Of a whole one the end marker comes after the start of the scan; in a scan no other marker looks like it
// (ITU-T T.81, B.1.1.5).
bool jpeg_ends(Bytes bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  std::size_t at = 2;
  while (at + 4 <= text.size() && text.substr(at, 2) != "\xFF\xDA") {
    const bool filler = text[at] == '\xFF' && text[at + 1] == '\xFF';
    at += filler ? 1U : 2U + big_endian(bytes, at + 2, 2);
  }
  return text.find("\xFF\xD9", at) != std::string_view::npos;
}

// Its chunks lead to the last one, each with its length before and a checksum behind (RFC 2083, 3.2).
bool png_ends(Bytes bytes) {
  for (std::size_t at = 8; at + 12 <= bytes.size(); at += 12U + big_endian(bytes, at, 4))
    if (has(bytes, at + 4, "IEND")) return true;
  return false;
}

}  // namespace

bool is_cut_short(Bytes bytes) {
  const auto header = picture_header(bytes);
  if (!header) return false;
  if (header->kind == PictureKind::jpeg) return !jpeg_ends(bytes);
  if (header->kind == PictureKind::png) return !png_ends(bytes);
  return bytes.size() < 8U + little_endian(bytes, 4, 4);
}

std::optional<PictureHeader> picture_header(Bytes bytes) {
  if (has(bytes, 0, "\x89PNG\r\n\x1A\n")) return png(bytes);
  if (has(bytes, 0, "\xFF\xD8\xFF")) return jpeg(bytes);
  if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) return webp(bytes);
  return std::nullopt;
}

}  // namespace limber
