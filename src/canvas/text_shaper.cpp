#include "canvas/text_shaper.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/text.hpp"
#include "canvas/text_places.hpp"

namespace limber {
namespace {

constexpr double largest_em = 2000;
constexpr std::size_t longest_text = 16 * 1024;  // bytes; a screen holds far less

PangoWeight pango_weight(Weight weight) {
  switch (weight) {
    case Weight::medium:
      return PANGO_WEIGHT_MEDIUM;
    case Weight::semibold:
      return PANGO_WEIGHT_SEMIBOLD;
    case Weight::bold:
      return PANGO_WEIGHT_BOLD;
    case Weight::regular:
      break;
  }
  return PANGO_WEIGHT_NORMAL;
}

PangoAlignment pango_align(Align align) {
  switch (align) {
    case Align::middle:
      return PANGO_ALIGN_CENTER;
    case Align::end:
      return PANGO_ALIGN_RIGHT;
    case Align::start:
      break;
  }
  return PANGO_ALIGN_LEFT;
}

Object<PangoContext> make_context() {
  Object<PangoContext> context(pango_font_map_create_context(pango_cairo_font_map_get_default()));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);  // widths then scale evenly with size
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  return context;
}

void describe_font(PangoLayout* layout, const TextStyle& style) {
  PangoFontDescription* font = pango_font_description_from_string("Inter,Noto Sans,sans-serif");
  pango_font_description_set_weight(font, pango_weight(style.weight));
  pango_font_description_set_absolute_size(font, std::clamp(style.size, 1.0, largest_em) * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  if (!style.tabular) return;
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

// Pango warns on standard error about ill-formed text; file names, which may be any bytes, end up here too.
std::string well_formed(std::string text) {
  if (text.size() > longest_text) text.resize(longest_text);
  while (const auto bad = first_bad_utf8(text)) text[*bad] = '?';
  return text;
}

int pango_units(double pixels) {
  constexpr double largest = 1 << 20;
  return static_cast<int>(std::lround(std::min(pixels, largest) * PANGO_SCALE));
}

Rect in_pixels(const PangoRectangle& r) {
  constexpr double scale = PANGO_SCALE;
  return {r.x / scale, r.y / scale, r.width / scale, r.height / scale};
}

}  // namespace

TextShaper::TextShaper() : context_(make_context()), recent_(128) {}

const ShapedText& TextShaper::shaped(const std::string& text, const TextStyle& style, double width,
                                     double height, Align align) {
  const Key key{text, style, width, height, align};
  return recent_.get(key, [&] { return shape(key); });
}

Size TextShaper::measured(const std::string& text, const TextStyle& style, double width) const {
  return shape({text, style, width, 0, Align::start}).size;
}

TextLayout TextShaper::places(const std::string& text, const TextStyle& style, double width) const {
  return places_in(shape({text, style, width, 0, Align::start}).layout.get());
}

ShapedText TextShaper::shape(const Key& key) const {
  Object<PangoLayout> layout(pango_layout_new(context_.get()));
  describe_font(layout.get(), key.style);
  pango_layout_set_line_spacing(layout.get(), 1.08F);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout.get(), pango_align(key.align));
  if (key.width > 0) pango_layout_set_width(layout.get(), pango_units(key.width));
  const std::string text = well_formed(key.text);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  PangoRectangle ink;
  PangoRectangle logical;
  pango_layout_get_extents(layout.get(), &ink, &logical);
  if (key.height > 0 && in_pixels(logical).height > key.height) {
    // Only where needed: with a height set, Pango cuts words that would just have fitted.
    pango_layout_set_height(layout.get(), pango_units(key.height));
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    pango_layout_get_extents(layout.get(), &ink, &logical);
  }
  // Whole pixels, rounded up: a box of this size then holds the words without wrapping them anew.
  const Rect taken = in_pixels(logical);
  return {std::move(layout), {std::ceil(taken.width), std::ceil(taken.height)}, in_pixels(ink)};
}

}  // namespace limber
