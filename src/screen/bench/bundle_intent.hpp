// What can be asked on the screen for a file that somebody brings.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/special_members.hpp"
#include "base/wall_time.hpp"
#include "routine/bundle_contents.hpp"
#include "screen/effect/shelf_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/score_rows.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// clang-format off
struct BundleSeen { std::string file; BundleContents contents; };
struct FileRefused { std::string file; std::vector<std::string> reasons; };  // nothing of it was written anywhere
struct AddToShelf { bool replace = false; bool start = false; };  // start: and is led at once
struct BroughtFile { std::string path; std::string name; std::string folder; WallTime written; };
struct FilesFound { std::vector<BroughtFile> files; };  // newest first
struct ChooseAnother {};  // back from what is in a file to those there are
// clang-format on

struct BundleIntent : std::variant<BundleSeen, FileRefused, AddToShelf, FilesFound, ChooseAnother,
                                   RatingIntent, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(BundleIntent);
};
using BundleEffect = std::variant<ShelfEffect, ShellEffect, Request>;

}  // namespace limber
