#include "canvas/own_picture.hpp"

#include <SDL_image.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/photograph.hpp"

namespace limber {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr int quality = 90;  // of 100; at 85 thin lines of a drawing begin to fray
constexpr Colour white{255, 255, 255, 255};

Problem unusable(const std::string& file, const std::string& why) {
  const std::string name = std::filesystem::path(file).filename().string();
  return failure("picture", fill(tr("“{file}” cannot be used: {why}."), {{"file", name}, {"why", why}}));
}

// A copy that broke off is decoded all the same, with grey where the rest should be. Of a JPEG that is whole
// the end marker comes after the start of the scan; in a scan no other marker looks like it (ITU-T T.81,
// B.1.1.5).
bool is_cut_short(Bytes bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!text.starts_with("\xFF\xD8")) return false;
  std::size_t at = 2;
  while (at + 4 <= text.size() && text.substr(at, 2) != "\xFF\xDA") {
    const bool filler = text[at] == '\xFF' && text[at + 1] == '\xFF';
    at += filler ? 1U : 2U + (static_cast<std::size_t>(bytes[at + 2]) << 8U | bytes[at + 3]);
  }
  return text.find("\xFF\xD9", at) == std::string_view::npos;
}

std::string jpeg_of(cairo_surface_t* picture) {
  cairo_surface_flush(picture);
  const Decoded pixels(SDL_CreateRGBSurfaceWithFormatFrom(
      cairo_image_surface_get_data(picture), cairo_image_surface_get_width(picture),
      cairo_image_surface_get_height(picture), 32, cairo_image_surface_get_stride(picture),
      SDL_PIXELFORMAT_RGB888));
  if (!pixels) return "";
  std::string bytes(static_cast<std::size_t>(pixels->pitch) * static_cast<std::size_t>(pixels->h) + 65'536,
                    '\0');
  SDL_RWops* stream = SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size()));
  const bool written = IMG_SaveJPG_RW(pixels.get(), stream, 0, quality) == 0;
  bytes.resize(written ? static_cast<std::size_t>(SDL_RWtell(stream)) : 0);
  SDL_RWclose(stream);
  return bytes;
}

}  // namespace

Result<std::string> own_picture(const std::string& file, int longest) {
  const std::vector<std::uint8_t> bytes = bytes_of_picture(file);
  const std::string trouble = trouble_with(bytes);
  if (!trouble.empty()) return unusable(file, trouble);
  if (is_cut_short(bytes)) return unusable(file, tr("it is incomplete, as if copying had stopped part way"));
  const Photograph photo = photograph(bytes, white);
  if (!photo.pixels) return unusable(file, tr("it is damaged"));
  const Size upright = photo.upright();
  const double side = std::min<double>(longest, std::max(upright.width, upright.height));
  const Surface small = scaled(photo, {side, side});
  std::string made = small ? jpeg_of(small.get()) : "";
  if (made.empty()) return unusable(file, tr("there is not enough memory for it"));
  return made;
}

}  // namespace limber
