// What can be asked on the screen for a file that somebody brings.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/special_members.hpp"
#include "routine/bundle_contents.hpp"
#include "screen/effect/shelf_effect.hpp"
#include "screen/ui/request.hpp"

namespace limber {

// clang-format off
struct BundleSeen { std::string file; BundleContents contents; };
struct FileRefused { std::string file; std::vector<std::string> reasons; };  // nothing of it was written anywhere
struct AddToShelf { bool replace = false; };
// clang-format on

struct BundleIntent : std::variant<BundleSeen, FileRefused, AddToShelf, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(BundleIntent);
};
using BundleEffect = std::variant<ShelfEffect, Request>;

}  // namespace limber
