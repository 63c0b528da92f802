// Colours and sizes. Every colour a screen uses has a name here, and a counterpart in each theme.
#pragma once

#include <string>
#include <string_view>

#include "frame/frame.hpp"

namespace limber {

enum class ThemeName { day, night, contrast };

struct Theme {
  ThemeName name = ThemeName::day;
  Colour paper;        // behind everything
  Colour card;         // raised surfaces
  Colour ink;          // text
  Colour quiet_ink;    // secondary text, still >= 4.5:1 on paper and card
  Colour action;       // teal: what to press
  Colour on_action;    // text on it
  Colour stretch;      // amber: work
  Colour rest;         // blue
  Colour good;         // ratings: low
  Colour warn;
  Colour bad;
  Colour line;         // hairlines and empty tracks, >= 3:1 where they carry meaning
  Colour focus;        // focus ring, >= 3:1
  Colour shadow;
};

const Theme& theme(ThemeName name);

// What a person sits or lies in front of. All lengths of a screen derive from this.
struct Viewport {
  Size size{1280, 800};          // pixels of the surface
  double pixels_per_mm = 3.78;   // 96 dpi
  double distance_mm = 2000;     // eyes to screen, from Settings; 500 … 4000
  double text_scale = 1.0;       // 0.8 … 2.0
  bool reduced_motion = false;

  // One layout unit in pixels: 8 units make the grid; grows with the window so that 800×480 and 4K both fit.
  double unit() const;
  // Em size in pixels of text whose capitals subtend `arc_minutes` at the distance: cap height 2 d tan(a/2),
  // capitals 0.7 em (ISO 9241-3 by way of domain §6.1).
  double em_for_arc_minutes(double arc_minutes) const;
};

}  // namespace limber
