// What is told above any page.
#pragma once

#include <string>

namespace limber {

struct Notice {
  std::string words;
  bool good = false;      // something is done, as it was asked for: it goes with the page it stands on
  std::string file = {};  // what was made, and can be opened; "" for nothing
  bool operator==(const Notice&) const = default;
  bool empty() const { return words.empty(); }
};

// Of a file that was made for the person.
Notice made_notice(const std::string& file);

// The folder a file lies in.
std::string folder_holding(const std::string& file);

}  // namespace limber
