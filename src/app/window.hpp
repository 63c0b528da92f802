// The one window: pixels that Cairo paints into, shown where they changed. The only place that knows SDL's
// video.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/window_place.hpp"
#include "base/geometry.hpp"
#include "base/result.hpp"
#include "canvas/painter.hpp"

struct SDL_Window;

namespace limber {

class Window {
 public:
  // At the place remembered, or where a new one stands. Fails, with words for a person, where there is no
  // display.
  static Result<std::unique_ptr<Window>> open(const std::optional<WindowPlace>& remembered, bool full_screen);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Valid until the next event that resizes the window.
  Result<Pixels> pixels();
  void show(const std::vector<Rect>& changed);
  void moved();  // or resized, maximised: by the person or the desktop

  // Once the window is seen: where it was asked to be, and no part of its title and edges outside the screen.
  void keep_inside();
  const WindowPlace& place() const {
    return place_;
  }  // the last that was neither maximised nor full screen, and whether it is now

  std::string name_for_portals() const;  // so that another program's window stands before it; "" on Wayland

  Point origin() const;  // of its pixels on the screen, in the screen's own measure

  void come_to_front();
  void toggle_full_screen();
  bool full_screen() const;
  void keep_awake(bool awake);   // holds the screensaver off; only while a session runs
  double pixels_per_mm() const;  // of the display the window is on; 96 dpi where it reports nonsense
  // Input methods and on-screen keyboards are there while somebody writes; their windows stand beside the
  // caret (pixels). nullopt: nobody does.
  void write_at(const std::optional<Rect>& caret);
  static void end_composition();  // what an input method has not finished is given up
  static void copy(const std::string& text);
  static std::string clipboard();  // "" if it holds no text

  Point to_pixels(int x, int y) const;            // window coordinates, as events have them
  Point touch_to_pixels(float x, float y) const;  // 0 … 1 over the window

 private:
  explicit Window(SDL_Window* window) : window_(window) {}
  Size surface_size() const;
  SDL_Window* window_;
  WindowPlace place_;
  double scale_ = 1;           // of the desktop, where its measure is the pixel
  std::optional<Rect> caret_;  // while somebody writes
};

}  // namespace limber
