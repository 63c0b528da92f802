#include "app/x11.hpp"

#include <SDL.h>
#include <SDL_syswm.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "app/window_place.hpp"

namespace limber {

#ifdef SDL_VIDEO_DRIVER_X11

namespace {

// SDL has loaded the library; asked here by name, the program can do without it.
std::string x_resource(const char* program, const char* name) {
  void* library = SDL_LoadObject("libX11.so.6");
  if (library == nullptr) return "";
  using Open = Display* (*)(const char*);
  using Close = int (*)(Display*);
  using Get = char* (*)(Display*, const char*, const char*);
  const auto open = reinterpret_cast<Open>(SDL_LoadFunction(library, "XOpenDisplay"));
  const auto close = reinterpret_cast<Close>(SDL_LoadFunction(library, "XCloseDisplay"));
  const auto get = reinterpret_cast<Get>(SDL_LoadFunction(library, "XGetDefault"));
  std::string found;
  if (Display* display = open != nullptr && close != nullptr && get != nullptr ? open(nullptr) : nullptr) {
    const char* value = get(display, program, name);
    if (value != nullptr) found = value;
    close(display);
  }
  SDL_UnloadObject(library);
  return found;
}

}  // namespace

double scale_by_x11() {
  const char* driver = SDL_GetCurrentVideoDriver();
  if (driver == nullptr || std::string_view(driver) != "x11") return 1;
  const char* gdk_scale = std::getenv("GDK_SCALE");
  return scale_of_desktop(x_resource("Xft", "dpi"), gdk_scale == nullptr ? "" : gdk_scale);
}

std::string name_by_x11(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) == SDL_FALSE || info.subsystem != SDL_SYSWM_X11) return "";
  char name[32];
  std::snprintf(name, sizeof name, "x11:%lx", info.info.x11.window);
  return name;
}

#else

double scale_by_x11() {
  return 1;
}

std::string name_by_x11(SDL_Window*) {
  return "";
}

#endif

}  // namespace limber
