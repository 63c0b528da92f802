#include "canvas/pictures.hpp"

#include <SDL.h>
#include <SDL_image.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <vector>

#include "canvas/picture_header.hpp"

namespace limber {
namespace {

struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Decoded = std::unique_ptr<SDL_Surface, FreeSurface>;

// Empty if it is no plain file, too large, or cannot be read.
std::vector<std::uint8_t> bytes_of(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return {};
  const auto size = std::filesystem::file_size(file, error);
  if (error || size > largest_picture_file) return {};
  std::vector<std::uint8_t> bytes(size);
  std::ifstream stream(file, std::ios::binary);
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
  return bytes;
}

const char* sdl_type(PictureKind kind) {
  switch (kind) {
    case PictureKind::jpeg:
      return "JPG";
    case PictureKind::webp:
      return "WEBP";
    case PictureKind::png:
      break;
  }
  return "PNG";
}

// As 32-bit xRGB over `behind`; null for anything that is not a sound picture of a sane size.
Decoded decoded(const std::string& file, Colour behind) {
  const std::vector<std::uint8_t> bytes = bytes_of(file);
  const auto header = picture_header(bytes);
  if (!header || header->width == 0 || header->height == 0) return nullptr;
  if (static_cast<double>(header->width) * header->height > most_picture_pixels) return nullptr;
  SDL_RWops* stream = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  const Decoded raw(IMG_LoadTyped_RW(stream, 1, sdl_type(header->kind)));
  if (!raw) return nullptr;
  Decoded flat(SDL_CreateRGBSurfaceWithFormat(0, raw->w, raw->h, 32, SDL_PIXELFORMAT_RGB888));
  if (!flat) return nullptr;
  SDL_FillRect(flat.get(), nullptr, SDL_MapRGB(flat->format, behind.r, behind.g, behind.b));
  return SDL_BlitSurface(raw.get(), nullptr, flat.get(), nullptr) == 0 ? std::move(flat) : nullptr;
}

Surface scaled(SDL_Surface& picture, Size box) {
  const double scale = std::min(box.width / picture.w, box.height / picture.h);
  const int width = std::max(1, static_cast<int>(std::floor(picture.w * scale)));
  const int height = std::max(1, static_cast<int>(std::floor(picture.h * scale)));
  Surface small(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const Surface large(cairo_image_surface_create_for_data(
      static_cast<unsigned char*>(picture.pixels), CAIRO_FORMAT_RGB24, picture.w, picture.h, picture.pitch));
  cairo_t* cairo = cairo_create(small.get());
  cairo_scale(cairo, static_cast<double>(width) / picture.w, static_cast<double>(height) / picture.h);
  cairo_set_source_surface(cairo, large.get(), 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);  // no dark rim
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_paint(cairo);
  const bool good = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
  cairo_destroy(cairo);
  return good ? std::move(small) : nullptr;
}

}  // namespace

cairo_surface_t* Pictures::fitted(const std::string& file, Size box, Colour behind) {
  const Size whole{std::clamp(std::floor(box.width), 1.0, 8192.0),
                   std::clamp(std::floor(box.height), 1.0, 8192.0)};
  const Key key{file, whole, behind};
  const Surface& found = recent_.get(key, [&]() -> Surface {
    const Decoded picture = decoded(file, behind);
    return picture ? scaled(*picture, whole) : nullptr;
  });
  return found.get();
}

}  // namespace limber
