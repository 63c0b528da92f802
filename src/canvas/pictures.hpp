// A therapist's photographs, which are untrusted files. Private to this room.
#pragma once

#include <string>

#include "canvas/glow.hpp"
#include "frame/frame.hpp"

namespace limber {

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
  Recent<Key, Surface> small_{64};  // thumbnails come in numbers, and take little room
};

}  // namespace limber
