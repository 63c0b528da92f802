// Zip archives, in memory. The one place that meets libzip; knows nothing of routines. Private to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/bundle.hpp"

namespace limber {

inline constexpr std::string_view zip_beginning = "PK\x03\x04";

// Every file of the archive, in its order, unpacked within the limits of bundle.hpp and bundle_paths.hpp:
// sizes are counted while unpacking, whatever the archive says of itself.
Result<std::vector<BundleFile>> unzipped(std::string_view bytes, const std::string& file);

// An archive of these files in this order, not compressed (pictures and recordings are already, and so the
// bytes do not depend on the version of a compressor), dated 1980-01-01.
Result<std::string> zipped(const std::vector<BundleFile>& files);

}  // namespace limber
