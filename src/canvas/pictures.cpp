#include "canvas/pictures.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "canvas/photograph.hpp"
#include "canvas/picture_trouble.hpp"

namespace limber {

cairo_surface_t* Pictures::fitted(const std::string& file, Size box, Colour behind) {
  const Size whole{std::clamp(std::floor(box.width), 1.0, 8192.0),
                   std::clamp(std::floor(box.height), 1.0, 8192.0)};
  const Key key{file, whole, behind};
  constexpr double small_side = 320;
  const bool small = std::max(whole.width, whole.height) <= small_side;
  const Surface& found = (small ? small_ : recent_).get(key, [&]() -> Surface {
    const Photograph photo = photograph(bytes_of_picture(file), behind);
    return photo.pixels ? scaled(photo, whole) : nullptr;
  });
  return found.get();
}

std::string picture_trouble(const std::string& file) {
  return trouble_with(bytes_of_picture(file));
}

}  // namespace limber
