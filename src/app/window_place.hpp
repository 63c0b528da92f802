// Where the window stands on the desktop: what was remembered, made to fit what there is now. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"

namespace limber {

struct WindowPlace {
  Rect inside;  // what is painted, without the title and the edges, in the desktop's coordinates
  bool maximised = false;
  bool operator==(const WindowPlace&) const = default;
};

// What the desktop draws round a window.
struct WindowEdges {
  double top = 0;
  double left = 0;
  double bottom = 0;
  double right = 0;
};

inline constexpr Size least_window{360, 360};
inline constexpr Size usual_window{1280, 800};

// "40,60 1280x800", with " maximised" where it is; nullopt for any other text.
std::string place_text(const WindowPlace& place);
std::optional<WindowPlace> place_from(std::string_view text);

// Of these free areas, one a screen, the one that has most of the window; the first where none has any of it.
// `areas` is not empty.
const Rect& area_of(const Rect& window, const std::vector<Rect>& areas);

// So that nothing of the window or its edges lies outside the area; smaller where it has to be.
Rect moved_inside(Rect inside, const Rect& area, const WindowEdges& edges);

// Where to open, as long as nobody knows what the desktop draws round it. Nothing remembered: in the middle
// of the first screen, two thirds of it and not less than usual, or all of it where that has no room.
// `scale`: pixels of the desktop's measure to one of a usual screen.
WindowPlace place_to_open(const std::optional<WindowPlace>& remembered, const std::vector<Rect>& areas,
                          double scale = 1);

// The desktop's scale as X11 says it: its Xft.dpi, where 96 is 1, and GDK_SCALE; the larger where both speak,
// from 1 to 4. "" where one says nothing; nonsense says nothing either.
double scale_of_desktop(std::string_view xft_dpi, std::string_view gdk_scale);

// Dots an inch to draw for: what the screen reports, where that may be true, and not less than what the
// person set on the desktop. `reported` 0: nothing.
double dots_per_inch(double reported, double scale);

}  // namespace limber
