// What a bundle holds, in words.
#pragma once

#include <string>

#include "routine/bundle_contents.hpp"

namespace limber {

std::string version_words(const std::string& version);  // "version 2", "without a version"
// What comes with the routine and how large it is: "1 exercise of its own, 2 pictures (1.2 MiB)".
std::string brought_words(const BundleContents& contents);
// How it stands to what the shelf has: "It is newer than …".
std::string standing_words(const BundleContents& contents);

}  // namespace limber
