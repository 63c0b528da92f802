// SDL's keyboard as a screen reader that is handed keys knows it.
#pragma once

#include <optional>

#include "reader/screen_reader.hpp"

union SDL_Event;

namespace limber {

// A key that goes down or up; nullopt: another event, or a key that X has no name for.
std::optional<reader::KeyPress> reader_key(const SDL_Event& event);

}  // namespace limber
