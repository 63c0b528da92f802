// SDL's keyboard in the words of screen/keys.hpp.
#pragma once

#include <string>

union SDL_Event;

namespace limber {

// The name of the key of a key-down event: "space", "left", "f11", "ctrl-q", "+", "7"; "" for one nobody
// binds. By the letter typed, not by its place, so that a French keyboard's A is "a". Keypad digits are
// digits.
std::string key_name(const SDL_Event& event);

// The same with Ctrl and Shift before any key, in this order, as screen/text_keys.hpp has it: "ctrl-shift-z".
std::string writing_key_name(const SDL_Event& event);

}  // namespace limber
