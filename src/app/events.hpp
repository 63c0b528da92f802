// What SDL tells, handed to the shell: keys, letters, mouse, touch, files dropped, the window uncovered.
#pragma once

#include "app/pointer.hpp"
#include "app/shell.hpp"
#include "app/window.hpp"

union SDL_Event;

namespace limber {

// One event, as soon as it is there. Frees what SDL hands over with it.
void handle_event(Shell& shell, Pointer& pointer, Window& window, const SDL_Event& event);

}  // namespace limber
