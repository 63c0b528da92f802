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

// In both, the file is put in place when it is whole; nothing is left beside its name, and what was there
// before stays, if it fails ("file-unwritable", "file-kind").

// One frame a page, each as large as its frame (in points of 1/72 inch), with the fonts inside and words that
// can be searched. The same frames give the same bytes.
Result<Ok> write_pdf(std::span<const Frame> pages, const PageTags& tags, const std::string& file);

// One drawing, in pixels; its words are outlines, so that it looks the same where the font is missing.
Result<Ok> write_svg(const Frame& frame, const std::string& file);

}  // namespace limber
