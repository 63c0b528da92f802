#include "app/reader_keys.hpp"

#include <SDL.h>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace limber {
namespace {

// A key by its place, as the kernel numbers it, and as X names it. One that writes a letter has no name: what
// it writes is the keyboard's to say.
struct PlacedKey {
  SDL_Scancode place;
  int kernel;
  int keysym = 0;
  const char* name = nullptr;
};

constexpr PlacedKey placed_keys[] = {{SDL_SCANCODE_A, 30},
                                     {SDL_SCANCODE_B, 48},
                                     {SDL_SCANCODE_C, 46},
                                     {SDL_SCANCODE_D, 32},
                                     {SDL_SCANCODE_E, 18},
                                     {SDL_SCANCODE_F, 33},
                                     {SDL_SCANCODE_G, 34},
                                     {SDL_SCANCODE_H, 35},
                                     {SDL_SCANCODE_I, 23},
                                     {SDL_SCANCODE_J, 36},
                                     {SDL_SCANCODE_K, 37},
                                     {SDL_SCANCODE_L, 38},
                                     {SDL_SCANCODE_M, 50},
                                     {SDL_SCANCODE_N, 49},
                                     {SDL_SCANCODE_O, 24},
                                     {SDL_SCANCODE_P, 25},
                                     {SDL_SCANCODE_Q, 16},
                                     {SDL_SCANCODE_R, 19},
                                     {SDL_SCANCODE_S, 31},
                                     {SDL_SCANCODE_T, 20},
                                     {SDL_SCANCODE_U, 22},
                                     {SDL_SCANCODE_V, 47},
                                     {SDL_SCANCODE_W, 17},
                                     {SDL_SCANCODE_X, 45},
                                     {SDL_SCANCODE_Y, 21},
                                     {SDL_SCANCODE_Z, 44},
                                     {SDL_SCANCODE_1, 2},
                                     {SDL_SCANCODE_2, 3},
                                     {SDL_SCANCODE_3, 4},
                                     {SDL_SCANCODE_4, 5},
                                     {SDL_SCANCODE_5, 6},
                                     {SDL_SCANCODE_6, 7},
                                     {SDL_SCANCODE_7, 8},
                                     {SDL_SCANCODE_8, 9},
                                     {SDL_SCANCODE_9, 10},
                                     {SDL_SCANCODE_0, 11},
                                     {SDL_SCANCODE_MINUS, 12},
                                     {SDL_SCANCODE_EQUALS, 13},
                                     {SDL_SCANCODE_LEFTBRACKET, 26},
                                     {SDL_SCANCODE_RIGHTBRACKET, 27},
                                     {SDL_SCANCODE_BACKSLASH, 43},
                                     {SDL_SCANCODE_NONUSHASH, 43},
                                     {SDL_SCANCODE_SEMICOLON, 39},
                                     {SDL_SCANCODE_APOSTROPHE, 40},
                                     {SDL_SCANCODE_GRAVE, 41},
                                     {SDL_SCANCODE_COMMA, 51},
                                     {SDL_SCANCODE_PERIOD, 52},
                                     {SDL_SCANCODE_SLASH, 53},
                                     {SDL_SCANCODE_NONUSBACKSLASH, 86},
                                     {SDL_SCANCODE_RETURN, 28, 0xff0d, "Return"},
                                     {SDL_SCANCODE_ESCAPE, 1, 0xff1b, "Escape"},
                                     {SDL_SCANCODE_BACKSPACE, 14, 0xff08, "BackSpace"},
                                     {SDL_SCANCODE_TAB, 15, 0xff09, "Tab"},
                                     {SDL_SCANCODE_SPACE, 57, 0x20, "space"},
                                     {SDL_SCANCODE_CAPSLOCK, 58, 0xffe5, "Caps_Lock"},
                                     {SDL_SCANCODE_F1, 59, 0xffbe, "F1"},
                                     {SDL_SCANCODE_F2, 60, 0xffbf, "F2"},
                                     {SDL_SCANCODE_F3, 61, 0xffc0, "F3"},
                                     {SDL_SCANCODE_F4, 62, 0xffc1, "F4"},
                                     {SDL_SCANCODE_F5, 63, 0xffc2, "F5"},
                                     {SDL_SCANCODE_F6, 64, 0xffc3, "F6"},
                                     {SDL_SCANCODE_F7, 65, 0xffc4, "F7"},
                                     {SDL_SCANCODE_F8, 66, 0xffc5, "F8"},
                                     {SDL_SCANCODE_F9, 67, 0xffc6, "F9"},
                                     {SDL_SCANCODE_F10, 68, 0xffc7, "F10"},
                                     {SDL_SCANCODE_F11, 87, 0xffc8, "F11"},
                                     {SDL_SCANCODE_F12, 88, 0xffc9, "F12"},
                                     {SDL_SCANCODE_PRINTSCREEN, 99, 0xff61, "Print"},
                                     {SDL_SCANCODE_SCROLLLOCK, 70, 0xff14, "Scroll_Lock"},
                                     {SDL_SCANCODE_PAUSE, 119, 0xff13, "Pause"},
                                     {SDL_SCANCODE_INSERT, 110, 0xff63, "Insert"},
                                     {SDL_SCANCODE_HOME, 102, 0xff50, "Home"},
                                     {SDL_SCANCODE_PAGEUP, 104, 0xff55, "Page_Up"},
                                     {SDL_SCANCODE_DELETE, 111, 0xffff, "Delete"},
                                     {SDL_SCANCODE_END, 107, 0xff57, "End"},
                                     {SDL_SCANCODE_PAGEDOWN, 109, 0xff56, "Page_Down"},
                                     {SDL_SCANCODE_RIGHT, 106, 0xff53, "Right"},
                                     {SDL_SCANCODE_LEFT, 105, 0xff51, "Left"},
                                     {SDL_SCANCODE_DOWN, 108, 0xff54, "Down"},
                                     {SDL_SCANCODE_UP, 103, 0xff52, "Up"},
                                     {SDL_SCANCODE_NUMLOCKCLEAR, 69, 0xff7f, "Num_Lock"},
                                     {SDL_SCANCODE_KP_DIVIDE, 98, 0xffaf, "KP_Divide"},
                                     {SDL_SCANCODE_KP_MULTIPLY, 55, 0xffaa, "KP_Multiply"},
                                     {SDL_SCANCODE_KP_MINUS, 74, 0xffad, "KP_Subtract"},
                                     {SDL_SCANCODE_KP_PLUS, 78, 0xffab, "KP_Add"},
                                     {SDL_SCANCODE_KP_ENTER, 96, 0xff8d, "KP_Enter"},
                                     {SDL_SCANCODE_KP_1, 79, 0xff9c, "KP_End"},
                                     {SDL_SCANCODE_KP_2, 80, 0xff99, "KP_Down"},
                                     {SDL_SCANCODE_KP_3, 81, 0xff9b, "KP_Next"},
                                     {SDL_SCANCODE_KP_4, 75, 0xff96, "KP_Left"},
                                     {SDL_SCANCODE_KP_5, 76, 0xff9d, "KP_Begin"},
                                     {SDL_SCANCODE_KP_6, 77, 0xff98, "KP_Right"},
                                     {SDL_SCANCODE_KP_7, 71, 0xff95, "KP_Home"},
                                     {SDL_SCANCODE_KP_8, 72, 0xff97, "KP_Up"},
                                     {SDL_SCANCODE_KP_9, 73, 0xff9a, "KP_Prior"},
                                     {SDL_SCANCODE_KP_0, 82, 0xff9e, "KP_Insert"},
                                     {SDL_SCANCODE_KP_PERIOD, 83, 0xff9f, "KP_Delete"},
                                     {SDL_SCANCODE_APPLICATION, 127, 0xff67, "Menu"},
                                     {SDL_SCANCODE_LCTRL, 29, 0xffe3, "Control_L"},
                                     {SDL_SCANCODE_LSHIFT, 42, 0xffe1, "Shift_L"},
                                     {SDL_SCANCODE_LALT, 56, 0xffe9, "Alt_L"},
                                     {SDL_SCANCODE_LGUI, 125, 0xffeb, "Super_L"},
                                     {SDL_SCANCODE_RCTRL, 97, 0xffe4, "Control_R"},
                                     {SDL_SCANCODE_RSHIFT, 54, 0xffe2, "Shift_R"},
                                     {SDL_SCANCODE_RALT, 100, 0xffea, "Alt_R"},
                                     {SDL_SCANCODE_RGUI, 126, 0xffec, "Super_R"}};

// X counts from eight on.
constexpr int x_keys_begin = 8;

int modifiers_of(int held) {
  return ((held & KMOD_SHIFT) != 0 ? 1 : 0) | ((held & KMOD_CAPS) != 0 ? 2 : 0) |
         ((held & KMOD_CTRL) != 0 ? 4 : 0) | ((held & KMOD_ALT) != 0 ? 8 : 0) |
         ((held & KMOD_NUM) != 0 ? 16 : 0);
}

}  // namespace

std::optional<reader::KeyPress> reader_key(const SDL_Event& event) {
  if (event.type != SDL_KEYDOWN && event.type != SDL_KEYUP) return std::nullopt;
  const SDL_Keysym& pressed = event.key.keysym;
  const auto* const key = std::find_if(std::begin(placed_keys), std::end(placed_keys),
                                       [&](const PlacedKey& one) { return one.place == pressed.scancode; });
  if (key == std::end(placed_keys)) return std::nullopt;
  reader::KeyPress made;
  made.pressed = event.type == SDL_KEYDOWN;
  made.hardware = key->kernel + x_keys_begin;
  made.modifiers = modifiers_of(pressed.mod);
  made.time_ms = std::max(1, static_cast<int>(event.key.timestamp));
  if (key->name != nullptr) {
    made.keysym = key->keysym;
    made.text = key->name;
    return made;
  }
  const bool plain = pressed.sym > 0 && pressed.sym < 127;
  const char letter = plain ? static_cast<char>(pressed.sym) : ' ';
  const bool large = (pressed.mod & KMOD_SHIFT) != 0;
  made.keysym = pressed.sym;
  made.text = std::string(1, large ? static_cast<char>(std::toupper(letter)) : letter);
  made.writes = true;
  return made;
}

}  // namespace limber
