#include "app/window.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>

#include "app/app.hpp"
#include "app/x11.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

constexpr Uint32 full_screen_flag = SDL_WINDOW_FULLSCREEN_DESKTOP;

void set_hints() {
  // The GL path costs 70 ms and 70 MB at start and more at every frame (docs/performance.md).
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint(SDL_HINT_APP_NAME, "Limber");
  SDL_SetHint(SDL_HINT_SCREENSAVER_INHIBIT_ACTIVITY_NAME, tr("Leading a session").c_str());
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");  // touch is handled as touch, not twice
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
#ifdef SDL_HINT_IME_SUPPORT_EXTENDED_TEXT
  SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");  // a long composition comes in one piece
#endif
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
  // Tell the compositor to go on: a printed page needs no exclusive display.
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
}

SDL_Rect in_pixels(const Rect& rect) {
  return {static_cast<int>(rect.x), static_cast<int>(rect.y), static_cast<int>(rect.width),
          static_cast<int>(rect.height)};
}

Rect rect_of(SDL_Window* window) {
  SDL_Rect at{};
  SDL_GetWindowPosition(window, &at.x, &at.y);
  SDL_GetWindowSize(window, &at.w, &at.h);
  return {static_cast<double>(at.x), static_cast<double>(at.y), static_cast<double>(at.w),
          static_cast<double>(at.h)};
}

// What panels leave of each screen.
std::vector<Rect> free_areas() {
  std::vector<Rect> areas;
  for (int display = 0; display < SDL_GetNumVideoDisplays(); ++display) {
    SDL_Rect area{};
    if (SDL_GetDisplayUsableBounds(display, &area) == 0 && area.w > 0 && area.h > 0)
      areas.push_back({static_cast<double>(area.x), static_cast<double>(area.y), static_cast<double>(area.w),
                       static_cast<double>(area.h)});
  }
  if (areas.empty()) areas.push_back({0, 0, usual_window.width, usual_window.height});
  return areas;
}

Problem no_display(const std::string& reason) {
  return failure("no-display",
                 fill(tr("There is no display for a window ({reason}). The same session runs in a "
                         "terminal: limber play ROUTINE --text"),
                      {{"reason", reason}}));
}

// SDL would rather draw where nobody looks than fail; only who asks for that by name wants it.
bool shows_nothing(const std::string& driver) {
  const bool blind = driver == "offscreen" || driver == "dummy" || driver == "evdev";
  return blind && SDL_getenv("SDL_VIDEODRIVER") == nullptr;
}

Result<Ok> start_video() {
  set_hints();
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return no_display(SDL_GetError());
  const char* driver = SDL_GetCurrentVideoDriver();
  if (driver == nullptr || !shows_nothing(driver)) return Ok{};
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
  return no_display(tr("neither X11 nor Wayland answers"));
}

}  // namespace

Result<std::string> describe_display() {
  if (const auto ready = start_video(); !ready) return ready.problems();
  SDL_DisplayMode mode{};
  const bool known = SDL_GetCurrentDisplayMode(0, &mode) == 0;
  const char* driver = SDL_GetCurrentVideoDriver();
  std::string words = driver == nullptr ? "" : driver;
  if (known) words += ", " + std::to_string(mode.w) + "×" + std::to_string(mode.h);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
  return words;
}

Result<std::unique_ptr<Window>> Window::open(const std::optional<WindowPlace>& remembered, bool full_screen) {
  if (const auto ready = start_video(); !ready) return ready.problems();
  const std::vector<Rect> areas = free_areas();
  const double scale = scale_by_x11();
  const WindowPlace place = place_to_open(remembered, areas, scale);
  const Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI |
                       (full_screen ? full_screen_flag : 0U) |
                       (place.maximised ? static_cast<Uint32>(SDL_WINDOW_MAXIMIZED) : 0U);
  const SDL_Rect at = in_pixels(place.inside);
  SDL_Window* window = SDL_CreateWindow("Limber", at.x, at.y, at.w, at.h, flags);
  if (window == nullptr) {
    Problem problem = no_display(SDL_GetError());
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return problem;
  }
  const Rect& area = area_of(place.inside, areas);
  SDL_SetWindowMinimumSize(window, static_cast<int>(std::min(least_window.width * scale, area.width)),
                           static_cast<int>(std::min(least_window.height * scale, area.height)));
  SDL_StopTextInput();  // SDL starts with it, and an input method would then take the keys of a session
  std::unique_ptr<Window> opened(new Window(window));
  opened->place_ = place;
  opened->scale_ = scale;
  return opened;
}

void Window::keep_inside() {
  SDL_PumpEvents();  // with them comes what the desktop has put round the window
  if ((SDL_GetWindowFlags(window_) & (SDL_WINDOW_MAXIMIZED | SDL_WINDOW_FULLSCREEN)) != 0) return;
  int top = 0;
  int left = 0;
  int bottom = 0;
  int right = 0;
  SDL_GetWindowBordersSize(window_, &top, &left, &bottom, &right);  // where nobody knows, all are 0
  const WindowEdges edges{static_cast<double>(top), static_cast<double>(left), static_cast<double>(bottom),
                          static_cast<double>(right)};
  const SDL_Rect at = in_pixels(moved_inside(place_.inside, area_of(place_.inside, free_areas()), edges));
  // The desktop took the place that was asked for as that of its title: said again, it is that of the inside.
  SDL_SetWindowSize(window_, at.w, at.h);
  SDL_SetWindowPosition(window_, at.x, at.y);
}

void Window::moved() {
  const Uint32 flags = SDL_GetWindowFlags(window_);
  if ((flags & full_screen_flag) == full_screen_flag) return;
  place_.maximised = (flags & SDL_WINDOW_MAXIMIZED) != 0;
  if (!place_.maximised && (flags & SDL_WINDOW_MINIMIZED) == 0) place_.inside = rect_of(window_);
}

Window::~Window() {
  SDL_DestroyWindow(window_);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Result<Pixels> Window::pixels() {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (surface == nullptr || surface->format->BytesPerPixel != 4) {
    return failure("no-surface",
                   fill(tr("The window cannot be painted ({reason})."), {{"reason", SDL_GetError()}}));
  }
  return Pixels{surface->pixels, surface->w, surface->h, surface->pitch};
}

void Window::show(const std::vector<Rect>& changed) {
  std::vector<SDL_Rect> rects;
  for (const Rect& rect : changed) {
    const int left = static_cast<int>(std::floor(rect.x));
    const int top = static_cast<int>(std::floor(rect.y));
    rects.push_back({left, top, static_cast<int>(std::ceil(rect.right())) - left,
                     static_cast<int>(std::ceil(rect.bottom())) - top});
  }
  if (!rects.empty()) SDL_UpdateWindowSurfaceRects(window_, rects.data(), static_cast<int>(rects.size()));
}

void Window::come_to_front() {
  if ((SDL_GetWindowFlags(window_) & SDL_WINDOW_MINIMIZED) != 0) SDL_RestoreWindow(window_);
  SDL_RaiseWindow(window_);
}

bool Window::full_screen() const {
  return (SDL_GetWindowFlags(window_) & full_screen_flag) == full_screen_flag;
}

std::string Window::name_for_portals() const {
  return name_by_x11(window_);
}

Point Window::origin() const {
  int x = 0;
  int y = 0;
  SDL_GetWindowPosition(window_, &x, &y);
  return {static_cast<double>(x), static_cast<double>(y)};
}

void Window::toggle_full_screen() {
  SDL_SetWindowFullscreen(window_, full_screen() ? 0U : full_screen_flag);
}

void Window::keep_awake(bool awake) {
  if (awake == (SDL_IsScreenSaverEnabled() == SDL_FALSE)) return;
  awake ? SDL_DisableScreenSaver() : SDL_EnableScreenSaver();
}

void Window::write_at(const std::optional<Rect>& caret) {
  if (caret == caret_) return;
  if (caret && !caret_) SDL_StartTextInput();
  if (!caret) SDL_StopTextInput();
  caret_ = caret;
  const Size surface = surface_size();
  if (!caret || surface.width < 1 || surface.height < 1) return;
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  const double x = width / surface.width;
  const double y = height / surface.height;
  const SDL_Rect place{static_cast<int>(caret->x * x), static_cast<int>(caret->y * y),
                       std::max(1, static_cast<int>(caret->width * x)),
                       std::max(1, static_cast<int>(caret->height * y))};
  SDL_SetTextInputRect(&place);
}

void Window::end_composition() {
#if SDL_VERSION_ATLEAST(2, 0, 22)
  SDL_ClearComposition();
#endif
}

void Window::copy(const std::string& text) {
  SDL_SetClipboardText(text.c_str());
}

std::string Window::clipboard() {
  char* text = SDL_GetClipboardText();
  std::string found = text == nullptr ? "" : text;
  SDL_free(text);
  return found;
}

double Window::pixels_per_mm() const {
  constexpr double mm_per_inch = 25.4;
  float dpi = 0;
  const int display = SDL_GetWindowDisplayIndex(window_);
  const bool known = display >= 0 && SDL_GetDisplayDPI(display, &dpi, nullptr, nullptr) == 0;
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  // On Wayland a window has more pixels than it is wide.
  const double by_wayland = width > 0 ? surface_size().width / width : 1;
  return dots_per_inch(known ? static_cast<double>(dpi) : 0, std::max(scale_, by_wayland)) / mm_per_inch;
}

Size Window::surface_size() const {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  return surface == nullptr ? Size{} : Size{static_cast<double>(surface->w), static_cast<double>(surface->h)};
}

Point Window::to_pixels(int x, int y) const {
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  const Size surface = surface_size();
  if (width <= 0 || height <= 0) return {};
  return {x * surface.width / width, y * surface.height / height};
}

Point Window::touch_to_pixels(float x, float y) const {
  const Size surface = surface_size();
  return {static_cast<double>(x) * surface.width, static_cast<double>(y) * surface.height};
}

}  // namespace limber
