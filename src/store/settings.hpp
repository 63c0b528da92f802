// Reading and writing settings.json.
#pragma once

#include <cstddef>
#include <filesystem>

#include "base/result.hpp"
#include "base/settings.hpp"
#include "base/wall_time.hpp"

namespace limber {

inline constexpr std::size_t largest_settings = 256 * 1024;  // bytes

// There is always a value: the usual settings where there is no file, or where a key is missing or outside
// its range (a warning names it). A file that is no JSON is set aside under the date of `now`, and a warning
// says so.
Result<Settings> load_settings(const std::filesystem::path& file, const WallTime& now);

// Writes all of them, atomically, in a folder made if missing. What else the file says (keys of another
// version, or a person's own) stays, in its order. A file that has become damaged meanwhile is not written
// over.
Result<Ok> save_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace limber
