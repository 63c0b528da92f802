// What stays on one screen: what a bundle contains, before it is put on the shelf.
#pragma once

#include <string>
#include <variant>

namespace limber {

struct AddToShelf {
  bool replace = false;
};
using BundleIntent = std::variant<AddToShelf>;

// Asked of the shell.
struct AddBundle {
  std::string file;
  bool replace = false;
};
using BundleEffect = std::variant<AddBundle>;

}  // namespace limber
