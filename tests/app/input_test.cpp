// SDL's keys by the names the screens bind.
#include "app/input.hpp"

#include <SDL.h>

#include "support/catch.hpp"

using namespace limber;

namespace {

SDL_Event pressed(SDL_Keycode key, int held = KMOD_NONE) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = key;
  event.key.keysym.mod = static_cast<Uint16>(held);
  return event;
}

struct Named {
  SDL_Keycode key;
  const char* name;
};

}  // namespace

TEST_CASE("a key has the name of what it types or does, wherever it stands on the keyboard") {
  const Named keys[] = {{SDLK_SPACE, "space"},
                        {SDLK_LEFT, "left"},
                        {SDLK_RIGHT, "right"},
                        {SDLK_UP, "up"},
                        {SDLK_DOWN, "down"},
                        {SDLK_RETURN, "return"},
                        {SDLK_KP_ENTER, "return"},
                        {SDLK_ESCAPE, "escape"},
                        {SDLK_AC_BACK, "escape"},
                        {SDLK_AC_HOME, "f7"},
                        {SDLK_SELECT, "return"},
                        {SDLK_AUDIOPLAY, "space"},
                        {SDLK_AUDIONEXT, "right"},
                        {SDLK_AUDIOPREV, "left"},
                        {SDLK_TAB, "tab"},
                        {SDLK_BACKSPACE, "backspace"},
                        {SDLK_DELETE, "delete"},
                        {SDLK_INSERT, "insert"},
                        {SDLK_HOME, "home"},
                        {SDLK_END, "end"},
                        {SDLK_PAGEUP, "page-up"},
                        {SDLK_PAGEDOWN, "page-down"},
                        {SDLK_F1, "f1"},
                        {SDLK_F11, "f11"},
                        {SDLK_F12, "f12"},
                        {SDLK_a, "a"},
                        {SDLK_7, "7"},
                        {SDLK_SLASH, "/"}};
  for (const Named& key : keys) {
    CAPTURE(key.name);
    CHECK(key_name(pressed(key.key)) == key.name);
    CHECK(writing_key_name(pressed(key.key)) == key.name);
  }
}

TEST_CASE("the digits and the plus of the keypad are digits and a plus") {
  const SDL_Keycode digits[] = {SDLK_KP_0, SDLK_KP_1, SDLK_KP_2, SDLK_KP_3, SDLK_KP_4,
                                SDLK_KP_5, SDLK_KP_6, SDLK_KP_7, SDLK_KP_8, SDLK_KP_9};
  for (int digit = 0; digit <= 9; ++digit) CHECK(key_name(pressed(digits[digit])) == std::to_string(digit));
  CHECK(key_name(pressed(SDLK_KP_PLUS)) == "+");
}

TEST_CASE("Ctrl comes first, and Shift has a name of its own only while writing, and with Tab") {
  CHECK(key_name(pressed(SDLK_q, KMOD_LCTRL)) == "ctrl-q");
  CHECK(key_name(pressed(SDLK_q, KMOD_RCTRL)) == "ctrl-q");
  CHECK(key_name(pressed(SDLK_n, KMOD_LSHIFT)) == "n");
  CHECK(key_name(pressed(SDLK_TAB, KMOD_RSHIFT)) == "shift-tab");
  CHECK(key_name(pressed(SDLK_UP, KMOD_LCTRL | KMOD_LSHIFT)) == "ctrl-up");
  CHECK(writing_key_name(pressed(SDLK_LEFT, KMOD_LSHIFT)) == "shift-left");
  CHECK(writing_key_name(pressed(SDLK_z, KMOD_LCTRL | KMOD_LSHIFT)) == "ctrl-shift-z");
}

TEST_CASE("Shift and = is a plus, as it is printed on a US keyboard") {
  CHECK(key_name(pressed(SDLK_EQUALS, KMOD_LSHIFT)) == "+");
  CHECK(key_name(pressed(SDLK_EQUALS)) == "=");
}

TEST_CASE("AltGr, which some systems send as Ctrl and the right Alt, is no Ctrl") {
  CHECK(key_name(pressed(SDLK_q, KMOD_LCTRL | KMOD_RALT)) == "q");
  CHECK(writing_key_name(pressed(SDLK_q, KMOD_LCTRL | KMOD_RALT)) == "q");
  CHECK(key_name(pressed(SDLK_q, KMOD_LCTRL | KMOD_LALT)) == "ctrl-q");
}

TEST_CASE("a key that nobody binds has no name, with Ctrl or without") {
  for (const SDL_Keycode key : {SDLK_LSHIFT, SDLK_LCTRL, SDLK_CAPSLOCK, SDLK_PRINTSCREEN, SDLK_F13}) {
    CHECK(key_name(pressed(key)).empty());
    CHECK(key_name(pressed(key, KMOD_LCTRL)).empty());
    CHECK(writing_key_name(pressed(key, KMOD_LCTRL | KMOD_LSHIFT)).empty());
  }
  CHECK(key_name(pressed(0xE9)).empty());  // é: typed into a field, bound to nothing
}
