// A figure::Drawing in the colours of a theme, fitted into a place on the screen.
#pragma once

#include <vector>

#include "base/person.hpp"
#include "figure/camera.hpp"
#include "figure/motion.hpp"
#include "frame/theme.hpp"

namespace limber {

// How the figure is at one moment. All shares are 0 … 1.
struct FigureMoment {
  double reach = 0;       // of the whole movement: 0 the first key pose, 1 the last
  double breath = 0;      // chest, 0 empty … 1 full
  double glow = 0;        // of the stretched area
  double arrow = 0;       // of the direction of movement
  bool mirrored = false;  // motions are written for the right side; true shows the left
  // −1: all highlighted areas glow. Else only the one at this place of their list, 0 … n − 1; between two,
  // both in part.
  double turn = -1;
  double sign = 0;          // of the sign for what is done
  double tense = 1;         // 1 tensed … 0 let go
  bool all_points = false;  // of its outlines, for whoever follows each from moment to moment
  bool operator==(const FigureMoment&) const = default;
};

// The figure with its props as large as `box` holds the whole motion, standing still in it from reach 0 to 1.
// Where only head and neck, a foot or hands work these alone, cut at the box, with the whole figure small
// beside them; a motion with a second camera is seen from there too, small, where there is room. `behind` is
// the colour it is painted on (paper or card): limbs keep apart by it. Pure: same values, same items.
std::vector<Item> figure_items(const figure::Motion& motion, const FigureMoment& moment, const Rect& box,
                               const Theme& theme, Colour behind, const Person& person = {});

// A motion at a position (0 the first key) as it is seen from anywhere. `scale` is pixels a body height,
// `origin` where the picture's own is.
struct FigureSight {
  figure::Orbit orbit;
  double scale = 1;
  Point origin;
};
std::vector<Item> figure_items(const figure::Motion& motion, double position, double glow,
                               const FigureSight& sight, const Theme& theme, Colour behind,
                               const Person& person = {});

struct SkinColours {
  Colour skin;
  Colour shade;  // ear and nose
};
SkinColours skin_colours(SkinTone tone);
// On a dark paper dark hair is lighter, not to be lost.
Colour hair_colour(const Person& person, bool dark);

// Width : height the figure takes, to choose a place for it.
double figure_proportion(const figure::Motion& motion);

}  // namespace limber
