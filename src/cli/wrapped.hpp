// Words in lines of a terminal's width.
#pragma once

#include <cstddef>
#include <string>

namespace limber {

struct Wrap {
  std::size_t columns = 78;  // characters a line, the indent included
  std::string first;         // before the first line
  std::string rest;          // before all others
};

// Broken at spaces, and at the text's own line breaks; a word longer than a line stands alone. Each line ends
// in a line feed.
std::string wrapped(const std::string& text, const Wrap& wrap);

}  // namespace limber
