// What only X11 says, and SDL does not pass on. A file of its own: Xlib's headers make macros of plain words.
#pragma once

#include <string>

struct SDL_Window;

namespace limber {

// The desktop's scale, from 1 on; 1 where the display is another one, or X11 says nothing. After SDL's video
// has begun.
double scale_by_x11();

// As portals name a parent window, "x11:4a00007"; "" for a window of another display.
std::string name_by_x11(SDL_Window* window);

}  // namespace limber
