#include "canvas/vector_file.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <system_error>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/brush.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

Problem problem_with(const std::string& file, std::string rule, std::string words) {
  Problem problem = failure(std::move(rule), std::move(words));
  problem.place.file = file;
  return problem;
}

Problem unwritable(const std::string& file, const std::string& why) {
  return problem_with(file, "file-unwritable", fill(tr("the file cannot be written: {why}"), {{"why", why}}));
}

// A file being written beside its name; it goes away unless it is put in place.
class Unfinished {
 public:
  explicit Unfinished(const std::string& file)
      : file_(file), part_(file + ".part"), stream_(std::fopen(part_.c_str(), "wb")) {
    if (stream_ == nullptr) trouble_ = errno;
  }
  ~Unfinished() {
    if (stream_ != nullptr) std::fclose(stream_);
    std::error_code ignored;
    if (opened_ && !placed_) fs::remove(part_, ignored);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  // For Cairo; `self` is an Unfinished.
  static cairo_status_t write(void* self, const unsigned char* bytes, unsigned length) {
    auto& out = *static_cast<Unfinished*>(self);
    if (out.trouble_ == 0 && std::fwrite(bytes, 1, length, out.stream_) != length) out.trouble_ = errno;
    return out.trouble_ == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
  }

  // Everything on the disk under its own name, or false.
  bool place() {
    if (trouble_ != 0) return false;
    // A pipe or the like cannot be synchronised; what cannot be written shows all the same.
    if (std::fflush(stream_) != 0 || (::fsync(::fileno(stream_)) != 0 && errno != EINVAL)) trouble_ = errno;
    if (std::fclose(std::exchange(stream_, nullptr)) != 0 && trouble_ == 0) trouble_ = errno;
    std::error_code error;
    if (trouble_ == 0) fs::rename(part_, file_, error);
    if (error) trouble_ = error.value();
    placed_ = trouble_ == 0;
    return placed_;
  }

  bool well() const { return trouble_ == 0; }
  std::string why() const {
    return trouble_ == 0 ? tr("the disk may be full") : std::generic_category().message(trouble_);
  }

 private:
  std::string file_;
  std::string part_;
  std::FILE* stream_;
  bool opened_ = stream_ != nullptr;
  int trouble_ = 0;
  bool placed_ = false;
};

Rect whole(const Frame& frame) {
  return {0, 0, frame.size.width, frame.size.height};
}

using MakeSurface = std::function<cairo_surface_t*(Unfinished&)>;
using PaintPages = std::function<void(cairo_surface_t*, cairo_t*, Paints&)>;

Result<Done> write(const std::string& file, const MakeSurface& make, const PaintPages& paint) {
  std::error_code error;
  if (fs::exists(file, error) && !fs::is_regular_file(file, error))
    return problem_with(file, "file-kind", tr("there is something of this name that is no file"));
  Unfinished out(file);
  if (!out.well()) return unwritable(file, out.why());
  const Surface surface(make(out));
  {
    const Cairo cairo(cairo_create(surface.get()));
    Paints paints;
    paint(surface.get(), cairo.get(), paints);
  }
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (!out.well() || status != CAIRO_STATUS_SUCCESS)
    return unwritable(file, out.well() ? cairo_status_to_string(status) : out.why());
  if (!out.place()) return unwritable(file, out.why());
  return Done{};
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

Result<Done> write_pdf(std::span<const Frame> pages, const PageTags& tags, const std::string& file) {
  const auto make = [&](Unfinished& out) {
    return cairo_pdf_surface_create_for_stream(Unfinished::write, &out, 1, 1);
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

Result<Done> write_svg(const Frame& frame, const std::string& file) {
  const auto make = [&](Unfinished& out) {
    cairo_surface_t* surface =
        cairo_svg_surface_create_for_stream(Unfinished::write, &out, frame.size.width, frame.size.height);
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX);
    return surface;
  };
  const auto paint = [&](cairo_surface_t*, cairo_t* cairo, Paints& paints) {
    paint_inside(cairo, paints, Medium::drawing, frame, whole(frame));
  };
  return write(file, make, paint);
}

}  // namespace limber
