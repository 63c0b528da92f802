#include "app/input.hpp"

#include <SDL.h>

#include <map>

namespace limber {
namespace {

const std::map<SDL_Keycode, std::string>& named_keys() {
  static const std::map<SDL_Keycode, std::string> names{
      {SDLK_SPACE, "space"},     {SDLK_LEFT, "left"},
      {SDLK_RIGHT, "right"},     {SDLK_UP, "up"},
      {SDLK_DOWN, "down"},       {SDLK_RETURN, "return"},
      {SDLK_KP_ENTER, "return"}, {SDLK_ESCAPE, "escape"},
      {SDLK_TAB, "tab"},         {SDLK_BACKSPACE, "backspace"},
      {SDLK_PAGEUP, "page-up"},  {SDLK_PAGEDOWN, "page-down"},
      {SDLK_HOME, "home"},       {SDLK_END, "end"},
      {SDLK_KP_PLUS, "+"},       {SDLK_AC_BACK, "escape"}};
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

}  // namespace

std::string key_name(const SDL_Event& event) {
  const SDL_Keysym& pressed = event.key.keysym;
  const bool control = (pressed.mod & KMOD_CTRL) != 0;
  const bool shift = (pressed.mod & KMOD_SHIFT) != 0;
  std::string name = plain_name(pressed.sym);
  // On a US keyboard "+" is Shift and "=".
  if (shift && name == "=") name = "+";
  if (name.empty()) return "";
  if (shift && name == "tab") return "shift-tab";
  return control ? "ctrl-" + name : name;
}

}  // namespace limber
