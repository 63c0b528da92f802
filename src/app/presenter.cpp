#include "app/presenter.hpp"

#include <utility>

namespace limber {
namespace {

Viewport viewport_of(const Pixels& pixels, const Window& window, const Settings& settings) {
  Viewport viewport;
  viewport.size = {static_cast<double>(pixels.width), static_cast<double>(pixels.height)};
  viewport.pixels_per_mm = window.pixels_per_mm();
  viewport.distance_mm = settings.distance_mm;
  viewport.text_scale = settings.text_scale;
  viewport.reduced_motion = settings.reduced_motion;
  viewport.person = settings.figure;
  return viewport;
}

}  // namespace

bool Presenter::show(const Program& program, const std::string& focus, bool focus_visible,
                     const std::string& hover) {
  const Settings& settings = program.world.settings;
  const auto pixels = window_.pixels();
  if (!pixels) return false;
  const Theme& colours = theme(theme_named(settings.theme));
  const ViewContext context{
      colours, viewport_of(*pixels, window_, settings), measure_, focus, focus_visible, {}, hover};
  View<Intent> next = view(program, context);
  if (std::exchange(fresh_, false)) shown_.frame = {};
  const std::vector<Rect> dirty = changed(shown_.frame, next.frame);
  shown_ = std::move(next);
  if (dirty.empty()) return false;
  painter_.paint(*pixels, shown_.frame, dirty);
  window_.show(dirty);
  return true;
}

}  // namespace limber
