#include "canvas/painter.hpp"

#include "canvas/brush.hpp"

namespace limber {

struct Painter::Parts {
  Paints paints;
};

Painter::Painter() : parts_(std::make_unique<Parts>()) {}
Painter::~Painter() = default;

void Painter::paint(const Pixels& target, const Frame& frame) {
  const Rect everything{0, 0, static_cast<double>(target.width), static_cast<double>(target.height)};
  paint(target, frame, std::span(&everything, 1));
}

void Painter::paint(const Pixels& target, const Frame& frame, std::span<const Rect> dirty) {
  const Surface surface(cairo_image_surface_create_for_data(static_cast<unsigned char*>(target.data),
                                                            CAIRO_FORMAT_RGB24, target.width, target.height,
                                                            target.stride));
  const Cairo cairo(cairo_create(surface.get()));
  const Rect everything{0, 0, static_cast<double>(target.width), static_cast<double>(target.height)};
  for (const Rect& rect : dirty) {
    const Rect area = intersection(pixel_aligned(rect), everything);
    if (!area.empty()) paint_inside(cairo.get(), parts_->paints, Medium::pixels, frame, area);
  }
  cairo_surface_flush(surface.get());
}

}  // namespace limber
