// Soft round lights. Private to this room.
#pragma once

#include <cairo.h>

#include <memory>
#include <vector>

#include "canvas/recent.hpp"
#include "frame/frame.hpp"

namespace limber {

struct ReleaseSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, ReleaseSurface>;

// How much of its colour a glow has at this share of its radius, 0 … 1: a raised cosine, flat in the middle
// and at the rim.
double glow_share(double distance);

// Masks for glows by radius. Cairo's own radial gradient costs some ten times as much for every frame.
class GlowMasks {
 public:
  // An alpha mask of side 2 * radius; null if the radius is not 1 … 2048.
  cairo_surface_t* mask(int radius);
  // The same in a colour, its alpha included, to fill shapes with.
  cairo_surface_t* light(int radius, Colour colour);

 private:
  struct Tint {
    int radius = 0;
    Colour colour;
    bool operator==(const Tint&) const = default;
  };
  Recent<int, Surface> recent_{4};
  Recent<Tint, Surface> tinted_{8};
};

}  // namespace limber
