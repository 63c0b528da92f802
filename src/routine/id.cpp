#include "routine/id.hpp"

#include "base/unicode.hpp"

namespace limber {

std::string id_from(std::string_view words) {
  std::string id;
  for (const char c : folded(words)) {
    const bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (counts)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  id = id.substr(0, longest_id);
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace limber
