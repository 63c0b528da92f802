// A name in a folder where nothing stands yet.
#pragma once

#include <filesystem>
#include <string>

namespace limber {

// "stem.ending", else "stem-2.ending" and so on.
std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& ending);

}  // namespace limber
