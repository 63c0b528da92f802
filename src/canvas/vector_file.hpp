// Frames as they are printed: shapes stay shapes and words stay words, so that they are sharp at any size.
#pragma once

#include <span>
#include <string>

#include "base/result.hpp"
#include "frame/frame.hpp"

namespace limber {

struct PageTags {
  std::string title;
  std::string author;  // "" for none
};

// In both, the file is put in place when it is whole; nothing
// is left under its name or beside it if it fails ("file-unwritable", "file-kind"). The same frames give the
// same bytes.

// One frame a page, each as large as its frame (in points of 1/72 inch), with the fonts inside and words that
// can be searched.
Result<Done> write_pdf(std::span<const Frame> pages, const PageTags& tags, const std::string& file);

// One drawing, in pixels; its words are outlines, so that it looks the same where the font is missing.
Result<Done> write_svg(const Frame& frame, const std::string& file);

}  // namespace limber
