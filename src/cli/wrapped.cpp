#include "cli/wrapped.hpp"

#include <sstream>

#include "base/text.hpp"

namespace limber {

std::string wrapped(const std::string& text, const Wrap& wrap) {
  std::string out;
  std::string line = wrap.first;
  bool empty = true;
  const auto end_line = [&] {
    out += line + "\n";
    line = wrap.rest;
    empty = true;
  };
  std::istringstream paragraphs(text);
  for (std::string paragraph; std::getline(paragraphs, paragraph);) {
    std::istringstream words(paragraph);
    for (std::string word; words >> word;) {
      const std::size_t length = count_characters(line) + (empty ? 0 : 1) + count_characters(word);
      if (!empty && length > wrap.columns) end_line();
      line += (empty ? "" : " ") + word;
      empty = false;
    }
    end_line();
  }
  return out;
}

}  // namespace limber
