#include "canvas/own_picture.hpp"

#include <SDL_image.h>

#include <algorithm>
#include <filesystem>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/photograph.hpp"

namespace limber {
namespace {

constexpr int quality = 90;  // of 100; at 85 thin lines of a drawing begin to fray
constexpr Colour white{255, 255, 255, 255};

Problem unusable(const std::string& file, const std::string& why) {
  const std::string name = std::filesystem::path(file).filename().string();
  return failure("picture", fill(tr("“{file}” cannot be used: {why}."), {{"file", name}, {"why", why}}));
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
