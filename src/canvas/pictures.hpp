// A therapist's photographs, which are untrusted files. Private to this room.
#pragma once

#include <string>

#include "canvas/glow.hpp"
#include "frame/frame.hpp"

namespace limber {

inline constexpr std::size_t largest_picture_file = 20 * 1024 * 1024;  // bytes
inline constexpr double most_picture_pixels = 50e6;

class Pictures {
 public:
  // The picture scaled to fit `box` with its proportions kept, opaque on `behind`; null if it cannot be read.
  // A file that could not be read is not tried again until others have taken its place here.
  cairo_surface_t* fitted(const std::string& file, Size box, Colour behind);

 private:
  struct Key {
    std::string file;
    Size box;
    Colour behind;
    bool operator==(const Key&) const = default;
  };
  Recent<Key, Surface> recent_{6};
};

}  // namespace limber
