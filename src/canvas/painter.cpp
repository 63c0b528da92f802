#include "canvas/painter.hpp"

#include <cairo.h>

#include <cmath>
#include <filesystem>

#include "canvas/glow.hpp"
#include "canvas/pictures.hpp"
#include "canvas/text_shaper.hpp"

namespace limber {
namespace {

struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Cairo = std::unique_ptr<cairo_t, DestroyCairo>;

void set_source(cairo_t* cairo, Colour c) {
  if (c.a == 255) {
    cairo_set_source_rgb(cairo, c.r / 255.0, c.g / 255.0, c.b / 255.0);
  } else {
    cairo_set_source_rgba(cairo, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
  }
}

void trace(cairo_t* cairo, const Path& path) {
  cairo_new_path(cairo);
  for (const PathStep& s : path) {
    switch (s.kind) {
      case PathStep::Kind::move:
        cairo_move_to(cairo, s.to.x, s.to.y);
        break;
      case PathStep::Kind::line:
        cairo_line_to(cairo, s.to.x, s.to.y);
        break;
      case PathStep::Kind::curve:
        cairo_curve_to(cairo, s.control1.x, s.control1.y, s.control2.x, s.control2.y, s.to.x, s.to.y);
        break;
      case PathStep::Kind::close:
        cairo_close_path(cairo);
        break;
    }
  }
}

void rectangle(cairo_t* cairo, const Rect& r) {
  cairo_rectangle(cairo, r.x, r.y, r.width, r.height);
}

bool finite(const Rect& r) {
  return std::isfinite(r.x + r.y + r.width + r.height);
}

// Light or dark, whichever can be seen on `behind`.
Colour against(Colour behind) {
  const Colour white{255, 255, 255, 255};
  const Colour black{0, 0, 0, 255};
  return contrast(behind, white) > contrast(behind, black) ? white : black;
}

// How far down `inner` starts in `outer`.
double shift(Align align, double outer, double inner) {
  if (align == Align::middle) return std::floor((outer - inner) / 2);
  return align == Align::end ? std::floor(outer - inner) : 0;
}

}  // namespace

struct Painter::Parts {
  TextShaper shaper;
  GlowMasks glows;
  Pictures pictures;
};

namespace {

// Draws the items of one frame; visited by their kind.
struct Brush {
  cairo_t* cairo;
  TextShaper& shaper;
  GlowMasks& glows;
  Pictures& pictures;
  Colour background;

  void operator()(const Fill& fill) const {
    trace(cairo, fill.path);
    set_source(cairo, fill.colour);
    if (fill.coarse_edge) cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST);
    cairo_fill(cairo);
    if (fill.coarse_edge) cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT);
  }

  void operator()(const Stroke& stroke) const {
    trace(cairo, stroke.path);
    set_source(cairo, stroke.colour);
    cairo_set_line_width(cairo, stroke.width);
    cairo_stroke(cairo);
  }

  void operator()(const Glow& glow) const {
    const int radius = static_cast<int>(std::lround(std::min(glow.radius, 1e6)));
    cairo_surface_t* mask = glows.mask(radius);
    if (mask == nullptr) return;
    // At whole pixels the mask is copied, not resampled.
    const double x = std::round(glow.centre.x) - radius;
    const double y = std::round(glow.centre.y) - radius;
    if (!glow.within.empty()) return fill_with_light(glow, x, y, 2.0 * radius);
    set_source(cairo, glow.colour);
    cairo_mask_surface(cairo, mask, x, y);
  }

  // The light as the colour of a shape: far cheaper than a light through a clip.
  void fill_with_light(const Glow& glow, double x, double y, double side) const {
    cairo_surface_t* light = glows.light(static_cast<int>(side / 2), glow.colour);
    if (light == nullptr) return;
    cairo_save(cairo);
    rectangle(cairo, {x, y, side, side});
    cairo_clip(cairo);
    cairo_set_source_surface(cairo, light, x, y);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
    trace(cairo, glow.within);
    cairo_set_antialias(cairo,
                        CAIRO_ANTIALIAS_FAST);  // the edge under it is the figure's own, painted finely
    cairo_fill(cairo);
    cairo_restore(cairo);
  }

  void operator()(const TextBox& text) const {
    if (text.text.empty() || text.box.width < 1 || text.box.height < 1) return;
    const ShapedText& words =
        shaper.shaped(text.text, text.style, text.box.width, text.box.height, text.align);
    const double top = shift(text.vertical, text.box.height, words.size.height);
    const Point origin{std::round(text.box.x), std::round(text.box.y + top)};
    const Rect ink{origin.x + words.ink.x, origin.y + words.ink.y, words.ink.width, words.ink.height};
    const Rect allowed = pixel_aligned(bounds(Item{text}));
    const bool spills = intersection(ink, allowed) != ink;
    if (spills) {
      cairo_save(cairo);
      rectangle(cairo, allowed);
      cairo_clip(cairo);
    }
    set_source(cairo, text.colour);
    cairo_move_to(cairo, origin.x, origin.y);
    pango_cairo_show_layout(cairo, words.layout.get());
    if (spills) cairo_restore(cairo);
  }

  void operator()(const Picture& picture) const {
    cairo_surface_t* image = pictures.fitted(picture.file, picture.box.size(), background);
    if (image == nullptr) return show_missing(picture);
    const double width = cairo_image_surface_get_width(image);
    const double height = cairo_image_surface_get_height(image);
    const double x = std::round(picture.box.centre().x - width / 2);
    const double y = std::round(picture.box.centre().y - height / 2);
    cairo_set_source_surface(cairo, image, x, y);
    rectangle(cairo, {x, y, width, height});
    cairo_fill(cairo);
  }

  void operator()(const PushClip&) const {}
  void operator()(const PopClip&) const {}

  // A quiet frame with the file's name: whoever put the picture there can see which one is amiss.
  void show_missing(const Picture& picture) const {
    const Colour front = against(background);
    (*this)(Fill{rounded_rect(picture.box, 8), mixed(background, front, 0.06)});
    const double size = std::clamp(picture.box.height / 10, 10.0, 18.0);
    const std::string name = std::filesystem::path(picture.file).filename().string();
    (*this)(TextBox{picture.box.inset(size / 2),
                    name,
                    {size},
                    mixed(background, front, 0.7),
                    Align::middle,
                    Align::middle});
  }
};

void paint_inside(const Brush& brush, const Frame& frame, const Rect& area) {
  cairo_t* cairo = brush.cairo;
  cairo_save(cairo);
  rectangle(cairo, area);
  cairo_clip(cairo);
  set_source(cairo, frame.background);
  cairo_paint(cairo);
  std::vector<Rect> clips{area};
  for (const Item& item : frame.items) {
    if (const auto* push = std::get_if<PushClip>(&item)) {
      clips.push_back(intersection(clips.back(), pixel_aligned(push->rect)));
      cairo_save(cairo);
      rectangle(cairo, clips.back());
      cairo_clip(cairo);
    } else if (std::holds_alternative<PopClip>(item)) {
      if (clips.size() == 1) continue;
      clips.pop_back();
      cairo_restore(cairo);
    } else if (const Rect touched = bounds(item); finite(touched) && touched.intersects(clips.back())) {
      std::visit(brush, item);
    }
  }
  for (; clips.size() > 1; clips.pop_back()) cairo_restore(cairo);
  cairo_restore(cairo);
}

}  // namespace

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
  cairo_set_line_cap(cairo.get(), CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo.get(), CAIRO_LINE_JOIN_ROUND);
  const Brush brush{cairo.get(), parts_->shaper, parts_->glows, parts_->pictures, frame.background};
  const Rect everything{0, 0, static_cast<double>(target.width), static_cast<double>(target.height)};
  for (const Rect& rect : dirty) {
    const Rect area = intersection(pixel_aligned(rect), everything);
    if (!area.empty()) paint_inside(brush, frame, area);
  }
  cairo_surface_flush(surface.get());
}

}  // namespace limber
