#include "canvas/fonts.hpp"

#include <pango/pangocairo.h>

#include <memory>

namespace limber {

std::string family_of_the_screens() {
  const std::unique_ptr<PangoContext, decltype(&g_object_unref)> context(
      pango_font_map_create_context(pango_cairo_font_map_get_default()), g_object_unref);
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wish(
      pango_font_description_from_string("Inter,Noto Sans,sans-serif 16"), pango_font_description_free);
  PangoFont* font = pango_context_load_font(context.get(), wish.get());
  if (font == nullptr) return "";
  PangoFontDescription* found = pango_font_describe(font);
  const char* family = pango_font_description_get_family(found);
  const std::string name = family == nullptr ? "" : family;
  pango_font_description_free(found);
  g_object_unref(font);
  return name;
}

}  // namespace limber
