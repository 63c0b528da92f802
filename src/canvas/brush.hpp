// Draws the items of a frame with Cairo, on pixels or on paper. Private to this room.
#pragma once

#include <cairo.h>

#include <memory>

#include "canvas/glow.hpp"
#include "canvas/pictures.hpp"
#include "canvas/text_shaper.hpp"
#include "frame/frame.hpp"

namespace limber {

struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Cairo = std::unique_ptr<cairo_t, DestroyCairo>;

// What is kept from one frame to the next.
struct Paints {
  TextShaper shaper;
  GlowMasks glows;
  Pictures pictures;
};

// On a drawing and on paper nothing but photographs is pixels, and those finely enough for print. Words stand
// on a drawing as PangoMeasure says, on paper as PaperMeasure says.
enum class Medium { pixels, drawing, paper };

// Paints what of the frame lies in `area`, its background too.
void paint_inside(cairo_t* cairo, Paints& paints, Medium medium, const Frame& frame, const Rect& area);

}  // namespace limber
