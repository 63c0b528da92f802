#include "canvas/photograph.hpp"

#include <SDL_image.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/files.hpp"

namespace limber {
namespace {

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

bool has_pixels(const std::optional<PictureHeader>& header) {
  return header && header->width > 0 && header->height > 0;
}

bool can_be_decoded(const PictureHeader& header) {
  return static_cast<double>(header.width) * header.height <= most_picture_pixels;
}

// From the stored picture, each side 1 long, to the shown one: the eight ways of Exif, turned and mirrored.
cairo_matrix_t turned(int orientation) {
  switch (orientation) {
    case 2:
      return {-1, 0, 0, 1, 1, 0};
    case 3:
      return {-1, 0, 0, -1, 1, 1};
    case 4:
      return {1, 0, 0, -1, 0, 1};
    case 5:
      return {0, 1, 1, 0, 0, 0};
    case 6:
      return {0, 1, -1, 0, 1, 0};
    case 7:
      return {0, -1, -1, 0, 1, 1};
    case 8:
      return {0, -1, 1, 0, 0, 1};
    default:
      return {1, 0, 0, 1, 0, 0};
  }
}

}  // namespace

Size Photograph::upright() const {
  const Size stored{static_cast<double>(pixels->w), static_cast<double>(pixels->h)};
  return orientation >= 5 ? Size{stored.height, stored.width} : stored;
}

namespace {

// A box "ftyp" of one of the brands of HEIF (ISO/IEC 23008-12).
bool is_heic(std::span<const std::uint8_t> bytes) {
  constexpr std::size_t begins = 12;
  if (bytes.size() < begins) return false;
  const std::string_view box(reinterpret_cast<const char*>(bytes.data()) + 4, 8);
  static constexpr std::array<std::string_view, 6> brands{"heic", "heix", "hevc", "heif", "mif1", "msf1"};
  return box.starts_with("ftyp") && std::find(brands.begin(), brands.end(), box.substr(4)) != brands.end();
}

}  // namespace

std::vector<std::uint8_t> bytes_of_picture(const std::string& file) {
  const auto bytes = read_text_file(file, largest_picture_file);
  if (!bytes) return {};
  return {bytes->begin(), bytes->end()};
}

std::string trouble_with(std::span<const std::uint8_t> bytes) {
  if (bytes.empty() || bytes.size() > largest_picture_file)
    return fill(tr("it cannot be read, or is larger than {size} MB"),
                {{"size", std::to_string(largest_picture_file / (1024 * 1024))}});
  const auto header = picture_header(bytes);
  if (is_heic(bytes))
    return tr(
        "it is a HEIC picture, as telephones make them. Have it sent as JPEG; on an iPhone: Settings, "
        "Camera, Formats, Most Compatible");
  if (!has_pixels(header)) return tr("it is neither PNG nor JPEG nor WebP");
  if (!can_be_decoded(*header))
    return fill(tr("it has {width} × {height} pixels; scale it down to 4000 at most"),
                {{"width", std::to_string(header->width)}, {"height", std::to_string(header->height)}});
  return is_cut_short(bytes) ? tr("it is incomplete, as if copying had stopped part way") : "";
}

namespace {

// The decoder hands over the four inks of each pixel as they are stored. What is left of white light after
// all four, as programs do that know no printing press.
void to_screen_colours(SDL_Surface& inks, bool inverted) {
  for (int y = 0; y < inks.h; ++y) {
    auto* row = static_cast<Uint8*>(inks.pixels) + static_cast<std::ptrdiff_t>(y) * inks.pitch;
    for (Uint8* pixel = row; pixel < row + std::ptrdiff_t{4} * inks.w; pixel += 4) {
      std::array<Uint32, 4> left{};
      for (std::size_t ink = 0; ink < 4; ++ink) left[ink] = inverted ? pixel[ink] : 255U - pixel[ink];
      const auto light = [&](std::size_t ink) { return static_cast<Uint8>(left[ink] * left[3] / 255); };
      const Uint32 shown = SDL_MapRGBA(inks.format, light(0), light(1), light(2), 255);
      std::memcpy(pixel, &shown, sizeof shown);
    }
  }
}

}  // namespace

Photograph photograph(std::span<const std::uint8_t> bytes, Colour behind) {
  const auto header = picture_header(bytes);
  if (!has_pixels(header) || !can_be_decoded(*header)) return {};
  SDL_RWops* stream = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  const Decoded raw(IMG_LoadTyped_RW(stream, 1, sdl_type(header->kind)));
  if (!raw) return {};
  if (header->inks != PictureHeader::Inks::none && raw->format->BytesPerPixel == 4)
    to_screen_colours(*raw, header->inks == PictureHeader::Inks::inverted);
  Decoded flat(SDL_CreateRGBSurfaceWithFormat(0, raw->w, raw->h, 32, SDL_PIXELFORMAT_RGB888));
  if (!flat) return {};
  SDL_FillRect(flat.get(), nullptr, SDL_MapRGB(flat->format, behind.r, behind.g, behind.b));
  if (SDL_BlitSurface(raw.get(), nullptr, flat.get(), nullptr) != 0) return {};
  return {std::move(flat), header->orientation};
}

Surface scaled(const Photograph& photo, Size box) {
  SDL_Surface& picture = *photo.pixels;
  const Size shown = photo.upright();
  const double scale = std::min(box.width / shown.width, box.height / shown.height);
  const int width = std::max(1, static_cast<int>(std::floor(shown.width * scale)));
  const int height = std::max(1, static_cast<int>(std::floor(shown.height * scale)));
  Surface small(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const Surface large(cairo_image_surface_create_for_data(
      static_cast<unsigned char*>(picture.pixels), CAIRO_FORMAT_RGB24, picture.w, picture.h, picture.pitch));
  cairo_t* cairo = cairo_create(small.get());
  cairo_scale(cairo, width, height);
  const cairo_matrix_t turn = turned(photo.orientation);
  cairo_transform(cairo, &turn);
  cairo_scale(cairo, 1.0 / picture.w, 1.0 / picture.h);
  cairo_set_source_surface(cairo, large.get(), 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);  // no dark rim
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_paint(cairo);
  const bool good = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
  cairo_destroy(cairo);
  return good ? std::move(small) : nullptr;
}

}  // namespace limber
