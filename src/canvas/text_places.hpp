// Where Pango put the letters. Private to this room: it names Pango's types.
#pragma once

#include <pango/pangocairo.h>

#include "frame/text_layout.hpp"

namespace limber {

// Cell by cell, in pixels. A ligature is shared evenly by its clusters, as Pango has it.
TextLayout places_in(PangoLayout* layout);

}  // namespace limber
