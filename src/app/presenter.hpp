// From the program's state to the window's pixels, painting only what changed.
#pragma once

#include <optional>
#include <string>

#include "app/window.hpp"
#include "canvas/painter.hpp"
#include "canvas/pango_measure.hpp"
#include "screen/program/program.hpp"

namespace limber {

class Presenter {
 public:
  explicit Presenter(Window& window) : window_(window) {}

  // Draws the program if it looks different from what the window shows. Returns whether anything was painted.
  bool show(const Program& program, const std::string& focus, bool focus_visible, const std::string& hover);

  // What the window shows, with what its areas ask for.
  const View<Intent>& shown() const { return shown_; }

  // The window's pixels may be gone (resized, uncovered): paint everything next time.
  void forget() { fresh_ = true; }

 private:
  Window& window_;
  Painter painter_;
  PangoMeasure measure_;
  View<Intent> shown_;
  bool fresh_ = true;
};

}  // namespace limber
