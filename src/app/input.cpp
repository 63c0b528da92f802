#include "app/input.hpp"

#include <SDL.h>

#include <map>

namespace limber {
namespace {

const std::map<SDL_Keycode, std::string>& named_keys() {
  static const std::map<SDL_Keycode, std::string> names{
      {SDLK_SPACE, "space"},
      {SDLK_LEFT, "left"},
      {SDLK_RIGHT, "right"},
      {SDLK_UP, "up"},
      {SDLK_DOWN, "down"},
      {SDLK_RETURN, "return"},
      {SDLK_KP_ENTER, "return"},
      {SDLK_ESCAPE, "escape"},
      {SDLK_TAB, "tab"},
      {SDLK_BACKSPACE, "backspace"},
      {SDLK_PAGEUP, "page-up"},
      {SDLK_PAGEDOWN, "page-down"},
      {SDLK_HOME, "home"},
      {SDLK_END, "end"},
      {SDLK_KP_PLUS, "+"},
      {SDLK_AC_BACK, "escape"},
      // A remote control: its way home, and what plays and skips.
      {SDLK_SELECT, "return"},
      {SDLK_AC_HOME, "f7"},
      {SDLK_AUDIOPLAY, "space"},
      {SDLK_AUDIONEXT, "right"},
      {SDLK_AUDIOPREV, "left"},
      {SDLK_DELETE, "delete"},
      {SDLK_INSERT, "insert"}};
  return names;
}

std::string plain_name(SDL_Keycode key) {
  const auto found = named_keys().find(key);
  if (found != named_keys().end()) return found->second;
  if (key >= SDLK_F1 && key <= SDLK_F12) return "f" + std::to_string(key - SDLK_F1 + 1);
  if (key == SDLK_KP_0) return "0";
  if (key >= SDLK_KP_1 && key <= SDLK_KP_9) return std::to_string(key - SDLK_KP_1 + 1);
  if (key > ' ' && key < 127) return std::string(1, static_cast<char>(key));
  return "";
}

// Windows sends AltGr, with which letters are typed, as Ctrl and the right Alt.
bool holds_control(const SDL_Keysym& pressed) {
  return (pressed.mod & KMOD_CTRL) != 0 && (pressed.mod & KMOD_RALT) == 0;
}

}  // namespace

std::string key_name(const SDL_Event& event) {
  const SDL_Keysym& pressed = event.key.keysym;
  const bool control = holds_control(pressed);
  const bool shift = (pressed.mod & KMOD_SHIFT) != 0;
  std::string name = plain_name(pressed.sym);
  // On a US keyboard "+" is Shift and "=".
  if (shift && name == "=") name = "+";
  if (name.empty()) return "";
  if (shift && name == "tab") return "shift-tab";
  return control ? "ctrl-" + name : name;
}

std::string writing_key_name(const SDL_Event& event) {
  const SDL_Keysym& pressed = event.key.keysym;
  const std::string name = plain_name(pressed.sym);
  if (name.empty()) return "";
  const bool shift = (pressed.mod & KMOD_SHIFT) != 0;
  return std::string(holds_control(pressed) ? "ctrl-" : "") + (shift ? "shift-" : "") + name;
}

}  // namespace limber
