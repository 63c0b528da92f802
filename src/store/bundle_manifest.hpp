// bundle.json: what a bundle says it holds, and the hashes to hold it to. Private to this room.
#pragma once

#include <string>
#include <string_view>

#include "store/bundle.hpp"

namespace limber {

// The text of bundle.json for a bundle; its `content` is worked out anew.
std::string manifest_text(const Bundle& bundle);

// SHA-256 over "HASH  PATH\n" for each file in order of the paths.
std::string content_hash(const std::vector<BundleFile>& files);

// Holds `files` (without bundle.json) to the manifest, and makes them a Bundle. Rules: "bundle-manifest",
// "bundle-hash".
Result<Bundle> matched(std::string_view manifest, std::vector<BundleFile> files, const std::string& file);

// `content` of a bundle.json that was checked when it came here; "" if there is none.
std::string content_in(std::string_view manifest);

}  // namespace limber
