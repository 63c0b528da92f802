// Which of the words that are drawn on a frame no area says.
#pragma once

#include <string>
#include <vector>

#include "frame/frame.hpp"

namespace limber::reader {

struct UnsaidWords {
  std::vector<std::size_t> alone;     // of Frame::words, in their order: read for themselves
  std::vector<std::string> of_areas;  // as many as there are areas: what stands in each besides its own words
};

// Words are said where an area that they stand in, or the one they stand before, has them as its label, value
// or question; a figure, a number and a course speak for all that is drawn in them.
UnsaidWords unsaid_words(const Frame& frame);

}  // namespace limber::reader
