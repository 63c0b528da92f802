// Colours and sizes. Every colour a screen uses has a name here, and a counterpart in each theme.
#pragma once

#include <string>
#include <string_view>

#include "base/names.hpp"
#include "base/person.hpp"
#include "frame/frame.hpp"

namespace limber {

enum class ThemeName { day, night, contrast };
template <>
inline constexpr std::array names_of<ThemeName>{"day", "night", "contrast"};

// Colours come in two kinds. Shapes (>= 3:1 on paper and card): action, rest, good, warn, bad, line, focus,
// stretch_shape. Words (>= 7:1 on paper, card and the soft tints, so that any screen may use them): ink,
// quiet_ink and those named _text.
struct Theme {
  ThemeName name = ThemeName::day;
  Colour paper;          // behind everything
  Colour card;           // raised surfaces
  Colour ink;            // text
  Colour quiet_ink;      // secondary text
  Colour action;         // teal: what to press, as a shape
  Colour action_text;    // the same as words or a small icon
  Colour button;         // what a main button is filled with …
  Colour on_action;      // … and its words, >= 7:1
  Colour action_soft;    // a chosen thing's background
  Colour stretch;        // amber: the glow of the stretch, where the shape matters little
  Colour stretch_shape;  // amber that stands out as a shape
  Colour stretch_text;
  Colour stretch_soft;
  Colour rest;  // blue
  Colour rest_text;
  Colour rest_soft;
  Colour good;  // ratings: low
  Colour good_text;
  Colour warn;
  Colour warn_text;
  Colour warn_soft;  // behind a message that asks for attention
  Colour bad;
  Colour bad_text;
  Colour bad_soft;
  Colour line;      // lines and empty tracks that carry meaning
  Colour hairline;  // lines that only decorate
  Colour focus;     // focus ring
  Colour shadow;    // with its alpha, at its darkest
};

const Theme& theme(ThemeName name);

ThemeName theme_named(std::string_view name);  // day if the name is none

// Steps of the type scale. body is for reading at a desk; the session screen uses em_for_arc_minutes instead.
enum class Type { small, body, strong, heading, title, display };

// What a person sits or lies in front of. All lengths of a screen derive from this.
struct Viewport {
  Size size{1280, 800};         // pixels of the surface
  double pixels_per_mm = 3.78;  // 96 dpi
  double distance_mm = 2000;    // eyes to screen, from Settings; 500 … 4000
  double text_scale = 1.0;      // 0.8 … 2.0
  bool reduced_motion = false;
  Person person;  // who is seen doing the exercises

  // One layout unit in pixels: 8 units make the grid; grows with the window so that 800×480 and 4K both fit.
  double unit() const;
  // Em size in pixels of text whose capitals subtend `arc_minutes` at the distance: cap height 2 d tan(a/2),
  // capitals 0.7 em (evidence E70).
  double em_for_arc_minutes(double arc_minutes) const;
  // Em size in pixels, never below what a reader at a desk needs (2.6 mm capitals for body), times
  // text_scale.
  double em(Type type) const;
  // Least side of anything to press, in pixels: 9 mm, and never below 44 pixels.
  double touch() const;
  bool portrait() const { return size.height > size.width; }
};

}  // namespace limber
