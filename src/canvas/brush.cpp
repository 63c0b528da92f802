#include "canvas/brush.hpp"

#include <cmath>
#include <filesystem>

namespace limber {
namespace {

constexpr double dots_per_point = 3;  // photographs on paper: 216 dpi
constexpr int gradient_stops = 8;     // a raised cosine in straight pieces, too near to it to be told apart

struct DestroyPattern {
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using Pattern = std::unique_ptr<cairo_pattern_t, DestroyPattern>;

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

// Draws the items of one frame; visited by their kind.
struct Brush {
  cairo_t* cairo;
  Paints& paints;
  Medium medium;
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
    if (medium != Medium::pixels) return shine(glow);
    const int radius = static_cast<int>(std::lround(std::min(glow.radius, 1e6)));
    cairo_surface_t* mask = paints.glows.mask(radius);
    if (mask == nullptr) return;
    // At whole pixels the mask is copied, not resampled.
    const double x = std::round(glow.centre.x) - radius;
    const double y = std::round(glow.centre.y) - radius;
    if (!glow.within.empty()) return fill_with_light(glow, x, y, 2.0 * radius);
    set_source(cairo, glow.colour);
    cairo_mask_surface(cairo, mask, x, y);
  }

  // As a gradient, which is as fine as any printer. Too dear for a screen that moves.
  void shine(const Glow& glow) const {
    if (!(glow.radius > 0)) return;
    const Pattern light(cairo_pattern_create_radial(glow.centre.x, glow.centre.y, 0, glow.centre.x,
                                                    glow.centre.y, glow.radius));
    for (int i = 0; i <= gradient_stops; ++i) {
      const double at = static_cast<double>(i) / gradient_stops;
      const Colour c = glow.colour;
      cairo_pattern_add_color_stop_rgba(light.get(), at, c.r / 255.0, c.g / 255.0, c.b / 255.0,
                                        c.a / 255.0 * glow_share(at));
    }
    trace(cairo, glow.within.empty() ? circle(glow.centre, glow.radius) : glow.within);
    cairo_set_source(cairo, light.get());
    cairo_fill(cairo);
  }

  // The light as the colour of a shape: far cheaper than a light through a clip.
  void fill_with_light(const Glow& glow, double x, double y, double side) const {
    cairo_surface_t* light = paints.glows.light(static_cast<int>(side / 2), glow.colour);
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
    const double finer = medium == Medium::paper ? finer_on_paper : 1;
    TextStyle style = text.style;
    style.size *= finer;
    const ShapedText& words =
        paints.shaper.shaped(text.text, style, text.box.width * finer, text.box.height * finer, text.align);
    const double top = shift(text.vertical, text.box.height, words.size.height / finer);
    const Point origin{std::round(text.box.x), std::round(text.box.y + top)};
    const Rect ink{origin.x + words.ink.x / finer, origin.y + words.ink.y / finer, words.ink.width / finer,
                   words.ink.height / finer};
    const Rect allowed = pixel_aligned(bounds(Item{text}));
    const bool spills = intersection(ink, allowed) != ink;
    cairo_save(cairo);
    if (spills) {
      rectangle(cairo, allowed);
      cairo_clip(cairo);
    }
    set_source(cairo, text.colour);
    cairo_translate(cairo, origin.x, origin.y);
    cairo_scale(cairo, 1 / finer, 1 / finer);
    cairo_move_to(cairo, 0, 0);
    pango_cairo_show_layout(cairo, words.layout.get());
    cairo_restore(cairo);
  }

  void operator()(const Picture& picture) const {
    const double fineness = medium == Medium::pixels ? 1 : dots_per_point;
    const Size dots{picture.box.width * fineness, picture.box.height * fineness};
    cairo_surface_t* image = paints.pictures.fitted(picture.file, dots, background);
    if (image == nullptr) return show_missing(picture);
    const double width = cairo_image_surface_get_width(image) / fineness;
    const double height = cairo_image_surface_get_height(image) / fineness;
    const double x = std::round(picture.box.centre().x - width / 2);
    const double y = std::round(picture.box.centre().y - height / 2);
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    rectangle(cairo, {0, 0, width, height});
    cairo_scale(cairo, 1 / fineness, 1 / fineness);
    cairo_set_source_surface(cairo, image, 0, 0);
    cairo_fill(cairo);
    cairo_restore(cairo);
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

}  // namespace

void paint_inside(cairo_t* cairo, Paints& paints, Medium medium, const Frame& frame, const Rect& area) {
  const Brush brush{cairo, paints, medium, frame.background};
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
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

}  // namespace limber
