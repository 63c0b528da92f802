#include "canvas/vector_file.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include <functional>

#include "base/message.hpp"
#include "canvas/brush.hpp"
#include "canvas/cairo_bytes.hpp"

namespace limber {
namespace {

Rect whole(const Frame& frame) {
  return {0, 0, frame.size.width, frame.size.height};
}

using MakeSurface = std::function<cairo_surface_t*(std::string& bytes)>;
using PaintPages = std::function<void(cairo_surface_t*, cairo_t*, Paints&)>;

Result<Ok> write(const std::string& file, const MakeSurface& make, const PaintPages& paint) {
  std::string bytes;
  const Surface surface(make(bytes));
  {
    const Cairo cairo(cairo_create(surface.get()));
    Paints paints;
    paint(surface.get(), cairo.get(), paints);
  }
  cairo_surface_finish(surface.get());
  return write_drawn(file, bytes, cairo_surface_status(surface.get()));
}

void tag(cairo_surface_t* surface, const PageTags& tags) {
  const auto set = [&](cairo_pdf_metadata_t key, const std::string& words) {
    cairo_pdf_surface_set_metadata(surface, key, words.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, tags.title);
  if (!tags.author.empty()) set(CAIRO_PDF_METADATA_AUTHOR, tags.author);
  set(CAIRO_PDF_METADATA_CREATOR, "Limber");
  // Nobody needs the second at which it was made, and without it the same handout is the same file.
  set(CAIRO_PDF_METADATA_CREATE_DATE, "");
}

}  // namespace

Result<Ok> write_pdf(std::span<const Frame> pages, const PageTags& tags, const std::string& file) {
  const auto make = [](std::string& bytes) {
    return cairo_pdf_surface_create_for_stream(append_bytes, &bytes, 1, 1);
  };
  const auto paint = [&](cairo_surface_t* surface, cairo_t* cairo, Paints& paints) {
    tag(surface, tags);
    for (const Frame& page : pages) {
      cairo_pdf_surface_set_size(surface, page.size.width, page.size.height);
      paint_inside(cairo, paints, Medium::paper, page, whole(page));
      cairo_show_page(cairo);
    }
  };
  return write(file, make, paint);
}

Result<Ok> write_svg(const Frame& frame, const std::string& file) {
  const auto make = [&](std::string& bytes) {
    cairo_surface_t* surface =
        cairo_svg_surface_create_for_stream(append_bytes, &bytes, frame.size.width, frame.size.height);
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX);
    return surface;
  };
  const auto paint = [&](cairo_surface_t*, cairo_t* cairo, Paints& paints) {
    paint_inside(cairo, paints, Medium::drawing, frame, whole(frame));
  };
  return write(file, make, paint);
}

}  // namespace limber
