// What a bundle holds, in words.
#pragma once

#include <string>

#include "routine/bundle_contents.hpp"

namespace limber {

std::string version_words(const std::string& version);  // "version 2", "no version"
// What comes with the routine: "1 exercise of its own, 2 pictures"; "" for nothing.
std::string brought_words(const BundleContents& contents);
// "Bridge, although there is osteoporosis (thin bones)"; "" where nothing is.
std::string allowed_words(const BundleContents& contents);
// How it stands to what the shelf has: "It is newer than …".
std::string standing_words(const BundleContents& contents);

}  // namespace limber
